package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.Sections.PHYSICS;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;

/** A student takes back what waits, as long as nobody has decided (取回). */
class TakeBackTest {
  private final Campus campus = new Campus();

  @Test
  void shouldLetTheStudentReplaceAndSendAgainWhatWasTakenBack() {
    Piece sent = campus.sent(MING_PHYSICS);

    granted(takeBack(MING, sent));

    Piece back = campus.expect(sent.id(), PieceState.UPLOADED);
    granted(
        campus
            .changing()
            .replace(
                Students.actor(MING), back.id(), List.of(MENDED_REPORT.declared()), campus.now()));
    campus.arrive(campus.expect(back.id(), PieceState.RESERVED), MENDED_REPORT);
    campus.send(campus.expect(back.id(), PieceState.UPLOADED));
    assertThat(campus.history(sent.id()))
        .containsSubsequence(Transition.SEND, Transition.TAKE_BACK, Transition.SEND);
  }

  @Test
  void shouldChangeNothingTheSecondTime() {
    Piece sent = campus.sent(MING_PHYSICS);
    granted(takeBack(MING, sent));
    campus.pass(Duration.ofMinutes(1));

    granted(takeBack(MING, sent));

    assertThat(campus.history(sent.id())).containsOnlyOnce(Transition.TAKE_BACK);
  }

  @Test
  void shouldTellTheStudentWhatTheTeacherHasDecided() {
    Problem certified = refused(takeBack(MING, campus.certified(MING_PHYSICS)));
    assertThat(certified.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(certified.chinese()).contains("林美玲", "認證通過", "撤回決定", "設備組");

    Problem returned = refused(takeBack(MING, campus.returned(MING_PHYSICS, "請補上誤差")));
    assertThat(returned.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(returned.chinese()).contains("林美玲", "退回", "再次送出");
  }

  @Test
  void shouldTellTheTeacherThatTheStudentHasTakenItBack() {
    MemoryRecords records = new MemoryRecords(campus.school());
    Sections.open(records);
    Sections.enrol(records, MING, PHYSICS);
    Enrolment taken = Sections.taken(MING, PHYSICS).enrolment();
    Piece sent = campus.sent(taken);
    granted(takeBack(MING, sent));

    Problem late = refused(campus.decide(Staff.actor(Staff.LIN), sent, new Verdict.Certify()));

    assertThat(late.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(late.chinese()).contains("學生已取回", "再次送出");
    assertThat(kind(campus.decide(Staff.actor(Staff.CHANG), sent, new Verdict.Certify())))
        .isEqualTo(ProblemKind.TAUGHT_BY_ANOTHER);
    campus.expect(sent.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldRefuseOtherFilesThanTheStudentSawAndThePieceOfAnother() {
    Piece sent = campus.sent(MING_PHYSICS);
    var stale = new TakingBackFromCertification.Request(sent.id(), sent.revision() + 1);

    assertThat(kind(taking().takeBack(Students.actor(MING), stale, campus.now())))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(kind(takeBack(HUA, sent))).isEqualTo(ProblemKind.NOT_PERMITTED);
    campus.expect(sent.id(), PieceState.SENT);
  }

  @Test
  void shouldTakeBackInTheWindowsOfSendingAlone() {
    Piece sent = campus.sent(MING_PHYSICS);
    campus.settings(
        SchoolBuilder.aSchool().withWindows(Windows.open(campus.now(), WindowKind.SELECTION)));
    assertThat(kind(takeBack(MING, sent))).isEqualTo(ProblemKind.WINDOW_CLOSED);

    campus.settings(
        SchoolBuilder.aSchool().withWindows(Windows.open(campus.now(), WindowKind.CERTIFICATION)));
    granted(takeBack(MING, sent));
  }

  private TakingBackFromCertification taking() {
    return new TakingBackFromCertification(campus.school(), new SettingsCache(campus.school()));
  }

  private Answer<TakingBackFromCertification.Request> takeBack(Person student, Piece piece) {
    return taking()
        .takeBack(
            Students.actor(student),
            new TakingBackFromCertification.Request(piece.id(), piece.revision()),
            campus.now());
  }
}
