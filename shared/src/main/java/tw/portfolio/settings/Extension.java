package tw.portfolio.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;

/**
 * More time for one student or class (個別延長): from the moment it is given until its last day is over
 * the window counts as open for these students, and for nobody else.
 *
 * @param id which
 * @param window whose place it takes
 * @param className the class, if it was given to a whole class; who joins it later has none of it
 * @param students whom it reaches
 * @param until its last day, in Taipei
 * @param reason why it was given
 * @param by who gave it
 * @param byName that person's name
 * @param at when it was given
 */
public record Extension(
    ExtensionId id,
    WindowKey window,
    Optional<String> className,
    List<PersonId> students,
    LocalDate until,
    String reason,
    PersonId by,
    String byName,
    Instant at) {
  /**
   * As many students fit into the one write that gives it to all of them: 100 items, two for each
   * of them and two for the school.
   */
  public static final int MOST_STUDENTS = 49;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it reaches nobody, or more than {@link #MOST_STUDENTS}
   */
  public Extension {
    students = List.copyOf(students);
    if (students.isEmpty() || students.size() > MOST_STUDENTS) {
      throw new IllegalArgumentException("An extension reaches 1 to 49 students");
    }
  }

  /** The first instant at which it is over. */
  public Instant closes() {
    return until.plusDays(1).atStartOfDay(Window.TAIPEI).toInstant();
  }

  /** Whether it is over. */
  public boolean isOver(Instant now) {
    return !now.isBefore(closes());
  }

  /** What each of its students has of it. */
  public ExtraTime extraTime() {
    return new ExtraTime(id, window, closes());
  }
}
