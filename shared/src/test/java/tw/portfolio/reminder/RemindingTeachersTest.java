package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.WindowKind;

class RemindingTeachersTest {
  private static final String LIN = "t101@school.test";
  private static final String CHANG = "t102@school.test";
  private static final String DEPUTY = "t103@school.test";

  @Test
  void shouldSendATeacherOneDigestHoweverManyPiecesWait() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.HUA, Courses.HUA_PHYSICS);
    RunResult result = scene.run();
    assertThat(scene.mailer.recipients()).containsExactly(LIN);
    assertThat(scene.mailer.taken().getFirst().text()).contains("3 件").contains("物理");
    assertThat(result.sent()).isEqualTo(1);
    assertThat(result.schools()).isEqualTo(1);
    assertThat(result.needsAttention()).isFalse();
  }

  @Test
  void shouldSendEachTeacherTheirOwn() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_HISTORY);
    assertThat(scene.run().sent()).isEqualTo(2);
    assertThat(scene.mailer.recipients()).containsExactlyInAnyOrder(LIN, CHANG);
    assertThat(scene.mailer.taken())
        .filteredOn(mail -> mail.to().equals(CHANG))
        .allSatisfy(mail -> assertThat(mail.text()).contains("歷史").doesNotContain("物理"));
  }

  @Test
  void shouldSendNothingTheSecondTimeOnTheSameDay() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.run();
    RunResult again = scene.after(Duration.ofHours(3)).run();
    assertThat(again.sent()).isZero();
    assertThat(again.alreadySent()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(LIN);
  }

  @Test
  void shouldSendAgainOnTheNextDayInTaipei() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.run();
    // From 20:00 past midnight in Taipei, which is the same day in UTC.
    assertThat(scene.after(Duration.ofHours(5)).run().sent()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(LIN, LIN);
  }

  @Test
  void shouldSendNothingWhenNothingWaits() {
    ReminderScene scene = school();
    Journey.of(scene.school, Students.MING, Courses.MING_PHYSICS, Ids.nth(77), SchoolBuilder.NOW)
        .certified();
    RunResult result = scene.run();
    assertThat(result.schools()).isZero();
    assertThat(scene.mailer.taken()).isEmpty();
  }

  @Test
  void shouldSendNothingWhileTheWindowIsClosed() {
    ReminderScene scene =
        new ReminderScene(
            SchoolBuilder.aSchool()
                .withWindows(
                    Windows.open(SchoolBuilder.NOW, WindowKind.UPLOAD, WindowKind.SELECTION)));
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    RunResult result = scene.run();
    assertThat(result.windowClosed()).isEqualTo(1);
    assertThat(result.sent()).isZero();
    assertThat(scene.mailer.taken()).isEmpty();
  }

  @Test
  void shouldNotCountAPieceThatWasDecidedWhileTheRunWasUnderWay() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    Journey first = scene.waiting(Students.MING, Courses.MING_HISTORY);
    scene.waiting(Students.MING, Courses.MING_HISTORY);
    // 林老師's mail goes first; meanwhile 張老師 certifies one of two.
    scene.mailer.beforeNext(first::certify);
    scene.run();
    assertThat(scene.mailer.recipients()).containsExactly(LIN, CHANG);
    assertThat(scene.mailer.taken().getLast().subject()).contains("1 件待認證");
  }

  @Test
  void shouldNotRemindATeacherWhoFinishedWhileTheRunWasUnderWay() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    Journey only = scene.waiting(Students.MING, Courses.MING_HISTORY);
    scene.mailer.beforeNext(only::certify);
    assertThat(scene.run().sent()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(LIN);
  }

  @Test
  void shouldRemindADeputyWhoActsTodayAndSayForWhom() {
    ReminderScene scene =
        new ReminderScene(
            open()
                .withDeputy(
                    Staff.LIN,
                    Staff.DEPUTY,
                    LocalDate.of(2026, 11, 20),
                    LocalDate.of(2026, 11, 20)));
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    assertThat(scene.run().sent()).isEqualTo(2);
    assertThat(scene.mailer.recipients()).containsExactly(LIN, DEPUTY);
    assertThat(scene.mailer.taken().getFirst().text()).doesNotContain("代理");
    assertThat(scene.mailer.taken().getLast().text())
        .contains("黃雅婷老師")
        .contains("您代理林美玲老師認證")
        .contains("in place of 林美玲");
    assertThat(scene.run().alreadySent()).isEqualTo(2);
    // The deputy's last day is over.
    assertThat(scene.after(Duration.ofDays(1)).run().sent()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(LIN, DEPUTY, LIN);
  }

  @Test
  void shouldCountTeachersWithoutAnAddressAndStillRemindTheirDeputies() {
    Person unreachable =
        new Person(
            Staff.LIN.school(),
            Staff.LIN.id(),
            Staff.LIN.name(),
            Staff.LIN.roles(),
            Optional.empty(),
            Optional.empty());
    ReminderScene scene =
        new ReminderScene(
            open()
                .withStaff(unreachable)
                .withDeputy(
                    Staff.LIN,
                    Staff.DEPUTY,
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 30)));
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    RunResult result = scene.run();
    assertThat(result.withoutEmail()).isEqualTo(1);
    assertThat(result.sent()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(DEPUTY);
  }

  @Test
  void shouldTryARefusedMailAgainInALaterRunAndSendTheOthersMeanwhile() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_HISTORY);
    scene.mailer.refuse(LIN, "MessageRejected");
    RunResult result = scene.run();
    assertThat(result.refused()).isEqualTo(1);
    assertThat(result.refusals()).isEqualTo(Map.of("MessageRejected", 1));
    assertThat(result.sent()).isEqualTo(1);
    scene.mailer.recover(LIN);
    RunResult later = scene.run();
    assertThat(later.sent()).isEqualTo(1);
    assertThat(later.alreadySent()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(CHANG, LIN);
  }

  @Test
  void shouldReportAMailWhoseAnswerWasLostAndNeverSendItAgain() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_HISTORY);
    scene.mailer.loseAnswer(LIN);
    RunResult result = scene.run();
    assertThat(result.uncertain()).isEqualTo(1);
    assertThat(result.sent()).isEqualTo(1);
    assertThat(result.needsAttention()).isTrue();
    scene.mailer.recover(LIN);
    assertThat(scene.run().uncertain()).isEqualTo(1);
    assertThat(scene.after(Duration.ofHours(1)).run().uncertain()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(LIN, CHANG);
  }

  @Test
  void shouldReportAMailWhoseRunDiedAndNeverSendItAgain() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.mailer.beforeNext(
        () -> {
          throw new AssertionError("The function dies here");
        });
    assertThatThrownBy(scene::run).isInstanceOf(AssertionError.class);
    assertThat(scene.after(Duration.ofMinutes(1)).run().inFlight()).isEqualTo(1);
    assertThat(scene.after(Duration.ofMinutes(1)).run().uncertain()).isEqualTo(1);
    assertThat(scene.mailer.taken()).isEmpty();
    assertThat(scene.after(Duration.ofDays(1)).run().sent()).isEqualTo(1);
  }

  @Test
  void shouldLeaveAMailToTheRunThatIsSendingIt() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.mailer.beforeNext(
        () -> {
          RunResult second = scene.run();
          assertThat(second.inFlight()).isEqualTo(1);
          assertThat(second.sent()).isZero();
        });
    assertThat(scene.run().sent()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(LIN);
  }

  @Test
  void shouldSendOnceWhenManyRunAtTheSameTime() throws Exception {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_HISTORY);
    int sent = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<RunResult> run = scene::run;
      for (Future<RunResult> result : threads.invokeAll(List.of(run, run, run, run))) {
        sent += result.get().sent();
      }
    }
    assertThat(sent).isEqualTo(2);
    assertThat(scene.mailer.recipients()).containsExactlyInAnyOrder(LIN, CHANG);
  }

  @Test
  void shouldSayWhenTimeRanOutAndGoOnInTheNextRun() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_HISTORY);
    // The first mail takes longer than the run has.
    scene.mailer.beforeNext(() -> scene.after(Duration.ofMinutes(5)));
    RunResult cut = scene.run();
    assertThat(cut.unfinished()).isTrue();
    assertThat(cut.schoolsLeft()).isEqualTo(1);
    assertThat(cut.sent()).isEqualTo(1);
    RunResult next = scene.run();
    assertThat(next.unfinished()).isFalse();
    assertThat(next.schoolsLeft()).isZero();
    assertThat(next.sent()).isEqualTo(1);
    assertThat(next.alreadySent()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(LIN, CHANG);
  }

  @Test
  void shouldNotBeginWithoutTime() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    assertThat(scene.runWithoutTime().unfinished()).isTrue();
    assertThat(scene.mailer.taken()).isEmpty();
  }

  @Test
  void shouldGoOnWhenTheLedgerDoesNotAnswerForOne() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_HISTORY);
    RunResult result = scene.runWith(FailingLedger.whenClaiming(Staff.LIN.id(), scene.ledger));
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.schoolsLeft()).isEqualTo(1);
    assertThat(result.sent()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(CHANG);
    assertThat(scene.run().sent()).isEqualTo(1);
  }

  @Test
  void shouldCallAMailUncertainThatTheLedgerCouldNotNote() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    RunResult result = scene.runWith(FailingLedger.whenNoting(Staff.LIN.id(), scene.ledger));
    assertThat(result.uncertain()).isEqualTo(1);
    assertThat(scene.after(Duration.ofMinutes(10)).run().uncertain()).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(LIN);
  }

  private static ReminderScene school() {
    return new ReminderScene(open());
  }

  private static SchoolBuilder open() {
    return SchoolBuilder.anEmptySchool()
        .withStudent(Students.MING, Courses.MING_PHYSICS, Courses.MING_HISTORY)
        .withStudent(Students.HUA, Courses.HUA_PHYSICS)
        .withStaff(Staff.LIN, Staff.CHANG, Staff.DEPUTY)
        .withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.CERTIFICATION));
  }
}
