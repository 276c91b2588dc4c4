package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.upload.FileLinks;

class RepeatedRequestTest {
  private final Campus campus = new Campus();

  @Test
  void shouldAnswerTheSamePieceAgain() {
    Piece first = granted(request(MING, MING_PHYSICS, "key", "digest"));
    campus.pass(Duration.ofMinutes(10));

    Piece again = granted(request(MING, MING_PHYSICS, "key", "digest"));

    assertThat(again).isEqualTo(first);
    assertThat(count()).isEqualTo(1);
    assertThat(
            campus
                .pages()
                .uploadLinks(again, Duration.ofMinutes(15), campus.now())
                .getFirst()
                .link()
                .expires())
        .isEqualTo(campus.now().plus(Duration.ofMinutes(15)));
  }

  @Test
  void shouldAnswerWhatHasBecomeOfThePiece() {
    Piece first = granted(request(MING, MING_PHYSICS, "key", "digest"));
    campus.arrive(first, REPORT);

    Piece again = granted(request(MING, MING_PHYSICS, "key", "digest"));

    assertThat(again.state()).isEqualTo(PieceState.UPLOADED);
    assertThat(campus.pages().uploadLinks(again, Duration.ofMinutes(15), campus.now())).isEmpty();
  }

  @Test
  void shouldAnswerAgainThoughTheSlotsAreFullOrTheWindowHasClosed() {
    Piece first = granted(request(MING, MING_PHYSICS, "key", "digest"));
    for (int made = 0; made < 4; made++) {
      campus.reserved(MING_PHYSICS, REPORT);
    }
    campus.settings(SchoolBuilder.aSchool().withWindows(Windows.closed()));

    assertThat(granted(request(MING, MING_PHYSICS, "key", "digest"))).isEqualTo(first);
  }

  @Test
  void shouldRefuseAKeyThatWasUsedForAnotherRequest() {
    granted(request(MING, MING_PHYSICS, "key", "digest"));

    assertThat(kind(request(MING, MING_PHYSICS, "key", "another")))
        .isEqualTo(ProblemKind.KEY_REUSED);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void shouldNotMixUpTheKeysOfTwoStudents() {
    Piece mings = granted(request(MING, MING_PHYSICS, "key", "digest"));
    Piece huas = granted(request(HUA, HUA_PHYSICS, "key", "digest"));

    assertThat(huas.id()).isNotEqualTo(mings.id());
    assertThat(huas.id().student()).isEqualTo(HUA.id());
  }

  @Test
  void shouldNotRememberARequestThatWasRefused() {
    campus.settings(SchoolBuilder.aSchool().withWindows(Windows.closed()));
    assertThat(kind(request(MING, MING_PHYSICS, "key", "digest")))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
    campus.settings(SchoolBuilder.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW)));

    granted(request(MING, MING_PHYSICS, "key", "another"));
  }

  @Test
  void shouldSayThatThePieceIsGoneWhenItsFileNeverCame() {
    granted(request(MING, MING_PHYSICS, "key", "digest"));
    campus.pass(Duration.ofHours(1));
    campus.sweeping().sweep(campus.now());

    assertThat(kind(request(MING, MING_PHYSICS, "key", "digest"))).isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldGiveLinksOnlyForWhatHasNotCome() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT, RECORDING);
    campus.arrive(piece, RECORDING);

    Piece now = campus.expect(piece.id(), PieceState.RESERVED);

    assertThat(campus.pages().uploadLinks(now, Duration.ofMinutes(15), campus.now()))
        .extracting(FileLinks.PartLink::part)
        .containsExactly(FilePart.DOCUMENT);
  }

  @Test
  void shouldGiveNoLinkThatOutlivesTheReservation() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.pass(Duration.ofMinutes(50));
    assertThat(
            campus
                .pages()
                .uploadLinks(piece, Duration.ofMinutes(15), campus.now())
                .getFirst()
                .link()
                .expires())
        .isEqualTo(SchoolBuilder.NOW.plus(Duration.ofHours(1)));

    campus.pass(Duration.ofMinutes(10));
    assertThat(campus.pages().uploadLinks(piece, Duration.ofMinutes(15), campus.now())).isEmpty();
  }

  private Answer<Piece> request(Person student, Enrolment taken, String key, String digest) {
    return campus
        .reserving()
        .reserve(
            Students.actor(student),
            new ReservingUploads.Announcement(
                new Content.Outcome(taken.ref(), new Description("實驗報告")),
                List.of(REPORT.declared()),
                Optional.of(new KeyedRequest(key, digest))),
            campus.now());
  }

  private int count() {
    return campus
        .school()
        .studentYear(WorkKind.OUTCOME, SchoolBuilder.SCHOOL, MING.id(), SchoolBuilder.YEAR)
        .pieces()
        .size();
  }
}
