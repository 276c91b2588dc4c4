package tw.portfolio.reminder.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.contact.Reach;
import tw.portfolio.contact.Rhythm;

/**
 * All that somebody is reminded of on a day, in one mail.
 *
 * @param to who
 * @param day the day, in Taipei
 * @param lines what is missing, in order; not empty
 * @param demanded whether the school insists on any of what falls due: such a mail comes however
 *     rarely somebody wants mail, and nobody unsubscribes from it
 */
public record Digest(Person to, LocalDate day, List<DigestLine> lines, boolean demanded) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if nothing is missing
   */
  public Digest {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A digest is of something that is missing");
    }
  }

  /**
   * What to tell somebody, if anything: where a rule falls due, everything that is missing, so that
   * one mail a day is enough. Whoever wants no mail that day gets what the school demands alone.
   */
  public static Optional<Digest> of(
      Person person, Collection<DueLine> missing, Rhythm rhythm, LocalDate day) {
    boolean wanted = rhythm.wants(day.getDayOfWeek());
    List<DueLine> told = missing.stream().filter(line -> wanted || line.demanded()).toList();
    if (told.stream().noneMatch(DueLine::fires)) {
      return Optional.empty();
    }
    return Optional.of(
        new Digest(
            person,
            day,
            told.stream().map(DueLine::line).toList(),
            told.stream().anyMatch(line -> line.fires() && line.demanded())));
  }

  /** The same for somebody who is reached so. */
  public static Optional<Digest> of(
      Person person, Collection<DueLine> missing, Reach reach, LocalDate day) {
    return of(person, missing, reach.rhythm(), day);
  }
}
