package tw.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptState;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtendingWindows.ExtensionRequest;
import tw.portfolio.settings.ExtendingWindows.Who;
import tw.portfolio.settings.Settings;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.StudentSummary;

/** What a student has to do, and until when. */
class ChecklistTest {
  private static final WindowKey UPLOAD = WindowKey.of(WindowKind.UPLOAD, Semester.FIRST);

  @Test
  void shouldNameWhatHasItsFileAndWasNeverSent() {
    OverviewScene scene = OverviewScene.with(WindowKind.UPLOAD, WindowKind.CERTIFICATION);
    scene.campus.uploaded(MING_PHYSICS, REPORT);
    scene.campus.uploaded(MING_HISTORY, REPORT);
    scene.campus.sent(HUA_PHYSICS);

    assertThat(scene.tasks(MING))
        .extracting(Task::kind, Task::work, Task::semester, Task::count)
        .containsExactly(
            tuple(TaskKind.SEND, Optional.of(WorkKind.OUTCOME), Optional.of(Semester.FIRST), 2));
    assertThat(scene.tasks(HUA)).isEmpty();
  }

  @Test
  void shouldNameDraftsAndWhatTheTeacherHasReturned() {
    OverviewScene scene = OverviewScene.with(WindowKind.UPLOAD, WindowKind.CERTIFICATION);
    scene.campus.reserved(MING_PHYSICS, REPORT);
    scene.campus.returned(MING_HISTORY, "請補上資料來源");

    assertThat(scene.tasks(MING))
        .extracting(Task::kind, Task::count)
        .containsExactlyInAnyOrder(
            tuple(TaskKind.UPLOAD_FILE, 1), tuple(TaskKind.MEND_RETURNED, 1));
  }

  @Test
  void shouldAskToChooseUntilSomethingIsChosenOrDeclined() {
    OverviewScene scene = new OverviewScene();
    Piece first = scene.campus.certified(MING_PHYSICS);
    assertThat(scene.tasks(MING)).extracting(Task::kind).containsExactly(TaskKind.SELECT);

    granted(scene.campus.select(first));

    assertThat(scene.tasks(MING)).isEmpty();
  }

  @Test
  void shouldNameNothingThatNoWindowIsOpenFor() {
    OverviewScene scene = new OverviewScene();
    scene.campus.uploaded(MING_PHYSICS, REPORT);
    scene.campus.pass(Duration.ofDays(8));

    assertThat(scene.waiting()).isEmpty();
  }

  @Test
  void shouldCountTheDaysOfWhoWasGivenMoreTime() {
    OverviewScene scene = new OverviewScene();
    scene.campus.uploaded(MING_PHYSICS, REPORT);
    scene.campus.uploaded(HUA_PHYSICS, REPORT);
    LocalDate until = LocalDate.ofInstant(NOW, Window.TAIPEI).plus(Period.ofDays(20));
    granted(
        scene
            .campus
            .extending()
            .give(
                Staff.actor(Staff.EQUIPMENT_HEAD),
                new ExtensionRequest(YEAR, UPLOAD, new Who.Student(MING.id()), until, "住院"),
                scene.campus.now()));

    assertThat(scene.tasks(MING))
        .extracting(task -> task.time().lastDay(), task -> task.time().extended())
        .containsExactly(tuple(until, true));
    assertThat(scene.tasks(HUA).getFirst().time().daysLeft(NOW)).isEqualTo(7);

    scene.campus.pass(Duration.ofDays(8));
    assertThat(scene.tasks(MING).getFirst().time().daysLeft(scene.campus.now())).isEqualTo(12);
    assertThat(scene.tasks(HUA)).isEmpty();
  }

  @Test
  void shouldAskTheLastGradeForItsStatementUntilItIsHandedIn() {
    OverviewScene scene = OverviewScene.with(WindowKind.STATEMENT);

    assertThat(scene.waiting())
        .extracting(one -> one.state().student().name())
        .containsExactly(Seniors.HAN.name(), Seniors.HAO.name(), Seniors.YU.name());
    assertThat(scene.tasks(Seniors.HAN))
        .extracting(Task::kind)
        .containsExactly(TaskKind.HAND_IN_STATEMENT);
  }

  @Test
  void shouldCountTheDaysOfTheLastGradesOwnWindow() {
    WindowKey selection = WindowKey.of(WindowKind.SELECTION, Semester.SECOND);
    Map<WindowKey, Window> windows = new HashMap<>(Windows.open(NOW, WindowKind.SELECTION));
    windows.put(
        selection.ofSeniors().orElseThrow(),
        new Window(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2))));
    Settings settings = new Settings(SchoolBuilder.SCHOOL, YEAR, Caps.OF_THE_REGULATION, windows);

    assertThat(TimeLeft.of(List.of(selection), settings, Cohort.SENIORS, List.of(), NOW))
        .map(time -> time.daysLeft(NOW))
        .contains(2);
    assertThat(TimeLeft.of(List.of(selection), settings, Cohort.OTHERS, List.of(), NOW))
        .map(time -> time.daysLeft(NOW))
        .contains(7);
  }

  @Test
  void shouldAskToConfirmWhatNobodyHasSaidAnythingOf() {
    Settings settings = new OverviewScene().campus.school().settings(Students.MING.school(), YEAR);
    Receipt open = new Receipt(OverviewScene.PERIOD, ReceiptKind.OUTCOMES, ReceiptState.OPEN);
    Receipt confirmed =
        new Receipt(OverviewScene.PERIOD, ReceiptKind.ACHIEVEMENTS, ReceiptState.CONFIRMED);
    StudentState state =
        new StudentState(
            MING,
            MING.place(YEAR).orElseThrow(),
            Cohort.OTHERS,
            StudentSummary.NONE,
            List.of(open, confirmed),
            Optional.empty(),
            List.of());

    assertThat(Checklist.of(state, Map.of(YEAR, settings), NOW))
        .extracting(Task::kind, Task::receipt)
        .containsExactly(tuple(TaskKind.CONFIRM_RECEIPT, Optional.of(open)));
  }
}
