package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.RunResult.Fate;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.reminder.rule.ReminderRule;
import tw.portfolio.reminder.rule.WorkedOff;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.WindowKind;

/** What was asked for and not finished is made up for, and nobody is told twice for it. */
class MakingUpTest {
  private static final Person MING = ReminderPeople.reachable(Students.MING);
  private static final Person HUA = ReminderPeople.reachable(Students.HUA);
  private static final String MINGS = MING.email().orElseThrow();
  private static final String HUAS = HUA.email().orElseThrow();
  private static final Duration A_DAY = Duration.ofDays(1);

  /** Of a window that has been open for seven days: today, and not tomorrow. */
  private static final ReminderRule TODAY_ALONE = new ReminderRule(true, false, 7, 0, false);

  private final ReminderScene scene =
      new ReminderScene(
          SchoolBuilder.anEmptySchool()
              .withStudent(MING, Courses.MING_PHYSICS)
              .withStudent(HUA, Courses.HUA_PHYSICS)
              .withStaff(Staff.LIN, Staff.CHANG)
              .withWindows(
                  Windows.open(SchoolBuilder.NOW, WindowKind.UPLOAD, WindowKind.CERTIFICATION)));

  private void plan() {
    assertThat(new PlanningReminders(scene.rules, scene.queue).planAll(scene.now())).isEqualTo(1);
  }

  private ReminderTask taken() {
    return scene.queue.take().orElseThrow();
  }

  private RunResult drain() {
    return scene.drain(scene.ledger);
  }

  private LocalDate done() {
    return scene.rules.workedOff(SCHOOL).ofAll(StudentPages.PARTS).orElseThrow();
  }

  private static int part(PersonId student) {
    return Shards.of(student.text(), StudentPages.PARTS);
  }

  @Test
  void shouldLoseNothingOfAMessageThatTodaysOvertakesAndTellNobodyTwice() {
    scene.with(ReminderKind.UNSENT, TODAY_ALONE);
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    plan();
    ReminderTask leftOver = taken();

    scene.after(A_DAY);
    plan();
    assertThat(drain().count(Fate.SENT)).isEqualTo(1);
    scene.queue.send(List.of(leftOver));
    assertThat(drain().count(Fate.SENT)).isZero();

    assertThat(scene.mailer.recipients()).containsExactly(MINGS);
    assertThat(done()).isEqualTo(scene.today());
  }

  @Test
  void shouldTellOnceWhereTheMessageThatIsLeftOverComesFirst() {
    scene.with(ReminderKind.UNSENT, TODAY_ALONE);
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    plan();
    scene.after(A_DAY);
    plan();

    assertThat(drain().count(Fate.SENT)).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(MINGS);
  }

  @Test
  void shouldMakeUpForAPartThatNeverFinishedAloneAndForNoOther() {
    assertThat(part(MING.id())).isNotEqualTo(part(HUA.id()));
    scene.with(ReminderKind.UNSENT, TODAY_ALONE);
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    plan();
    runAllBut(part(MING.id()));
    LocalDate missed = scene.today();
    assertThat(scene.mailer.taken()).isEmpty();
    assertThat(done()).isEqualTo(missed.minusDays(1));

    scene.after(A_DAY);
    scene.piece(HUA, Courses.HUA_PHYSICS).reserve().arrive();
    plan();
    assertThat(scene.queue.waiting()).containsExactly(new ReminderTask.OfSchool(SCHOOL, missed));
    drain();

    assertThat(scene.mailer.recipients()).containsExactly(MINGS);
    assertThat(done()).isEqualTo(scene.today());
  }

  private void runAllBut(int part) {
    for (Optional<ReminderTask> task = scene.queue.take();
        task.isPresent();
        task = scene.queue.take()) {
      if (!(task.get() instanceof ReminderTask.OfStudents students && students.part() == part)) {
        RunResult unused =
            scene.reminders(scene.ledger).run(task.get(), scene.now().plus(Duration.ofMinutes(4)));
      }
    }
  }

  @Test
  void shouldTellWhoeverARunThatDiedHasNotToldAndNobodyElseOnTheNextDay() {
    ReminderScene school = SentOnceTest.school().with(ReminderKind.WAITING, TODAY_ALONE);
    PlanningReminders planning = new PlanningReminders(school.rules, school.queue);
    planning.planAll(school.now());
    // Behind the step that takes the second ten: nobody knows of those.
    DyingLedger dying = new DyingLedger(school.ledger, 5);
    assertThatThrownBy(() -> school.drain(dying)).isInstanceOf(DyingLedger.Killed.class);
    assertThat(school.mailer.taken()).hasSize(10);

    planning.planAll(school.after(A_DAY).now());
    RunResult next = school.drain(school.ledger);

    assertThat(next.count(Fate.SENT)).isEqualTo(SentOnceTest.TEACHERS - 20);
    assertThat(school.mailer.recipients()).doesNotHaveDuplicates();
    planning.planAll(school.after(A_DAY).now());
    assertThat(school.drain(school.ledger).fates()).isEmpty();
  }

  @Test
  void shouldTellAgainOnlyOfWhatHasFallenDueSinceTheLastDigest() {
    scene.with(ReminderKind.UNSENT, TODAY_ALONE);
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    ReminderTask since =
        new ReminderTask.OfStudents(SCHOOL, scene.today(), part(MING.id()), Optional.empty());
    assertThat(scene.run().count(Fate.SENT)).isEqualTo(1);

    scene.after(A_DAY).after(A_DAY).queue.send(List.of(since));
    assertThat(drain().fates()).isEmpty();
    scene.daily(ReminderKind.UNSENT, false).queue.send(List.of(since));
    assertThat(drain().count(Fate.SENT)).isEqualTo(1);
  }

  @Test
  void shouldNoteADayOfAllStudentsWithTheStaffsWhereNothingMayFallDueOfThem() {
    scene.run();

    assertThat(scene.rules.workedOff(SCHOOL))
        .isEqualTo(
            WorkedOff.staff(
                scene.today(), IntStream.range(0, StudentPages.PARTS).boxed().toList()));
  }

  @Test
  void shouldNoteNoDayWhileAMailIsRefusedAndMakeUpForItAlone() {
    scene.with(ReminderKind.UNSENT, TODAY_ALONE);
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.piece(HUA, Courses.HUA_PHYSICS).reserve().arrive();
    scene.mailer.refuse(MINGS, "AccountSendingPausedException");
    plan();
    drain();
    assertThat(done()).isEqualTo(scene.today().minusDays(1));

    scene.mailer.recover(MINGS);
    scene.after(A_DAY);
    plan();
    assertThat(drain().count(Fate.SENT)).isEqualTo(1);
    assertThat(scene.mails(MINGS)).hasSize(1);
    assertThat(scene.mails(HUAS)).hasSize(1);
  }

  @Test
  void shouldNoteOfAPartThatGoesOnThroughMidnightTheDayOnWhichItWasBegun() {
    LocalDate begun = scene.today().minusDays(1);
    ReminderTask task =
        new ReminderTask.OfStudents(
            SCHOOL, begun, 3, Optional.of(new ReminderTask.Rest("0", begun)));
    scene.queue.send(List.of(task));
    drain();

    assertThat(scene.rules.workedOff(SCHOOL)).isEqualTo(WorkedOff.students(3, begun));
  }
}
