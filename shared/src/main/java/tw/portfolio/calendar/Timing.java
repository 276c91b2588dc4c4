package tw.portfolio.calendar;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.school.WindowKey;

/** When something of the plan is to be done (預訂期程). */
public sealed interface Timing {
  /** 隨時: always, so that it is never done. */
  record Anytime() implements Timing {}

  /** 視國教署來文配合辦理: when the ministry says so. */
  record OnMinistrysNotice() implements Timing {}

  /**
   * In some months, once in each span.
   *
   * @param spans such as 8月 and 2月, in the order of a school year
   */
  record Months(List<MonthSpan> spans) implements Timing {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Months {
      spans = List.copyOf(spans);
      if (spans.isEmpty()) {
        throw new IllegalArgumentException("Some months");
      }
    }
  }

  /**
   * On certain days.
   *
   * @param first the first day
   * @param last the last one
   */
  record Days(LocalDate first, LocalDate last) implements Timing {
    /**
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Days {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("The last day is not before the first");
      }
    }
  }

  /**
   * As long as a window of the settings is open, whatever days that has.
   *
   * @param window which
   */
  record OfWindow(WindowKey window) implements Timing {}
}
