package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.reminder.AskingReminders.How;
import tw.portfolio.reminder.AskingReminders.Preview;
import tw.portfolio.reminder.AskingReminders.Wanted;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.RunResult.Fate;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;

/** An office or a homeroom teacher reminds now, under the figures that were seen, once a day. */
class AskingRemindersTest {
  private static final Person MING = ReminderPeople.reachable(Students.MING);
  private static final Person HUA = Students.HUA;
  private static final String MINGS = MING.email().orElseThrow();
  private static final Wanted UNSENT = new Wanted(ReminderKind.UNSENT, Optional.empty());
  private static final Wanted WAITING = new Wanted(ReminderKind.WAITING, Optional.empty());

  private final ReminderScene scene =
      new ReminderScene(
          SchoolBuilder.anEmptySchool()
              .withStudent(MING, Courses.MING_PHYSICS, Courses.MING_HISTORY)
              .withStudent(HUA, Courses.HUA_PHYSICS)
              .withStaff(
                  Staff.LIN,
                  Staff.CHANG,
                  Staff.HOMEROOM,
                  Staff.EQUIPMENT_HEAD,
                  Staff.ACTIVITIES_HEAD)
              .withWindows(
                  Windows.open(SchoolBuilder.NOW, WindowKind.UPLOAD, WindowKind.CERTIFICATION)));

  AskingRemindersTest() {
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.piece(HUA, Courses.HUA_PHYSICS).reserve().arrive();
  }

  private Answer<Preview> preview(Person by, Wanted wanted) {
    return scene.asking().preview(Staff.actor(by), wanted, scene.now());
  }

  private Answer<Preview> ask(Person by, Wanted wanted, int mail, int notice, int before) {
    return scene
        .asking()
        .ask(Staff.actor(by), wanted, new Asked.Figures(mail, notice, before), scene.now());
  }

  private RunResult work() {
    return scene.drain(scene.ledger);
  }

  @Test
  void shouldShowWhomItWouldReachAndHowAndSendNothing() {
    Preview seen = granted(preview(Staff.EQUIPMENT_HEAD, UNSENT));

    assertThat(seen.figures()).isEqualTo(new Asked.Figures(1, 1, 0));
    assertThat(seen.people())
        .extracting(one -> one.person().name() + " " + one.how())
        .containsExactly(MING.name() + " " + How.MAIL, HUA.name() + " " + How.NOTICE);
    assertThat(scene.queue.waiting()).isEmpty();
  }

  @Test
  void shouldTellThemWhoAsksAndEachOnceADayWhoeverAsks() {
    Preview asked = granted(ask(Staff.HOMEROOM, UNSENT, 1, 1, 0));
    assertThat(asked.className()).contains("101");
    RunResult first = work();

    assertThat(List.of(first.count(Fate.SENT), first.count(Fate.WITHOUT_EMAIL)))
        .containsExactly(1, 1);
    Mail mail = scene.mails(MINGS).getFirst();
    assertThat(mail.subject()).contains("101 導師 " + Staff.HOMEROOM.name() + "提醒您：");
    assertThat(mail.text()).contains("您有 1 件課程學習成果已經上傳", "一天最多一封");
    assertThat(mail.headers()).isEmpty();

    assertThat(granted(preview(Staff.EQUIPMENT_HEAD, UNSENT)).figures())
        .isEqualTo(new Asked.Figures(0, 0, 2));
    granted(ask(Staff.EQUIPMENT_HEAD, UNSENT, 0, 0, 2));
    assertThat(work().fates()).isEmpty();
    assertThat(scene.after(Duration.ofDays(1))).isNotNull();
    granted(ask(Staff.EQUIPMENT_HEAD, UNSENT, 1, 1, 0));
    assertThat(work().count(Fate.SENT)).isEqualTo(1);
  }

  @Test
  void shouldSendNothingUnderOtherFiguresAndTellThoseOfNow() {
    Problem problem = refused(ask(Staff.EQUIPMENT_HEAD, UNSENT, 2, 0, 0));

    assertThat(problem.kind()).isEqualTo(ProblemKind.FIGURES_DIFFER);
    assertThat(problem.fields())
        .extracting(field -> field.name() + field.chinese())
        .containsExactly("mail現在是 1 人", "notice現在是 1 人", "before現在是 0 人");
    assertThat(scene.queue.waiting()).isEmpty();
    assertThat(MemoryChanges.about(scene.school, AskingReminders.SUBJECT)).isEmpty();
  }

  @Test
  void shouldSendTheSameRequestOnceWithOneLineOfHistory() {
    granted(ask(Staff.EQUIPMENT_HEAD, UNSENT, 1, 1, 0));
    granted(ask(Staff.EQUIPMENT_HEAD, UNSENT, 1, 1, 0));

    assertThat(work().count(Fate.SENT)).isEqualTo(1);

    assertThat(scene.mails(MINGS)).hasSize(1);
    assertThat(MemoryChanges.about(scene.school, AskingReminders.SUBJECT))
        .extracting(line -> line.to().orElseThrow())
        .containsExactly("提醒全校：已上傳但沒有送出認證，寄信 1 人、僅通知 1 人");
  }

  @Test
  void shouldLeaveOutWhoHasDoneItBeforeTheMailGoes() {
    granted(ask(Staff.EQUIPMENT_HEAD, UNSENT, 1, 1, 0));
    scene.school.tables().summaries.clear();

    assertThat(work().fates()).isEmpty();
    assertThat(scene.mailer.taken()).isEmpty();
  }

  @Test
  void shouldRemindTeachersOfWhatWaits() {
    scene.waiting(MING, Courses.MING_PHYSICS);

    Preview seen = granted(preview(Staff.EQUIPMENT_HEAD, WAITING));
    assertThat(seen.people())
        .extracting(one -> one.person().name())
        .containsExactly(Staff.LIN.name());
    granted(ask(Staff.EQUIPMENT_HEAD, WAITING, seen.figures().mail(), seen.figures().notice(), 0));

    assertThat(work().count(Fate.SENT)).isEqualTo(seen.figures().mail());
  }

  @Test
  void shouldRemindOfWhatOneMaySeeAlone() {
    assertThat(refused(preview(Staff.HOMEROOM, WAITING)).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(
            refused(preview(Staff.HOMEROOM, new Wanted(ReminderKind.UNSENT, Optional.of("102"))))
                .kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(refused(preview(Staff.ACTIVITIES_HEAD, UNSENT)).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(refused(preview(Staff.LIN, UNSENT)).kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
    scene.piece(MING, Courses.MING_HISTORY).reserve();
    Wanted drafts = new Wanted(ReminderKind.DRAFT, Optional.empty());
    assertThat(granted(preview(Staff.ACTIVITIES_HEAD, drafts)).people()).isEmpty();
    assertThat(granted(preview(Staff.EQUIPMENT_HEAD, drafts)).people()).hasSize(1);
  }
}
