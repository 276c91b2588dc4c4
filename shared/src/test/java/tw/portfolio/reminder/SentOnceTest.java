package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.RunResult.Fate;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.WindowKind;

/** Whatever happens to a run, nobody gets a digest twice, and what is uncertain is told. */
class SentOnceTest {
  static final int TEACHERS = 25;
  private static final Duration BEYOND_THE_LEASE = Duration.ofMinutes(4);
  private static final String FIRST = "t200@school.test";

  static ReminderScene school() {
    SchoolBuilder builder =
        SchoolBuilder.anEmptySchool()
            .withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.CERTIFICATION));
    Map<Person, Enrolment> taken = new HashMap<>();
    for (int number = 200; number < 200 + TEACHERS; number++) {
      Person teacher = Staff.teacher(number, "老師" + number);
      builder.withStaff(teacher);
      Person student = Students.student(number + 1000L, "學生" + number, "101", number);
      Enrolment enrolment = Courses.taking(student, Courses.PHYSICS, "物理", teacher);
      builder.withStudent(student, enrolment);
      taken.put(student, enrolment);
    }
    ReminderScene scene = new ReminderScene(builder).daily(ReminderKind.WAITING, true);
    taken.forEach(scene::waiting);
    return scene;
  }

  @Test
  void shouldLeaveNothingSentTwiceOrUntoldWhereverARunDies() {
    int deaths = 0;
    for (boolean died = true; died; deaths++) {
      ReminderScene scene = school();
      died = dies(scene, deaths);
      RunResult next = scene.after(BEYOND_THE_LEASE).run();

      assertThat(scene.mailer.recipients()).as("death %d", deaths).doesNotHaveDuplicates();
      int uncertain = next.count(Fate.UNCERTAIN);
      assertThat(uncertain).as("death %d", deaths).isLessThanOrEqualTo(10);
      assertThat(next.count(Fate.SENT) + next.count(Fate.ALREADY_SENT) + uncertain)
          .as("death %d", deaths)
          .isEqualTo(TEACHERS);
      assertThat(scene.run().count(Fate.SENT)).isZero();
    }
    // Three groups, each with a call that takes and one that notes, before and behind.
    assertThat(deaths).isEqualTo(13);
  }

  private static boolean dies(ReminderScene scene, int at) {
    try {
      RunResult unused = scene.runWith(new DyingLedger(scene.ledger, at));
      return false;
    } catch (DyingLedger.Killed _) {
      return true;
    }
  }

  @Test
  void shouldTryARefusedMailAgainAndSendTheOthersMeanwhile() {
    ReminderScene scene = school();
    scene.mailer.refuse(FIRST, "MessageRejected");
    RunResult first = scene.run();
    scene.mailer.recover(FIRST);
    RunResult second = scene.run();

    assertThat(first.count(Fate.SENT)).isEqualTo(TEACHERS - 1);
    assertThat(first.refusals()).containsEntry("MessageRejected", 1);
    assertThat(first.left()).isTrue();
    assertThat(second.count(Fate.SENT)).isEqualTo(1);
    assertThat(second.left()).isFalse();
    assertThat(scene.mailer.recipients()).hasSize(TEACHERS).doesNotHaveDuplicates();
  }

  @Test
  void shouldReportAMailWhoseAnswerWasLostAndNeverSendItAgain() {
    ReminderScene scene = school();
    scene.mailer.loseAnswer(FIRST);
    RunResult first = scene.run();
    scene.mailer.recover(FIRST);
    RunResult second = scene.after(BEYOND_THE_LEASE).run();

    assertThat(List.of(first.count(Fate.UNCERTAIN), second.count(Fate.UNCERTAIN)))
        .containsExactly(1, 1);
    assertThat(first.needsAttention()).isTrue();
    assertThat(first.left()).isFalse();
    assertThat(scene.mails(FIRST)).hasSize(1);
  }

  @Test
  void shouldSendOnceWhenManyRunAtTheSameTime() throws Exception {
    ReminderScene scene = school();
    ReminderTask task = new ReminderTask.OfSchool(SchoolBuilder.SCHOOL, scene.today());
    List<Callable<RunResult>> runs =
        IntStream.range(0, 6)
            .mapToObj(
                _ ->
                    (Callable<RunResult>)
                        () ->
                            scene
                                .reminders(scene.ledger)
                                .run(task, scene.now().plus(Duration.ofMinutes(4))))
            .toList();
    int sent = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<RunResult> run : threads.invokeAll(runs)) {
        sent += run.get().count(Fate.SENT);
      }
    }

    assertThat(sent).isEqualTo(TEACHERS);
    assertThat(scene.mailer.recipients()).hasSize(TEACHERS).doesNotHaveDuplicates();
  }

  @Test
  void shouldAskForTheRestWhereTimeRunsOut() {
    ReminderScene scene = school();
    ReminderTask task = new ReminderTask.OfSchool(SchoolBuilder.SCHOOL, scene.today());

    assertThat(scene.runWithoutTime(task).fates()).isEmpty();

    assertThat(scene.queue.waiting()).containsExactly(task);
    assertThat(scene.drain(scene.ledger).count(Fate.SENT)).isEqualTo(TEACHERS);
  }

  @Test
  void shouldTryAgainWhatTheLedgerDidNotAnswerFor() {
    ReminderScene scene = school();
    RunResult first = scene.runWith(FailingLedger.whenClaiming(scene.ledger));

    assertThat(first.count(Fate.FAILED)).isEqualTo(TEACHERS);
    assertThat(first.left()).isTrue();
    assertThat(scene.mailer.taken()).isEmpty();
    assertThat(scene.run().count(Fate.SENT)).isEqualTo(TEACHERS);
  }

  @Test
  void shouldCallMailsUncertainThatTheLedgerCouldNotNote() {
    ReminderScene scene = school();
    RunResult first = scene.runWith(FailingLedger.whenNoting(scene.ledger));

    assertThat(first.count(Fate.UNCERTAIN)).isEqualTo(TEACHERS);
    assertThat(scene.after(BEYOND_THE_LEASE).run().count(Fate.UNCERTAIN)).isEqualTo(TEACHERS);
    assertThat(scene.mailer.recipients()).hasSize(TEACHERS).doesNotHaveDuplicates();
  }
}
