package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.AYear;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.work.Guard;
import tw.portfolio.work.WorkRefusal;

/** What every store of settings does, and what a guard makes of them in a write. */
public abstract class SettingsStoreContract extends StoreContract {
  private static final SchoolYear NEXT = new SchoolYear(116);

  /** The settings of the same store as {@link #stores}. */
  protected abstract SettingsStore settings();

  private static Settings set(SchoolYear year, int version, Caps caps) {
    return new Settings(
        SCHOOL,
        year,
        caps,
        everyWindow(),
        Map.of(
            Semester.FIRST, LocalDate.of(2027, 1, 20), Semester.SECOND, LocalDate.of(2027, 6, 30)),
        version);
  }

  /** Each with days of its own, so that none is taken for another. */
  private static Map<WindowKey, Window> everyWindow() {
    Map<WindowKey, Window> windows = new HashMap<>();
    for (WindowKey key : WindowKey.all()) {
      LocalDate first = LocalDate.of(2026, 9, 1).plusDays(windows.size());
      windows.put(key, Window.ofDays(first, first.plusDays(10)));
    }
    return windows;
  }

  private static Change line(Settings next) {
    return new Change(
        new Subject(SubjectKind.SETTINGS, next.year().toString()),
        NOW,
        Author.of(Staff.actor(Staff.DIRECTOR)),
        ChangeAction.CHANGE,
        Optional.empty(),
        Optional.of("設定"),
        "依國教署來文",
        Optional.empty());
  }

  private WriteResult<SettingsRefusal.SettingsDiffer> keep(Settings next) {
    return settings().keep(next, line(next));
  }

  @Test
  void shouldGiveBackAllThatIsSet() {
    Settings first = set(NEXT, 1, Caps.OF_THE_REGULATION);

    assertWritten(keep(first));

    assertThat(first.windows()).hasSize(24);
    assertThat(stores.inForce().settings(SCHOOL, NEXT)).isEqualTo(first);
    assertThat(stores.inForce().settings(new SchoolCode("190301"), NEXT).version()).isZero();
  }

  @Test
  void shouldBuildEachVersionOnTheOneBefore() {
    assertWritten(keep(set(NEXT, 1, Caps.OF_THE_REGULATION)));
    Settings second = set(NEXT, 2, SomeCaps.usual().uploads(3).build());
    assertWritten(keep(second));

    assertThat(reasons(keep(set(NEXT, 2, SomeCaps.usual().uploads(9).build()))))
        .containsExactly(new SettingsRefusal.SettingsDiffer(second));
    assertThat(reasons(keep(set(NEXT, 1, Caps.OF_THE_REGULATION))))
        .containsExactly(new SettingsRefusal.SettingsDiffer(second));
    assertThat(reasons(keep(set(NEXT, 4, Caps.OF_THE_REGULATION))))
        .containsExactly(new SettingsRefusal.SettingsDiffer(second));
    assertThat(stores.inForce().settings(SCHOOL, NEXT)).isEqualTo(second);
  }

  @Test
  void shouldRefuseToBuildOnWhatWasNeverSet() {
    assertThat(reasons(keep(set(NEXT, 2, Caps.OF_THE_REGULATION))))
        .containsExactly(new SettingsRefusal.SettingsDiffer(Settings.unset(SCHOOL, NEXT)));
  }

  @Test
  @Simultaneous
  void shouldLetOneOfSeveralEditorsThrough() throws InterruptedException {
    List<Callable<WriteResult<SettingsRefusal.SettingsDiffer>>> editors =
        IntStream.rangeClosed(1, 8)
            .<Callable<WriteResult<SettingsRefusal.SettingsDiffer>>>mapToObj(
                most -> () -> keep(set(YEAR, 1, SomeCaps.usual().uploads(most).build())))
            .toList();

    assertThat(written(editors)).isEqualTo(1);
    assertThat(stores.inForce().settings(SCHOOL, YEAR).version()).isEqualTo(1);
  }

  /** Sets the ordinary selection window, and that of the last grade where there is one. */
  private void select(boolean ordinary, Optional<Boolean> seniors) {
    WindowKey key = AYear.key("selection");
    Window open = Windows.allOpen(NOW).get(key);
    Window over = AYear.over().get(key);
    Map<WindowKey, Window> windows = new HashMap<>();
    windows.put(key, ordinary ? open : over);
    seniors.ifPresent(own -> windows.put(AYear.key("selectionSeniors"), own ? open : over));
    stores.writer().settings(new Settings(SCHOOL, YEAR, Caps.OF_THE_REGULATION, windows));
  }

  private List<SettingsRefusal> selectAs(WindowBasis basis) {
    SettingsGuard guard =
        new SettingsGuard(
            SCHOOL,
            YEAR,
            Students.MING.id(),
            Caps.OF_THE_REGULATION,
            List.of(AYear.key("selection")),
            NOW,
            basis);
    WriteResult<WorkRefusal> result =
        announce(
            journey(Students.MING, Courses.MING_PHYSICS).announced(),
            new Guard.SettingsHold(guard));
    return switch (result) {
      case WriteResult.Written() -> List.of();
      case WriteResult.Rejected(List<WorkRefusal> reasons) ->
          SettingsRefusal.among(reasons, WorkRefusal::settings);
    };
  }

  private static WindowBasis in(Cohort cohort) {
    return new WindowBasis.InCohort(Students.MING.id(), cohort);
  }

  private SettingsRefusal differ() {
    return new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR));
  }

  /** However a store spreads the checks, a write about any student finds what was set last. */
  @Test
  void shouldHoldForAWriteAboutAnyStudent() {
    select(true, Optional.empty());
    Settings next = set(YEAR, 1, SomeCaps.usual().uploads(3).build());
    assertWritten(keep(next));

    for (int student = 1; student <= 200; student++) {
      SettingsGuard before =
          new SettingsGuard(
              SCHOOL, YEAR, new PersonId(Ids.nth(student)), Caps.OF_THE_REGULATION, List.of(), NOW);
      assertThat(
              reasons(
                  announce(
                      journey(Students.MING, Courses.MING_PHYSICS).announced(),
                      new Guard.SettingsHold(before))))
          .containsExactly(new WorkRefusal.Settings(new SettingsRefusal.SettingsDiffer(next)));
    }
  }

  @Test
  void shouldLetAnyoneInOnlyWhereEveryoneMay() {
    select(true, Optional.empty());
    assertThat(selectAs(new WindowBasis.Anyone())).isEmpty();
    select(true, Optional.of(true));
    assertThat(selectAs(new WindowBasis.Anyone())).isEmpty();
    select(true, Optional.of(false));
    assertThat(selectAs(new WindowBasis.Anyone())).containsExactly(differ());
    select(false, Optional.of(true));
    assertThat(selectAs(new WindowBasis.Anyone())).containsExactly(differ());
    select(false, Optional.empty());
    assertThat(selectAs(new WindowBasis.Anyone())).containsExactly(differ());
  }

  @Test
  void shouldCountTheLastGradesOwnWindowForItAlone() {
    stores.writer().grade(SCHOOL, YEAR, 3, List.of(Students.MING.id()));

    select(false, Optional.of(true));
    assertThat(selectAs(in(Cohort.SENIORS))).isEmpty();
    select(true, Optional.of(false));
    assertThat(selectAs(in(Cohort.SENIORS))).containsExactly(differ());
    select(true, Optional.empty());
    assertThat(selectAs(in(Cohort.SENIORS))).isEmpty();
    select(false, Optional.empty());
    assertThat(selectAs(in(Cohort.SENIORS))).containsExactly(differ());
  }

  @Test
  void shouldCountTheOrdinaryWindowForEverybodyElse() {
    stores.writer().grade(SCHOOL, YEAR, 2, List.of(Students.MING.id()));

    select(true, Optional.of(false));
    assertThat(selectAs(in(Cohort.OTHERS))).isEmpty();
    select(false, Optional.of(true));
    assertThat(selectAs(in(Cohort.OTHERS))).containsExactly(differ());
  }

  @Test
  void shouldTellTheRightCohortOfAStudentWhoClaimsAnother() {
    select(true, Optional.of(true));
    assertThat(selectAs(in(Cohort.OTHERS))).isEmpty();
    assertThat(selectAs(in(Cohort.SENIORS)))
        .containsExactly(new SettingsRefusal.CohortDiffers(Cohort.OTHERS));

    stores.writer().grade(SCHOOL, YEAR, 3, List.of(Students.MING.id()));

    assertThat(selectAs(in(Cohort.OTHERS)))
        .containsExactly(new SettingsRefusal.CohortDiffers(Cohort.SENIORS));
    stores.writer().grade(SCHOOL, YEAR, 1, List.of(Students.MING.id()));
    assertThat(selectAs(in(Cohort.OTHERS))).isEmpty();
  }

  @Test
  void shouldTellBothWhenWindowAndCohortAreOtherThanSupposed() {
    select(true, Optional.of(false));

    assertThat(selectAs(in(Cohort.SENIORS)))
        .containsExactly(differ(), new SettingsRefusal.CohortDiffers(Cohort.OTHERS));
  }
}
