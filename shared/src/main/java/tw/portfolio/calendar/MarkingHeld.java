package tw.portfolio.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.calendar.Occurrence.Span;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.settings.SettingsInForce;

/**
 * What was held and written down elsewhere is marked as done in the plan, so that no office says so
 * twice (附件1). It is a mark like any other: the office may take it back.
 */
public final class MarkingHeld {
  private final PlanStore plans;
  private final ReadingPlan reading;

  /** Marks it there. */
  public MarkingHeld(PlanStore plans, SettingsInForce inForce) {
    this.plans = plans;
    this.reading = new ReadingPlan(plans, inForce);
  }

  /**
   * Marks the row at the time in which something was held: the one that has the day, else the last
   * one of that semester that was over. Where the plan has none, or somebody has said already how
   * far it is, nothing changes.
   *
   * @param rows the ids of the rows that it can be
   * @param day when it was held
   * @param note what there is to say about it
   */
  public void held(Actor actor, Set<String> rows, LocalDate day, String note, Instant now) {
    SchoolYear year = SchoolYear.of(day);
    reading.of(actor.school(), year).entries().stream()
        .filter(entry -> rows.contains(entry.row().id()))
        .filter(entry -> span(entry).filter(span -> isBegun(span, day)).isPresent())
        .max(Comparator.comparing(entry -> span(entry).orElseThrow().first()))
        .filter(entry -> entry.mark().isEmpty())
        .ifPresent(entry -> mark(actor, year, entry, note, now));
  }

  private static Optional<Span> span(Entry entry) {
    return entry.occurrence().flatMap(Occurrence::days);
  }

  private static boolean isBegun(Span span, LocalDate day) {
    return !day.isBefore(span.first())
        && (span.has(day) || Term.of(span.first()).equals(Term.of(day)));
  }

  /** If somebody else marks it at this moment, that counts. */
  private void mark(Actor actor, SchoolYear year, Entry entry, String note, Instant now) {
    Occurrence time = entry.occurrence().orElseThrow();
    Mark after = new Mark(time.row(), time.code(), true, note, actor.name(), now, 1);
    plans.mark(actor.school(), year, after, PlanLine.of(entry, after, actor, year, now));
  }
}
