package tw.portfolio.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.settings.Settings;

/**
 * One of the times that a row of the plan is to be done in a year, to be marked as done by itself.
 *
 * @param row the row's id
 * @param code which of the row's times: of months {@link MonthSpan#code}, else {@link #ONCE}
 * @param title what people read of when
 * @param days from the first to the last day, if they are known
 */
public record Occurrence(String row, String code, String title, Optional<Span> days) {
  /** The code of what is to be done once. */
  public static final String ONCE = "once";

  /**
   * Days, both included.
   *
   * @param first the first
   * @param last the last
   */
  public record Span(LocalDate first, LocalDate last) {
    /** Whether the day is one of these. */
    public boolean has(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** The codes of a row's times, whichever days these have. */
  static List<String> codes(PlanRow row) {
    return switch (row.timing()) {
      case Timing.Anytime() -> List.of();
      case Timing.OnMinistrysNotice(), Timing.Days _, Timing.OfWindow _ -> List.of(ONCE);
      case Timing.Months(List<MonthSpan> spans) -> spans.stream().map(MonthSpan::code).toList();
    };
  }

  /** The times of a row in a year, in order; none of what is done always. */
  static List<Occurrence> of(PlanRow row, SchoolYear year, Settings settings) {
    return switch (row.timing()) {
      case Timing.Anytime() -> List.of();
      case Timing.OnMinistrysNotice() ->
          List.of(new Occurrence(row.id(), ONCE, "視國教署來文", Optional.empty()));
      case Timing.Months(List<MonthSpan> spans) ->
          spans.stream().map(span -> of(row, span, year)).toList();
      case Timing.Days(LocalDate first, LocalDate last) ->
          List.of(
              new Occurrence(
                  row.id(),
                  ONCE,
                  first.equals(last) ? first.toString() : first + " 至 " + last,
                  Optional.of(new Span(first, last))));
      case Timing.OfWindow(var key) ->
          Stream.of(settings.window(key))
              .map(
                  window ->
                      new Occurrence(
                          row.id(), ONCE, key.chinese() + "期間", window.map(Occurrence::span)))
              .toList();
    };
  }

  private static Occurrence of(PlanRow row, MonthSpan span, SchoolYear year) {
    return new Occurrence(
        row.id(),
        span.code(),
        span.chinese(),
        Optional.of(new Span(span.firstDay(year), span.lastDay(year))));
  }

  private static Span span(Window window) {
    return new Span(window.firstDay(), window.lastDay());
  }
}
