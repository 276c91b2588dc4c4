package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.work.WorkKind.OUTCOME;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.origin.Origin;

/** Every store gives back exactly what it was given, whatever the shape. */
public abstract class RoundTripContract extends StoreContract {
  private static final PieceId ID = new PieceId(OUTCOME, TERM, MING.id(), Ids.nth(700));
  private static final PieceId ACHIEVEMENT_ID = Achievements.id(701);
  private static final Instant FINE = Instant.parse("2026-11-20T12:00:00.123Z");
  private static final Term LAST = Term.parse("1142");

  static Stream<Status> statuses() {
    var certified =
        new Status.Certified(FINE, Staff.DEPUTY.id(), "黃雅婷", label(new Taking.InSemester()));
    var returned =
        new Status.Returned(
            FINE, Staff.LIN.id(), "林美玲", "請補「參考文獻」👩‍🔬\n第 2 頁", label(new Taking.Repeat()));
    return Stream.of(
        new Status.Reserved(FINE, Optional.empty()),
        new Status.Reserved(
            FINE, Optional.of(new Status.Kept(verified(1), 1, new Status.Uploaded(FINE)))),
        new Status.Reserved(FINE, Optional.of(new Status.Kept(verified(1), 1, returned))),
        new Status.Refused(FINE, FilePart.MEDIA, "not-what-it-says", "這不是照片。"),
        new Status.Uploaded(FINE),
        new Status.Sent(FINE, label(new Taking.InSemester())),
        certified,
        returned,
        returned.disputed(Dispute.raised("照課堂講義做的 👩‍🔬\n附上筆記", FINE), returned.label()),
        returned.disputed(wholeWayUp(), returned.label()),
        new Status.Reserved(
            FINE,
            Optional.of(
                new Status.Kept(
                    verified(1), 1, returned.disputed(wholeWayUp(), returned.label())))),
        new Status.Submitted(FINE, "export-1", certified));
  }

  private static Dispute wholeWayUp() {
    var answer = new Dispute.Answer(FINE, Staff.LIN.id(), "林美玲", "仍缺「參考文獻」𠮷");
    return Dispute.raised("照課堂講義做的", FINE)
        .answered(answer)
        .further(new Dispute.Asked.Homeroom(YEAR, "普一忠"), "請導師看看", FINE)
        .answered(answer)
        .further(new Dispute.Asked.Office(), "請教務處裁決", FINE)
        .withdrawn(FINE);
  }

  static Stream<Taking> takings() {
    return Stream.of(
        new Taking.InSemester(),
        new Taking.MakeUp(LAST, "專班辦理"),
        new Taking.Retake(LAST, "自學輔導"),
        new Taking.Repeat(),
        new Taking.Transfer(new SchoolCode("19030A"), LAST),
        new Taking.Borrowed(new SchoolCode("01030B"), TERM));
  }

  static Stream<RecordedFiles> files() {
    var document = ID.key(SCHOOL, 2, FilePart.DOCUMENT);
    var media = ID.key(SCHOOL, 2, FilePart.MEDIA);
    return Stream.of(
        RecordedFiles.of(List.of(SampleFiles.expected(document))),
        RecordedFiles.of(List.of(SampleFiles.expected(media))),
        RecordedFiles.of(List.of(SampleFiles.expected(document), SampleFiles.expected(media))),
        RecordedFiles.of(List.of(SampleFiles.verified(document, NOW), SampleFiles.expected(media))),
        verified(2));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void shouldGiveBackEveryStatus(Status status) {
    assertGivenBack(piece(verified(2), status, new Taking.InSemester()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldGiveBackEverySetOfFiles(RecordedFiles files) {
    assertGivenBack(
        piece(files, new Status.Reserved(FINE, Optional.empty()), new Taking.InSemester()));
  }

  @ParameterizedTest
  @MethodSource("takings")
  void shouldGiveBackEveryWayOfTakingACourse(Taking taking) {
    Enrolment enrolment = Courses.taking(MING, Courses.PHYSICS, "物理（實驗）⚛️", Staff.CHANG, 2, taking);
    stores.writer().enrolments(List.of(enrolment));

    assertThat(stores.pieces().studentYear(OUTCOME, SCHOOL, MING.id(), YEAR).enrolments())
        .contains(enrolment);
    assertGivenBack(piece(verified(2), new Status.Sent(FINE, label(taking)), taking));
  }

  @Test
  void shouldGiveBackTheSameCourseTakenTwiceInASemester() {
    Enrolment again =
        Courses.taking(
            MING, Courses.PHYSICS, "物理", Staff.CHANG, 3, new Taking.Retake(LAST, "專班辦理"));
    stores.writer().enrolments(List.of(again));

    assertThat(stores.pieces().studentYear(OUTCOME, SCHOOL, MING.id(), YEAR).enrolments())
        .contains(MING_PHYSICS, again);
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveBackEveryCategoryOfAchievements(Category category) {
    assertGivenBack(
        Piece.announced(
            SCHOOL, ACHIEVEMENT_ID, Achievements.linked(category), List.of(), FINE, FINE));
  }

  @ParameterizedTest
  @MethodSource("certifications")
  void shouldGiveBackWhereAPieceComesFrom(Optional<Origin.Certification> certification) {
    Taking before = new Taking.MakeUp(LAST, "專班辦理");
    Origin origin =
        new Origin(
            new SchoolCode("213301"),
            "1131-原校的編號",
            Optional.of(new Origin.Course("物理（實驗）⚛️", 1, -1, before)),
            certification,
            List.of(LAST, TERM),
            List.of(
                new Origin.Line(new SchoolCode("213301"), FINE, "陳𠮷老師", "認證通過", ""),
                new Origin.Line(new SchoolCode("213301"), FINE, "系統", "提交", "第一梯次")),
            FINE);
    Piece here = piece(verified(2), new Status.Uploaded(FINE), new Taking.InSemester());

    assertGivenBack(
        new Piece(
            SCHOOL,
            ID,
            here.content(),
            here.files(),
            2,
            origin.certified().<Status>map(status -> status).orElse(here.status()),
            FINE,
            1,
            Optional.of(origin)));
  }

  static Stream<Optional<Origin.Certification>> certifications() {
    Label label = label(new Taking.Transfer(new SchoolCode("213301"), TERM));
    return Stream.of(
        Optional.empty(),
        Optional.of(new Origin.Certification(Optional.of("陳𠮷老師"), Optional.of(FINE), label)),
        Optional.of(new Origin.Certification(Optional.empty(), Optional.empty(), label)));
  }

  static Stream<Status> statusesOfAchievements() {
    Optional<Status.Kept> files =
        Optional.of(new Status.Kept(verified(ACHIEVEMENT_ID, 1), 1, new Status.Uploaded(FINE)));
    Optional<Status.Kept> link =
        Optional.of(new Status.Kept(RecordedFiles.of(List.of()), 1, new Status.Uploaded(FINE)));
    return Stream.of(
        new Status.Reserved(FINE, Optional.empty()),
        new Status.Reserved(FINE, files),
        new Status.Reserved(FINE, link),
        new Status.Refused(FINE, FilePart.MEDIA, "not-what-it-says", "這不是照片。"),
        new Status.Uploaded(FINE));
  }

  @ParameterizedTest
  @MethodSource("statusesOfAchievements")
  void shouldGiveBackEveryStatusOfAnAchievement(Status status) {
    assertGivenBack(
        new Piece(
            SCHOOL,
            ACHIEVEMENT_ID,
            Achievements.about(Category.SERVICE),
            verified(ACHIEVEMENT_ID, 2),
            2,
            status,
            FINE,
            1));
  }

  @Test
  void shouldGiveBackEveryKindOfHistoryLine() {
    Piece piece = piece(verified(2), new Status.Uploaded(FINE), new Taking.InSemester());
    for (Transition transition : Transition.values()) {
      HistoryEntry line =
          new HistoryEntry(
              FINE,
              transition.mover() == Transition.Mover.SYSTEM
                  ? new Author.Platform()
                  : new Author.Someone(Staff.LIN.id(), "林美玲"),
              transition,
              transition.from().stream().sorted().findFirst(),
              transition.to(),
              transition.chinese() + " 𠮷👍");
      piece = shouldGiveBack(line, piece);
    }
  }

  @Test
  void shouldGiveBackTheWordsThatWereMended() {
    Piece piece =
        Piece.announced(
            SCHOOL, ACHIEVEMENT_ID, Achievements.linked(Category.WORK), List.of(), FINE, FINE);
    shouldGiveBack(
        new HistoryEntry(
                FINE,
                new Author.Someone(MING.id(), MING.name()),
                Transition.DESCRIBE_UPLOADED,
                Optional.of(PieceState.UPLOADED),
                Optional.of(PieceState.UPLOADED),
                "")
            .with(new HistoryEntry.Mended("作品成果紀錄；作品名稱 一", "作品成果紀錄；作品名稱 二")),
        piece);
  }

  /** Writes the next version of a piece, or the first, with that line. */
  private Piece shouldGiveBack(HistoryEntry line, Piece piece) {
    Optional<Piece> before = stores.pieces().find(SCHOOL, piece.id());
    Piece after = before.isPresent() ? piece.with(piece.status()) : piece;
    PieceChange change = new PieceChange(before, Optional.of(after), line);
    assertWritten(
        stores.pieces().write(new PieceWrite(List.of(change), Optional.empty(), List.of())));
    assertThat(stores.pieces().history(SCHOOL, piece.id()).getLast()).isEqualTo(line);
    return after;
  }

  private void assertGivenBack(Piece piece) {
    assertWritten(announce(piece));
    assertThat(stores.pieces().find(SCHOOL, piece.id())).contains(piece);
    assertThat(stores.pieces().studentYear(piece.id().kind(), SCHOOL, MING.id(), YEAR).pieces())
        .containsExactly(piece);
  }

  private static Piece piece(RecordedFiles files, Status status, Taking taking) {
    return new Piece(
        SCHOOL,
        ID,
        new Content.Outcome(
            new CourseRef(TERM, Courses.PHYSICS, taking.kind()),
            new Description("「探究」𠮷野家 👨‍👩‍👧‍👦 é\n第二行")),
        files,
        2,
        status,
        FINE,
        1);
  }

  private static RecordedFiles verified(int revision) {
    return verified(ID, revision);
  }

  private static RecordedFiles verified(PieceId id, int revision) {
    return RecordedFiles.of(
        Stream.of(FilePart.values())
            .map(part -> SampleFiles.verified(id.key(SCHOOL, revision, part), NOW))
            .toList());
  }

  private static Label label(Taking taking) {
    return new Label(
        Staff.LIN.id(),
        "林美玲",
        "王𠮷明",
        new ClassPlace(YEAR, "普一忠", 7, "s11507"),
        "物理（實驗）⚛️",
        1,
        2,
        taking,
        taking instanceof Taking.InSemester ? Optional.of("普一忠#1") : Optional.empty());
  }
}
