package tw.portfolio.reminder.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Through which day a school's reminders are worked off: those of the staff, and those of each part
 * of the students, since each is told by a message of its own and may be late alone.
 *
 * @param before the day before the school was asked for first, which counts of whatever was never
 *     finished; none if it never was
 * @param staff the last day of the staff that was finished
 * @param students the same of each part of the students
 */
public record WorkedOff(
    Optional<LocalDate> before, Optional<LocalDate> staff, Map<Integer, LocalDate> students) {
  /** Of a school that never ran. */
  public static final WorkedOff NOTHING =
      new WorkedOff(Optional.empty(), Optional.empty(), Map.of());

  /** Copies the map. */
  public WorkedOff {
    students = Map.copyOf(students);
  }

  /** That a day of the staff is finished, and of these parts of the students with it. */
  public static WorkedOff staff(LocalDate day, Collection<Integer> parts) {
    Map<Integer, LocalDate> students = new HashMap<>();
    parts.forEach(part -> students.put(part, day));
    return new WorkedOff(Optional.empty(), Optional.of(day), students);
  }

  /** That a day of a part of the students is finished. */
  public static WorkedOff students(int part, LocalDate day) {
    return new WorkedOff(Optional.empty(), Optional.empty(), Map.of(part, day));
  }

  /** The last day of the staff; none if nobody knows. */
  public Optional<LocalDate> ofStaff() {
    return staff.or(() -> before);
  }

  /** The last day of that part of the students; none if nobody knows. */
  public Optional<LocalDate> ofStudents(int part) {
    return Optional.ofNullable(students.get(part)).or(() -> before);
  }

  /**
   * The last day of which nothing is left, neither of the staff nor of the students; none if nobody
   * knows.
   *
   * @param parts how many parts of students there are
   */
  public Optional<LocalDate> ofAll(int parts) {
    return Stream.concat(Stream.of(ofStaff()), IntStream.range(0, parts).mapToObj(this::ofStudents))
        .reduce((one, other) -> one.flatMap(day -> other.map(more -> earlier(day, more))))
        .orElseThrow();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The same where all of that is so besides, in the place of what it says of the same. */
  public WorkedOff with(WorkedOff more) {
    Map<Integer, LocalDate> both = new HashMap<>(students);
    both.putAll(more.students);
    return new WorkedOff(before.or(more::before), more.staff.or(() -> staff), both);
  }
}
