package tw.portfolio.group;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.school.PersonId;

/**
 * Who holds a seat of the working group, and from when until when.
 *
 * @param seat the seat
 * @param name the holder's name
 * @param person the holder, if the platform knows the person: parents may have no account
 * @param from the first day
 * @param until the last day, if it is known
 */
public record Tenure(
    Seat seat, String name, Optional<PersonId> person, LocalDate from, Optional<LocalDate> until) {
  /**
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Tenure {
    if (until.filter(from::isAfter).isPresent()) {
      throw new IllegalArgumentException("The last day is not before the first");
    }
  }

  /** Whether the seat is held so on that day. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }

  /** Whether both are of one seat and share a day. */
  boolean overlaps(Tenure other) {
    return seat == other.seat
        && until.filter(other.from::isAfter).isEmpty()
        && other.until.filter(from::isAfter).isEmpty();
  }
}
