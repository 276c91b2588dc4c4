package tw.portfolio.reminder.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.contact.Reach;
import tw.portfolio.settings.NamedSchool;

/**
 * All that somebody is reminded of on an occasion, in one mail.
 *
 * @param to who
 * @param school whose platform it is, as people know it
 * @param day the day, in Taipei
 * @param lines what is missing, in order; not empty
 * @param demanded whether the school insists on any of what falls due: such a mail comes however
 *     rarely somebody wants mail, and nobody unsubscribes from it
 * @param occasion why it comes now
 */
public record Digest(
    Person to,
    NamedSchool school,
    LocalDate day,
    List<DigestLine> lines,
    boolean demanded,
    Occasion occasion) {
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
   * What to tell somebody of a day, if anything: where a rule falls due, everything that is
   * missing, so that one mail a day is enough. Whoever wants no mail that day gets what the school
   * demands alone.
   */
  public static Optional<Digest> of(
      Person person, Collection<DueLine> missing, Reach reach, SchoolDay day) {
    boolean wanted = reach.rhythm().wants(day.today().getDayOfWeek());
    List<DueLine> told = missing.stream().filter(line -> wanted || line.demanded()).toList();
    if (told.stream().noneMatch(DueLine::fires)) {
      return Optional.empty();
    }
    return Optional.of(
        new Digest(
            person,
            day.named(),
            day.today(),
            told.stream().map(DueLine::line).toList(),
            told.stream().anyMatch(line -> line.fires() && line.demanded()),
            new Occasion.Daily()));
  }
}
