package tw.portfolio.service.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.HUA_PHYSICS;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.RealFile.RECORDING;
import static tw.portfolio.school.RealFile.REPORT;
import static tw.portfolio.school.Students.HUA;
import static tw.portfolio.school.Students.MING;
import static tw.portfolio.service.Answers.granted;
import static tw.portfolio.service.Answers.kind;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.outcome.Description;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Person;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.Students;
import tw.portfolio.school.Windows;
import tw.portfolio.service.Campus;
import tw.portfolio.service.files.FileLinks;

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
                taken.ref(),
                new Description("實驗報告"),
                List.of(REPORT.declared()),
                Optional.of(new ReservingUploads.Once(key, digest))),
            campus.now());
  }

  private int count() {
    return campus
        .school()
        .studentYear(SchoolBuilder.SCHOOL, MING.id(), SchoolBuilder.YEAR)
        .pieces()
        .size();
  }
}
