package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;

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
