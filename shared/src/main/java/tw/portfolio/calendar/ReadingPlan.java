package tw.portfolio.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.access.Role;
import tw.portfolio.calendar.PlanStore.Kept;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;

/** What a year's plan says, with the days that the settings give it and what is done of it. */
public final class ReadingPlan {
  private final PlanStore plans;
  private final SettingsInForce inForce;

  /** Reads from there. */
  public ReadingPlan(PlanStore plans, SettingsInForce inForce) {
    this.plans = plans;
    this.inForce = inForce;
  }

  /**
   * A row of the plan at one of its times.
   *
   * @param row the row
   * @param occurrence when; none of what is done always
   * @param mark what was said of it, if anything
   */
  public record Entry(PlanRow row, Optional<Occurrence> occurrence, Optional<Mark> mark) {
    /** Whether it is due at that day, or was before, and is not done. */
    public boolean isOpenOn(LocalDate day) {
      return mark.filter(Mark::done).isEmpty()
          && occurrence
              .flatMap(Occurrence::days)
              .filter(span -> !day.isBefore(span.first()))
              .isPresent();
    }

    /** Whether its last day is over, and it is not done. */
    public boolean isLateOn(LocalDate day) {
      return isOpenOn(day)
          && occurrence
              .flatMap(Occurrence::days)
              .filter(span -> day.isAfter(span.last()))
              .isPresent();
    }
  }

  /**
   * A year's plan as people see it.
   *
   * @param plan the plan; version 0 of one that nobody has written: last year's, or the
   *     regulation's
   * @param entries its rows at each of their times, in the order of the plan
   */
  public record Shown(YearPlan plan, List<Entry> entries) {
    /** Copies the list. */
    public Shown {
      entries = List.copyOf(entries);
    }
  }

  /** A school's plan of a year. */
  public Shown of(SchoolCode school, SchoolYear year) {
    return BoundedParallel.both(
        () -> plans.of(school, year),
        () -> inForce.settings(school, year),
        (kept, settings) -> shown(plan(plans, school, year, kept), kept.marks(), settings));
  }

  /**
   * A school's plan of a year, by whoever has read already what is set for that year.
   *
   * @param plans where plans are
   */
  public static Shown of(PlanStore plans, Settings settings) {
    Kept kept = plans.of(settings.school(), settings.year());
    return shown(plan(plans, settings.school(), settings.year(), kept), kept.marks(), settings);
  }

  /** Nobody plans a year from nothing: it begins as the one before, or as the regulation has it. */
  private static YearPlan plan(PlanStore plans, SchoolCode school, SchoolYear year, Kept kept) {
    return kept.plan()
        .orElseGet(
            () ->
                plans
                    .of(school, new SchoolYear(year.number() - 1))
                    .plan()
                    .map(last -> last.copiedTo(year))
                    .orElseGet(() -> new YearPlan(school, year, 0, RegulationPlan.ROWS)));
  }

  private static Shown shown(YearPlan plan, List<Mark> marks, Settings settings) {
    Map<String, Mark> byTime =
        marks.stream()
            .collect(
                Collectors.toMap(mark -> time(mark.row(), mark.occurrence()), Function.identity()));
    return new Shown(
        plan,
        plan.rows().stream()
            .flatMap(row -> entries(row, plan.year(), settings, byTime).stream())
            .toList());
  }

  private static List<Entry> entries(
      PlanRow row, SchoolYear year, Settings settings, Map<String, Mark> marks) {
    List<Occurrence> times = Occurrence.of(row, year, settings);
    return times.isEmpty()
        ? List.of(new Entry(row, Optional.empty(), Optional.empty()))
        : times.stream()
            .map(
                one ->
                    new Entry(
                        row,
                        Optional.of(one),
                        Optional.ofNullable(marks.get(time(one.row(), one.code())))))
            .toList();
  }

  private static String time(String row, String occurrence) {
    return row + "#" + occurrence;
  }

  /** What an office has to do now or should have done, the most urgent first. */
  public static List<Entry> due(Shown shown, Set<Role> offices, LocalDate today) {
    return shown.entries().stream()
        .filter(entry -> entry.row().offices().stream().anyMatch(offices::contains))
        .filter(entry -> entry.isOpenOn(today))
        .sorted(
            Comparator.comparing(
                entry -> entry.occurrence().flatMap(Occurrence::days).orElseThrow().last()))
        .toList();
  }
}
