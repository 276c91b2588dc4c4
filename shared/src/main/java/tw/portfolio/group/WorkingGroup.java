package tw.portfolio.group;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.school.PersonId;

/**
 * The school's working group (工作小組), with those who were in it.
 *
 * @param version how often it was written, 0 of one that nobody has written
 * @param tenures who holds or has held which seat; nobody shares one
 */
public record WorkingGroup(int version, List<Tenure> tenures) {
  /** The most tenures that are kept: the 19 seats for ten years and more. */
  public static final int MOST_TENURES = 300;

  /** One that nobody has written. */
  public static final WorkingGroup UNSET = new WorkingGroup(0, List.of());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if two hold one seat on one day
   */
  public WorkingGroup {
    tenures = List.copyOf(tenures);
    if (shared(tenures).isPresent()) {
      throw new IllegalArgumentException("A seat is one person's");
    }
  }

  /** A seat that two hold on one day, if there is one. */
  static Optional<Seat> shared(List<Tenure> all) {
    return IntStream.range(0, all.size())
        .boxed()
        .filter(at -> all.subList(at + 1, all.size()).stream().anyMatch(all.get(at)::overlaps))
        .map(at -> all.get(at).seat())
        .findFirst();
  }

  /** Who holds a seat on a day. */
  public Optional<Tenure> holder(Seat seat, LocalDate day) {
    return tenures.stream().filter(one -> one.seat() == seat && one.isOn(day)).findFirst();
  }

  /** The seats that nobody holds on that day. */
  public List<Seat> vacant(LocalDate day) {
    return Arrays.stream(Seat.values()).filter(seat -> holder(seat, day).isEmpty()).toList();
  }

  /** Whether somebody is in it on that day. */
  public boolean has(PersonId person, LocalDate day) {
    return tenures.stream()
        .anyMatch(one -> one.isOn(day) && one.person().filter(person::equals).isPresent());
  }
}
