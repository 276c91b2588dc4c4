package tw.portfolio.settings.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.school.PersonId;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtensionId;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.settings.WindowBasis;

/** What a write in memory that obeys the settings finds of them. */
public final class SettingsCheck {
  private SettingsCheck() {}

  /** Why a settings guard does not hold: the settings first, then what its basis claims. */
  public static List<SettingsRefusal> differ(MemoryTables tables, SettingsGuard guard) {
    Settings current = tables.settings(guard.school(), guard.year());
    Stream<SettingsRefusal> differ =
        guard.holdsFor(current)
            ? Stream.empty()
            : Stream.of(new SettingsRefusal.SettingsDiffer(current));
    return Stream.concat(differ, basisDiffers(tables, guard).stream()).toList();
  }

  private static Optional<SettingsRefusal> basisDiffers(MemoryTables tables, SettingsGuard guard) {
    return switch (guard.basis()) {
      case WindowBasis.Anyone() -> Optional.empty();
      case WindowBasis.InCohort(PersonId student, Cohort cohort) -> {
        var key = new MemoryTables.StudentYearKey(guard.school(), student, guard.year());
        Cohort found = Cohort.ofGrade(tables.grades.getOrDefault(key, 0));
        yield found == cohort
            ? Optional.empty()
            : Optional.of(new SettingsRefusal.CohortDiffers(found));
      }
      case WindowBasis.Extended(PersonId student, ExtensionId id) ->
          Optional.ofNullable(
                      tables.extensions.get(new MemoryTables.ExtensionAt(guard.school(), id)))
                  .filter(given -> given.students().contains(student))
                  .filter(given -> guard.now().isBefore(given.closes()))
                  .isPresent()
              ? Optional.empty()
              : Optional.of(new SettingsRefusal.NotExtended());
    };
  }
}
