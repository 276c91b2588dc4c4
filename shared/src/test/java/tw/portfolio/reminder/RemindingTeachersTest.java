package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.RunResult.Fate;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Extension;
import tw.portfolio.settings.ExtensionId;

/** Teachers and who stands in today are told what waits for certification, once a day. */
class RemindingTeachersTest {
  private static final String LIN = "t101@school.test";
  private static final String CHANG = "t102@school.test";
  private static final String DEPUTY = "t103@school.test";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final WindowKey CERTIFICATION =
      WindowKey.of(WindowKind.CERTIFICATION, Semester.FIRST);

  private static SchoolBuilder open() {
    return SchoolBuilder.anEmptySchool()
        .withStudent(Students.MING, Courses.MING_PHYSICS, Courses.MING_HISTORY)
        .withStudent(Students.HUA, Courses.HUA_PHYSICS)
        .withStaff(Staff.LIN, Staff.CHANG, Staff.DEPUTY)
        .withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.CERTIFICATION));
  }

  private static ReminderScene school() {
    return scene(open());
  }

  private static ReminderScene scene(SchoolBuilder builder) {
    return new ReminderScene(builder).daily(ReminderKind.WAITING, true);
  }

  @Test
  void shouldSendATeacherOneDigestHoweverManyPiecesWait() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.HUA, Courses.HUA_PHYSICS);

    RunResult result = scene.run();

    assertThat(scene.mailer.recipients()).containsExactly(LIN);
    assertThat(scene.mailer.taken().getFirst().text())
        .contains("3 件課程學習成果待認證", "物理", "11 月 20 日送出", "剩 7 天", "7 days left")
        .contains("https://portfolio.example/certifications");
    assertThat(result.count(Fate.SENT)).isEqualTo(1);
    assertThat(result.needsAttention()).isFalse();
  }

  @Test
  void shouldSendEachTeacherTheirOwn() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_HISTORY);
    assertThat(scene.run().count(Fate.SENT)).isEqualTo(2);
    assertThat(scene.mailer.recipients()).containsExactlyInAnyOrder(LIN, CHANG);
    assertThat(scene.mails(CHANG).getFirst().text()).contains("歷史").doesNotContain("物理");
  }

  @Test
  void shouldSendNothingTheSecondTimeOnTheSameDayAndAgainOnTheNextInTaipei() {
    ReminderScene scene = school();
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.run();
    RunResult again = scene.after(Duration.ofHours(3)).run();
    assertThat(again.count(Fate.SENT)).isZero();
    assertThat(again.count(Fate.ALREADY_SENT)).isEqualTo(1);

    // From 23:00 past midnight in Taipei, which is the same day in UTC.
    assertThat(scene.after(Duration.ofHours(2)).run().count(Fate.SENT)).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(LIN, LIN);
  }

  @Test
  void shouldSendNothingWhenNothingWaitsOrTheWindowIsClosed() {
    ReminderScene idle = school();
    idle.piece(Students.MING, Courses.MING_PHYSICS).certified();
    ReminderScene closed =
        scene(
            open()
                .withWindows(
                    Windows.open(SchoolBuilder.NOW, WindowKind.UPLOAD, WindowKind.SELECTION)));
    closed.waiting(Students.MING, Courses.MING_PHYSICS);

    assertThat(idle.run().fates()).isEmpty();
    assertThat(closed.run().fates()).isEmpty();
    assertThat(idle.mailer.taken()).isEmpty();
    assertThat(closed.mailer.taken()).isEmpty();
  }

  @Test
  void shouldRemindADeputyWhoActsTodayAndSayForWhom() {
    ReminderScene scene =
        scene(
            open()
                .withDeputy(Staff.LIN, Staff.DEPUTY, TODAY.minusDays(1), TODAY)
                .withDeputy(Staff.LIN, Staff.CHANG, TODAY.plusDays(1), TODAY.plusDays(9)));
    scene.waiting(Students.MING, Courses.MING_PHYSICS);

    assertThat(scene.run().count(Fate.SENT)).isEqualTo(2);
    assertThat(scene.mailer.recipients()).containsExactlyInAnyOrder(LIN, DEPUTY);
    assertThat(scene.mails(DEPUTY).getFirst().text()).contains("您代理林美玲老師", "In place of 林美玲");
  }

  @Test
  void shouldPutTheOwnAndWhatOneStandsInForIntoOneDigest() {
    ReminderScene scene = scene(open().withDeputy(Staff.LIN, Staff.CHANG, TODAY, TODAY));
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.MING, Courses.MING_HISTORY);

    assertThat(scene.run().count(Fate.SENT)).isEqualTo(2);
    assertThat(scene.mails(CHANG)).hasSize(1);
    assertThat(scene.mails(CHANG).getFirst().text()).contains("您有 1 件", "您代理林美玲老師");
  }

  @Test
  void shouldRemindInTheTimeOfGradeTwelveWhereTheOrdinaryOneIsOver() {
    WindowKey second = WindowKey.of(WindowKind.CERTIFICATION, Semester.SECOND);
    Map<WindowKey, Window> windows = new HashMap<>();
    windows.put(second, Window.ofDays(TODAY.minusDays(20), TODAY.minusDays(1)));
    windows.put(
        second.ofSeniors().orElseThrow(), Window.ofDays(TODAY.minusDays(20), TODAY.plusDays(2)));
    ReminderScene scene =
        scene(
            SchoolBuilder.anEmptySchool()
                .withStudent(Seniors.HAN, second(Seniors.HAN))
                .withStudent(Students.MING, second(Students.MING))
                .withStaff(Staff.LIN)
                .withWindows(windows));
    scene.waiting(Seniors.HAN, second(Seniors.HAN));
    scene.waiting(Students.MING, second(Students.MING));

    scene.run();

    assertThat(scene.mails(LIN).getFirst().text()).contains("您有 1 件", "剩 2 天");
  }

  private static Enrolment second(Person student) {
    return new Enrolment(
        SchoolBuilder.SCHOOL,
        student.id(),
        new Term(SchoolBuilder.YEAR, Semester.SECOND),
        Courses.PHYSICS,
        "物理",
        3,
        3,
        new Taking.InSemester(),
        Staff.LIN.id(),
        Staff.LIN.name());
  }

  @Test
  void shouldRemindInExtendedTimeAndCountItsDays() {
    ReminderScene scene =
        scene(
            open()
                .withWindows(
                    Map.of(CERTIFICATION, Window.ofDays(TODAY.minusDays(9), TODAY.minusDays(1)))));
    scene.waiting(Students.MING, Courses.MING_PHYSICS);
    scene.waiting(Students.HUA, Courses.HUA_PHYSICS);
    extend(scene, TODAY.plusDays(4));

    scene.run();

    assertThat(scene.mails(LIN).getFirst().text()).contains("您有 1 件", "剩 4 天");
  }

  private static void extend(ReminderScene scene, LocalDate until) {
    ExtensionId id = new ExtensionId(SchoolBuilder.YEAR, 1_790_000_000L, Ids.nth(77));
    scene.extensions.give(
        SchoolBuilder.SCHOOL,
        new Extension(
            id,
            CERTIFICATION,
            Optional.empty(),
            List.of(Students.MING.id()),
            until,
            "住院",
            Staff.EQUIPMENT_HEAD.id(),
            Staff.EQUIPMENT_HEAD.name(),
            scene.now()),
        new Change(
            new Subject(SubjectKind.EXTENSION, id.toString()),
            scene.now(),
            new Author.Platform(),
            ChangeAction.ADD,
            Optional.empty(),
            Optional.empty(),
            "住院",
            Optional.empty()));
  }

  @Test
  void shouldTellWhoHasNoAddressByNoticesAndStillRemindTheDeputy() {
    ReminderScene scene =
        scene(
            open()
                .withStaff(ReminderPeople.withoutAddress(Staff.LIN))
                .withDeputy(Staff.LIN, Staff.DEPUTY, TODAY, TODAY));
    scene.waiting(Students.MING, Courses.MING_PHYSICS);

    RunResult result = scene.run();

    assertThat(result.count(Fate.WITHOUT_EMAIL)).isEqualTo(1);
    assertThat(scene.mailer.recipients()).containsExactly(DEPUTY);
    assertThat(scene.ledger.told())
        .extracting(notice -> notice.person().text() + " " + notice.kind())
        .containsExactlyInAnyOrder(
            Staff.LIN.id().text() + " waiting", Staff.DEPUTY.id().text() + " waiting");
    assertThat(scene.run().count(Fate.ALREADY_SENT)).isEqualTo(2);
  }

  @Test
  void shouldCarryNoWayToUnsubscribeFromWhatTheSchoolDemands() {
    ReminderScene demanded = school();
    demanded.waiting(Students.MING, Courses.MING_PHYSICS);
    demanded.run();
    ReminderScene other = new ReminderScene(open()).daily(ReminderKind.WAITING, false);
    other.waiting(Students.MING, Courses.MING_PHYSICS);
    other.run();

    assertThat(demanded.mails(LIN).getFirst().headers()).isEmpty();
    assertThat(other.mails(LIN).getFirst().headers())
        .extracting(Mail.Header::name)
        .containsExactly("List-Unsubscribe", "List-Unsubscribe-Post");
  }
}
