package tw.portfolio.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Something in a calendar.
 *
 * @param uid tells it from any other for as long as there is one, whatever changes of it
 * @param sequence how often it may have changed; never less than before
 * @param title what people read
 * @param details more about it; may be empty
 * @param place where; may be empty
 * @param time when
 * @param cancelled whether it does not take place after all
 */
public record FeedEvent(
    String uid,
    int sequence,
    String title,
    String details,
    String place,
    Time time,
    boolean cancelled) {
  /** When something is. */
  public sealed interface Time {
    /**
     * Whole days, both included.
     *
     * @param first the first
     * @param last the last
     */
    record Days(LocalDate first, LocalDate last) implements Time {
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
     * A moment from which on it is; nobody has said until when.
     *
     * @param starts by the clock of Taiwan
     */
    record Moment(LocalDateTime starts) implements Time {}
  }
}
