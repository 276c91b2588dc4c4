package tw.portfolio.service.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.RealFile.MENDED_REPORT;
import static tw.portfolio.school.RealFile.REPORT;
import static tw.portfolio.school.Students.MING;
import static tw.portfolio.service.Answers.granted;
import static tw.portfolio.service.Answers.kind;
import static tw.portfolio.service.Answers.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.outcome.Status;
import tw.portfolio.domain.outcome.Transition;
import tw.portfolio.domain.outcome.Verdict;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.Semester;
import tw.portfolio.domain.school.Window;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.SomeCaps;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Students;
import tw.portfolio.school.Windows;
import tw.portfolio.service.Campus;

class DecideTest {
  private static final Verdict CERTIFY = new Verdict.Certify();
  private static final Verdict RETURN = new Verdict.Return("請補上實驗數據");
  private static final Actor LIN = Staff.actor(Staff.LIN);

  private final Campus campus = new Campus();

  @Test
  void shouldCertify() {
    Piece sent = campus.sent(MING_PHYSICS);

    granted(campus.decide(LIN, sent, CERTIFY));

    assertThat(campus.expect(sent.id(), PieceState.CERTIFIED).status())
        .isInstanceOfSatisfying(
            Status.Certified.class,
            certified -> {
              assertThat(certified.by()).isEqualTo(Staff.LIN.id());
              assertThat(certified.at()).isEqualTo(campus.now());
            });
    assertThat(campus.history(sent.id())).endsWith(Transition.CERTIFY);
  }

  @Test
  void shouldReturnWithTheReason() {
    Piece sent = campus.sent(MING_PHYSICS);

    granted(campus.decide(LIN, sent, RETURN));

    assertThat(campus.expect(sent.id(), PieceState.RETURNED).status())
        .isInstanceOfSatisfying(
            Status.Returned.class, returned -> assertThat(returned.reason()).isEqualTo("請補上實驗數據"));
  }

  @Test
  void shouldGiveTheSameAnswerToTheSameDecisionTwice() {
    Piece sent = campus.sent(MING_PHYSICS);
    granted(campus.decide(LIN, sent, CERTIFY));
    Piece certified = campus.expect(sent.id(), PieceState.CERTIFIED);
    campus.pass(Duration.ofDays(30));

    granted(campus.decide(LIN, sent, CERTIFY));

    assertThat(campus.expect(sent.id(), PieceState.CERTIFIED)).isEqualTo(certified);
    assertThat(campus.history(sent.id())).containsOnlyOnce(Transition.CERTIFY);
  }

  @Test
  void shouldGiveTheSameAnswerToTheSameReturnTwice() {
    Piece sent = campus.sent(MING_PHYSICS);
    granted(campus.decide(LIN, sent, RETURN));

    granted(campus.decide(LIN, sent, RETURN));

    assertThat(kind(campus.decide(LIN, sent, new Verdict.Return("另一個原因"))))
        .isEqualTo(ProblemKind.DECIDED_OTHERWISE);
  }

  @Test
  void shouldTellByWhomAndWhenItWasDecidedOtherwise() {
    Piece sent = campus.sent(MING_PHYSICS);
    granted(campus.decide(Staff.actor(Staff.DEPUTY), sent, RETURN));
    campus.pass(Duration.ofDays(1));

    Problem problem = refused(campus.decide(LIN, sent, CERTIFY));

    assertThat(problem.kind()).isEqualTo(ProblemKind.DECIDED_OTHERWISE);
    assertThat(problem.chinese()).contains("黃雅婷", "2026-11-20", "退回");
    campus.expect(sent.id(), PieceState.RETURNED);
  }

  @Test
  void shouldRefuseAStaleRevision() {
    Piece first = campus.returned(MING_PHYSICS, "請補上實驗數據");
    Piece awaiting =
        granted(
            campus
                .changing()
                .replace(
                    Students.actor(MING),
                    first.id(),
                    List.of(MENDED_REPORT.declared()),
                    campus.now()));
    campus.arrive(awaiting, MENDED_REPORT);
    campus.send(campus.expect(first.id(), PieceState.UPLOADED));

    assertThat(kind(campus.decide(LIN, first, CERTIFY))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    campus.expect(first.id(), PieceState.SENT);
  }

  @Test
  void shouldRefuseAlteredOrLostBytes() {
    Piece altered = campus.sent(MING_PHYSICS);
    campus.files().alter(Campus.key(altered, FilePart.DOCUMENT), MENDED_REPORT.bytes());
    Piece lost = campus.sent(MING_PHYSICS);
    campus.files().lose(Campus.key(lost, FilePart.DOCUMENT));

    assertThat(kind(campus.decide(LIN, altered, CERTIFY))).isEqualTo(ProblemKind.FILE_ALTERED);
    assertThat(kind(campus.decide(LIN, lost, CERTIFY))).isEqualTo(ProblemKind.FILE_ALTERED);
    campus.expect(altered.id(), PieceState.SENT);
  }

  @Test
  void shouldReturnAPieceWhoseFileWasLostSoThatItIsUploadedAgain() {
    Piece lost = campus.sent(MING_PHYSICS);
    campus.files().lose(Campus.key(lost, FilePart.DOCUMENT));

    granted(campus.decide(LIN, lost, RETURN));

    campus.expect(lost.id(), PieceState.RETURNED);
  }

  @Test
  void shouldSayWhenTheWindowIs() {
    Piece sent = campus.sent(MING_PHYSICS);
    Window next = Window.ofDays(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 20));
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Map.of(WindowKey.of(WindowKind.CERTIFICATION, Semester.FIRST), next)));

    Problem problem = refused(campus.decide(LIN, sent, CERTIFY));

    assertThat(problem.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(problem.chinese()).contains("2026-12-01", "2027-01-20");
    campus.expect(sent.id(), PieceState.SENT);
  }

  @Test
  void shouldCertifyAfterTheStudentMendedAndSentAgain() {
    Piece returned = campus.returned(MING_PHYSICS, "請補上實驗數據");
    Piece awaiting =
        granted(
            campus
                .changing()
                .replace(
                    Students.actor(MING),
                    returned.id(),
                    List.of(MENDED_REPORT.declared()),
                    campus.now()));
    campus.arrive(awaiting, MENDED_REPORT);
    Piece sent = campus.send(campus.expect(returned.id(), PieceState.UPLOADED));

    granted(campus.decide(LIN, sent, CERTIFY));

    campus.expect(returned.id(), PieceState.CERTIFIED);
  }

  @Test
  void shouldTellTheTeacherThatTheStudentIsJustReplacingIt() {
    Piece returned = campus.returned(MING_PHYSICS, "請補上實驗數據");
    granted(
        campus
            .changing()
            .replace(
                Students.actor(MING),
                returned.id(),
                List.of(MENDED_REPORT.declared()),
                campus.now()));

    assertThat(kind(campus.decide(LIN, returned, CERTIFY)))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(kind(campus.decide(Staff.actor(Staff.CHANG), returned, CERTIFY)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldLearnTheSchoolsCapsOnTheWay() {
    Piece sent = campus.sent(MING_PHYSICS);
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Windows.allOpen(SchoolBuilder.NOW))
            .withCaps(SomeCaps.usual().uploads(9).bytes(100, 100).build()));

    granted(campus.decide(Staff.actor(Staff.DEPUTY), sent, CERTIFY));
  }

  @Test
  void shouldKeepTheFileOfWhatIsCertified() {
    Piece certified = campus.certified(MING_PHYSICS);

    assertThat(campus.files().seal(Campus.key(certified, FilePart.DOCUMENT))).isPresent();
    assertThat(certified.files().verified().getFirst().declared()).isEqualTo(REPORT.declared());
  }
}
