package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.outcome.Verdict;

class WhoMayReadTest {
  private static final Person OTHER_HOMEROOM =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(120),
          "鄭老師",
          Set.of(Role.HOMEROOM_TEACHER),
          Optional.empty(),
          Optional.of(ClassPlace.led(YEAR, "102")));
  private static final Person PRINCIPAL =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(121),
          "校長",
          Set.of(Role.PRINCIPAL),
          Optional.empty(),
          Optional.empty());

  private final Campus campus =
      new Campus(
          SchoolBuilder.aSchool()
              .withWindows(Windows.allOpen(SchoolBuilder.NOW))
              .withStaff(OTHER_HOMEROOM, PRINCIPAL));

  @Test
  void shouldLetTheOwnerReadInEveryState() {
    for (Piece piece :
        List.of(
            campus.reserved(MING_PHYSICS, REPORT),
            campus.uploaded(MING_PHYSICS, REPORT),
            campus.sent(MING_PHYSICS),
            campus.certified(MING_PHYSICS))) {
      assertThat(granted(read(Students.actor(MING), piece))).isEqualTo(piece);
    }
  }

  @Test
  void shouldLetTheTeacherReadOnceItIsSent() {
    Piece uploaded = campus.uploaded(MING_PHYSICS, REPORT);
    assertThat(kind(read(Staff.actor(Staff.LIN), uploaded))).isEqualTo(ProblemKind.NOT_PERMITTED);

    Piece sent = campus.send(uploaded);
    granted(read(Staff.actor(Staff.LIN), sent));

    granted(read(Staff.actor(Staff.LIN), campus.decided(sent, MING_PHYSICS, certify())));
    granted(read(Staff.actor(Staff.LIN), campus.returned(MING_PHYSICS, "請補上實驗數據")));
  }

  @Test
  void shouldLetTheTeacherReadWhatTheStudentIsReplacing() {
    Piece returned = campus.returned(MING_PHYSICS, "請補上實驗數據");
    granted(
        campus
            .changing()
            .replace(
                Students.actor(MING),
                returned.id(),
                List.of(MENDED_REPORT.declared()),
                campus.now()));

    granted(read(Staff.actor(Staff.LIN), returned));
    assertThat(kind(read(Staff.actor(Staff.CHANG), returned))).isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldLetADeputyReadOnItsDays() {
    Piece sent = campus.sent(MING_PHYSICS);
    granted(read(Staff.actor(Staff.DEPUTY), sent));

    campus.pass(Duration.ofDays(11));
    assertThat(kind(read(Staff.actor(Staff.DEPUTY), sent))).isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldLetThoseWhoOverseeRead() {
    Piece uploaded = campus.uploaded(MING_PHYSICS, REPORT);

    granted(read(Staff.actor(Staff.HOMEROOM), uploaded));
    granted(read(Staff.actor(Staff.EQUIPMENT_HEAD), uploaded));
  }

  @Test
  void shouldLetNobodyElseRead() {
    Piece sent = campus.sent(MING_PHYSICS);
    Actor stranger = new Actor(SchoolBuilder.SCHOOL, Ids.person(999), Actor.Kind.STAFF, "不在名冊");
    Actor teacherElsewhere =
        new Actor(new SchoolCode("190301"), Staff.LIN.id(), Actor.Kind.STAFF, "林美玲");

    for (Actor other :
        List.of(
            Students.actor(HUA),
            Staff.actor(Staff.CHANG),
            Staff.actor(OTHER_HOMEROOM),
            Staff.actor(PRINCIPAL),
            stranger,
            teacherElsewhere)) {
      assertThat(kind(read(other, sent))).isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(kind(download(other, sent))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldNotTellAnybodyElseWhetherAPieceExists() {
    PieceId unknown = new PieceId(WorkKind.OUTCOME, SchoolBuilder.TERM, MING.id(), Ids.nth(5));

    for (Actor other : List.of(Students.actor(HUA), Staff.actor(Staff.CHANG))) {
      assertThat(kind(campus.pages().piece(other, unknown, campus.now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(kind(campus.pages().piece(Students.actor(MING), unknown, campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldGiveALinkToAnUnalteredFileOnly() {
    Piece sent = campus.sent(MING_PHYSICS);

    DownloadLink link = granted(download(Staff.actor(Staff.LIN), sent));
    assertThat(link.expires()).isEqualTo(campus.now().plus(Duration.ofMinutes(15)));

    campus.files().alter(Campus.key(sent, FilePart.DOCUMENT), MENDED_REPORT.bytes());
    assertThat(kind(download(Staff.actor(Staff.LIN), sent))).isEqualTo(ProblemKind.FILE_ALTERED);
    campus.files().lose(Campus.key(sent, FilePart.DOCUMENT));
    assertThat(kind(download(Staff.actor(Staff.LIN), sent))).isEqualTo(ProblemKind.FILE_ALTERED);
  }

  @Test
  void shouldGiveNoLinkToAFileThatIsNotThere() {
    Piece sent = campus.sent(MING_PHYSICS);
    Actor owner = Students.actor(MING);

    assertThat(kind(campus.pages().download(owner, sent.id(), FilePart.MEDIA, campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(download(owner, campus.reserved(MING_PHYSICS, REPORT))))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  private static Verdict certify() {
    return new Verdict.Certify();
  }

  private Answer<Piece> read(Actor reader, Piece piece) {
    return campus.pages().piece(reader, piece.id(), campus.now()).map(PiecePages.Shown::piece);
  }

  private Answer<DownloadLink> download(Actor reader, Piece piece) {
    return campus.pages().download(reader, piece.id(), FilePart.DOCUMENT, campus.now());
  }
}
