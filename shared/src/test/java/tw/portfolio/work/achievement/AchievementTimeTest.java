package tw.portfolio.work.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.samples.AYear;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.ExtendingWindows.ExtensionRequest;
import tw.portfolio.settings.ExtendingWindows.Who;
import tw.portfolio.settings.Extension;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.WorkKind;

/** For whom the windows of achievements are open: extensions (個別延長), and grade 12's own windows. */
class AchievementTimeTest {
  private final AchievementScene scene = new AchievementScene();
  private final Campus campus = scene.campus();
  private final CountedCalls counted = new CountedCalls();

  private ReservingUploads announcing(SettingsCache caps) {
    return new ReservingUploads(
        counted.of(PieceStore.class, campus.school()), caps, campus.endings(), campus.secrets());
  }

  private Answer<Piece> announce(Person student, Semester semester) {
    return announce(scene.announcing(), student, semester);
  }

  private Answer<Piece> announce(ReservingUploads announcing, Person student, Semester semester) {
    return announcing.reserve(
        Students.actor(student),
        new ReservingUploads.Announcement(
            new Term(YEAR, semester),
            Achievements.linked(Category.WORK),
            List.of(),
            Optional.empty()),
        campus.now());
  }

  /** From now on every window is over. */
  private void close() {
    campus.settings(SchoolBuilder.anEmptySchool().withWindows(AYear.over()));
  }

  private Extension extendMing(String window) {
    ExtensionRequest request =
        new ExtensionRequest(
            YEAR,
            AYear.key(window),
            new Who.Student(MING.id()),
            LocalDate.of(2026, 11, 28),
            "住院治療");
    return granted(
        campus.extending().give(Staff.actor(Staff.EQUIPMENT_HEAD), request, campus.now()));
  }

  /** Sets every ordinary window and those of grade 12. */
  private void set(boolean ordinary, boolean seniors) {
    Map<WindowKey, Window> open = Windows.allOpen(campus.now());
    Map<WindowKey, Window> windows = new HashMap<>(ordinary ? open : AYear.over());
    WindowKey.ordinary()
        .forEach(
            key ->
                key.ofSeniors()
                    .ifPresent(own -> windows.put(own, (seniors ? open : AYear.over()).get(key))));
    campus.settings(SchoolBuilder.anEmptySchool().withWindows(windows));
  }

  @Test
  void shouldLetOneStudentUploadAfterClosingAndNobodyElse() {
    close();
    assertThat(kind(announce(MING, Semester.FIRST))).isEqualTo(ProblemKind.WINDOW_CLOSED);

    extendMing("achievementUpload1");

    granted(announce(MING, Semester.FIRST));
    assertThat(kind(announce(HUA, Semester.FIRST))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(kind(announce(MING, Semester.SECOND))).isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldLetAnExtendedStudentChangeUntilItIsWithdrawn() {
    Piece mended = scene.linked();
    Piece discarded = scene.linked();
    close();
    Content.Achievement other = Achievements.linked(Category.SERVICE);
    assertThat(kind(scene.mend(mended, other))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    Extension given = extendMing("achievementUpload1");

    granted(scene.mend(mended, other));
    granted(scene.discard(discarded));

    granted(
        campus
            .extending()
            .withdraw(Staff.actor(Staff.EQUIPMENT_HEAD), given.id(), "已經補交", campus.now()));
    assertThat(kind(scene.discard(scene.expect(mended.id(), PieceState.UPLOADED))))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldHoldAnExtendedStudentToTheCapsAllTheSame() {
    for (int number = 1; number <= 20; number++) {
      scene.linked();
    }
    close();
    extendMing("achievementUpload1");

    assertThat(kind(announce(MING, Semester.FIRST))).isEqualTo(ProblemKind.CAP_REACHED);
  }

  @Test
  void shouldLetAStudentSelectInExtendedTime() {
    Piece linked = scene.linked();
    close();
    extendMing("achievementUpload1");
    assertThat(kind(scene.select(linked))).isEqualTo(ProblemKind.WINDOW_CLOSED);

    extendMing("achievementSelection");

    assertThat(granted(scene.select(linked)).chosen()).isEqualTo(1);
  }

  @Test
  void shouldLookForExtensionsOnlyWhereTheWindowIsClosed() {
    ReservingUploads announcing =
        announcing(new SettingsCache(counted.of(SettingsInForce.class, campus.school())));
    extendMing("achievementUpload1");
    granted(announce(announcing, MING, Semester.FIRST));
    assertThat(counted.calls()).containsExactly("write");

    close();
    granted(announce(announcing, MING, Semester.FIRST));
    assertThat(counted.calls()).containsExactly("write", "write", "extraTime", "write");
  }

  @Test
  void shouldHoldGradeTwelveToItsOwnUploadWindow() {
    campus.school().grade(SCHOOL, YEAR, 3, List.of(MING.id()));
    campus.school().grade(SCHOOL, YEAR, 2, List.of(HUA.id()));

    set(false, true);
    granted(announce(MING, Semester.SECOND));
    assertThat(kind(announce(HUA, Semester.SECOND))).isEqualTo(ProblemKind.WINDOW_CLOSED);

    set(true, false);
    granted(announce(HUA, Semester.SECOND));
    Problem closed = refused(announce(MING, Semester.SECOND));
    assertThat(closed.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(closed.chinese()).contains("高三", "2026-09-30");
    granted(announce(MING, Semester.FIRST));
  }

  @Test
  void shouldHoldGradeTwelveToItsOwnSelectionWindow() {
    Piece linked = scene.linked();
    campus.school().grade(SCHOOL, YEAR, 3, List.of(MING.id()));

    set(true, false);
    assertThat(kind(scene.select(linked))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    set(false, true);
    granted(scene.select(linked));
    assertThat(kind(selectNothing(HUA))).isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  private Answer<SelectingPieces.Summary> selectNothing(Person student) {
    return scene.selecting().select(Students.actor(student), YEAR, List.of(), campus.now());
  }

  @Test
  void shouldAskTheDatabaseNoMoreOftenOnceTheWindowsAreKnown() {
    SettingsCache caps = new SettingsCache(counted.of(SettingsInForce.class, campus.school()));
    campus.school().grade(SCHOOL, YEAR, 3, List.of(MING.id()));
    set(false, true);
    granted(announce(announcing(caps), MING, Semester.SECOND));
    int learning = counted.calls().size();

    Piece linked = granted(announce(announcing(caps), MING, Semester.SECOND));
    SelectingPieces selecting =
        new SelectingPieces(
            WorkKind.ACHIEVEMENT,
            counted.of(PieceStore.class, campus.school()),
            new SealReader(campus.files()),
            caps);
    granted(
        selecting.select(
            AchievementScene.MING, YEAR, List.of(AchievementScene.wanted(linked)), campus.now()));

    assertThat(counted.calls().subList(learning, counted.calls().size()))
        .containsExactly("write", "write");
  }
}
