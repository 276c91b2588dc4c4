package tw.portfolio.reminder.digest;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.reminder.rule.ReminderSettingsStore;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Extension;
import tw.portfolio.settings.ExtensionStore;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;

/** Finds out what counts in a school on a day: as many round trips as years, and two or three. */
public final class ReadingSchoolDays {
  private static final int EXTENSIONS_AT_ONCE = 100;

  private final SchoolNames names;
  private final ReminderSettingsStore rules;
  private final SettingsInForce inForce;
  private final ExtensionStore extensions;
  private final ClassGrades grades;

  /** Reads these. */
  public ReadingSchoolDays(
      SchoolNames names,
      ReminderSettingsStore rules,
      SettingsInForce inForce,
      ExtensionStore extensions,
      ClassGrades grades) {
    this.names = names;
    this.rules = rules;
    this.inForce = inForce;
    this.extensions = extensions;
    this.grades = grades;
  }

  /**
   * What counts.
   *
   * @param from the first day that was not worked off
   */
  public SchoolDay of(SchoolCode school, LocalDate from, Instant now) {
    SchoolYear year = SchoolYear.at(now);
    List<Settings> years =
        Stream.of(year, before(year))
            .map(each -> inForce.settings(school, each))
            .filter(settings -> !settings.windows().isEmpty())
            .toList();
    return new SchoolDay(
        names.named(school),
        rules.of(school),
        years.stream().collect(Collectors.toMap(Settings::year, Function.identity())),
        grades(school, years),
        extra(school, years, now),
        from.isAfter(LocalDate.ofInstant(now, Window.TAIPEI))
            ? LocalDate.ofInstant(now, Window.TAIPEI)
            : from,
        now);
  }

  private static SchoolYear before(SchoolYear year) {
    return new SchoolYear(year.number() - 1);
  }

  /** Only where it matters: grades are a list to read. */
  private Map<SchoolYear, Map<String, Integer>> grades(SchoolCode school, List<Settings> years) {
    Map<SchoolYear, Map<String, Integer>> found = new HashMap<>();
    for (Settings settings : years) {
      if (settings.windows().keySet().stream().anyMatch(ReadingSchoolDays::needsGrades)) {
        found.put(settings.year(), grades.grades(school, settings.year()));
      }
    }
    return found;
  }

  private static boolean needsGrades(WindowKey key) {
    return key.kind() == WindowKind.STATEMENT || key instanceof WindowKey.OfSeniors;
  }

  private Map<PersonId, List<ExtraTime>> extra(
      SchoolCode school, List<Settings> years, Instant now) {
    return years.stream()
        .flatMap(settings -> extensions(school, settings.year()).stream())
        .filter(extension -> !extension.isOver(now))
        .flatMap(
            extension ->
                extension.students().stream()
                    .map(student -> Map.entry(student, extension.extraTime())))
        .collect(
            groupingBy(
                Map.Entry::getKey, flatMapping(entry -> Stream.of(entry.getValue()), toList())));
  }

  private List<Extension> extensions(SchoolCode school, SchoolYear year) {
    List<Extension> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      StoredPage<Extension> page = extensions.page(school, year, after, EXTENSIONS_AT_ONCE);
      all.addAll(page.entries());
      after = page.next();
    } while (after.isPresent());
    return all;
  }
}
