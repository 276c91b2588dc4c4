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
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.receipt.ReceiptKey;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptSamples;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.reminder.rule.ReminderRule;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
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

/** A line may hang on several windows, or on one that some have longer: its days are still kept. */
class RemindingBySeveralWindowsTest {
  private static final Person MING = ReminderPeople.reachable(Students.MING);
  private static final LocalDate TODAY = LocalDate.ofInstant(SchoolBuilder.NOW, Window.TAIPEI);
  private static final WindowKey UPLOAD = WindowKey.of(WindowKind.UPLOAD, Semester.FIRST);
  private static final String HOMEROOM = "t104@school.test";

  private static ReminderScene scene(Map<WindowKey, Window> windows) {
    return new ReminderScene(
        SchoolBuilder.anEmptySchool()
            .withStudent(MING, Courses.MING_PHYSICS)
            .withStaff(Staff.LIN, Staff.HOMEROOM)
            .withWindows(windows));
  }

  @Test
  void shouldRemindOfReceiptsOnTheFirstDayOfEachOfTheirWindows() {
    Map<WindowKey, Window> windows = new HashMap<>();
    windows.put(
        WindowKey.of(WindowKind.RECEIPT_OUTCOMES, Semester.FIRST),
        Window.ofDays(TODAY.minusDays(2), TODAY.plusDays(10)));
    windows.put(
        WindowKey.of(WindowKind.RECEIPT_ACHIEVEMENTS, Semester.FIRST),
        Window.ofDays(TODAY, TODAY.plusDays(12)));
    ReminderScene scene =
        scene(windows).with(ReminderKind.RECEIPT, new ReminderRule(true, true, 0, 0, true));
    received(scene, ReceiptKind.OUTCOMES);
    received(scene, ReceiptKind.ACHIEVEMENTS);

    scene.run();
    scene.after(Duration.ofDays(1)).run();

    assertThat(scene.mailer.recipients()).containsExactly(MING.email().orElseThrow());
    assertThat(scene.mailer.taken().getFirst().text()).contains("課程學習成果、多元表現");
  }

  private static void received(ReminderScene scene, ReceiptKind kind) {
    StudentReceipt unused =
        ReceiptSamples.receive(
            scene.receipts,
            new ReceiptKey(
                SchoolBuilder.SCHOOL, MING.id(), new ReceiptPeriod(SchoolBuilder.YEAR, 0), kind),
            scene.now());
  }

  /** Two of one moment and key are one notice, and a write has no room for it twice. */
  @Test
  void shouldTellOfBothSemestersByNoticesOfTheirOwn() {
    ReminderScene scene =
        scene(Windows.open(SchoolBuilder.NOW, WindowKind.UPLOAD)).daily(ReminderKind.UNSENT, false);
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.piece(MING, second(Courses.MING_PHYSICS)).reserve().arrive();

    scene.run();

    assertThat(scene.mailer.taken()).hasSize(1);
    assertThat(scene.ledger.told())
        .extracting(NewNotice::key)
        .containsExactlyInAnyOrder("digest unsent 1151", "digest unsent 1152");
  }

  private static Enrolment second(Enrolment first) {
    return new Enrolment(
        first.school(),
        first.student(),
        new Term(SchoolBuilder.YEAR, Semester.SECOND),
        first.code(),
        first.name(),
        first.gradeLevel(),
        first.credits(),
        first.taking(),
        first.teacher(),
        first.teacherName());
  }

  /** Three weeks after the window began, and the day after: a week's rule falls due once. */
  @Test
  void shouldTellOfAClassOnItsDaysAloneWhereOneStudentHasMoreTime() {
    ReminderScene scene =
        scene(Map.of(UPLOAD, Window.ofDays(TODAY.minusDays(20), TODAY.minusDays(1))))
            .with(ReminderKind.CLASS, new ReminderRule(true, true, 7, 0, false))
            .with(ReminderKind.UNSENT, new ReminderRule(true, false, 0, 0, false));
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    extend(scene);

    scene.run();
    assertThat(scene.mails(HOMEROOM)).isEmpty();

    scene.after(Duration.ofDays(1)).run();
    scene.after(Duration.ofDays(1)).run();
    assertThat(scene.mails(HOMEROOM)).hasSize(1);
  }

  private static void extend(ReminderScene scene) {
    ExtensionId id = new ExtensionId(SchoolBuilder.YEAR, 1_790_000_000L, Ids.nth(77));
    scene.extensions.give(
        SchoolBuilder.SCHOOL,
        new Extension(
            id,
            UPLOAD,
            Optional.empty(),
            List.of(MING.id()),
            TODAY.plusDays(20),
            "住院",
            Staff.LIN.id(),
            Staff.LIN.name(),
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
}
