package tw.portfolio.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * That what the school had of somebody was deleted, how much it was and by which rule. It names
 * nobody: the id on the platform leads nowhere any more, but to lines of the history that have not
 * come to their end.
 *
 * @param school the school
 * @param person whose, by the id that the platform gave
 * @param left the school year in which the person left
 * @param rule by which rule, in words
 * @param counts how much there was when it began, by the kind of place
 * @param begun when it began
 * @param finished when all was gone, if it is
 */
public record Deletion(
    SchoolCode school,
    PersonId person,
    SchoolYear left,
    String rule,
    Map<String, Integer> counts,
    Instant begun,
    Optional<Instant> finished) {
  /** Copies the counts, in the order of their names. */
  public Deletion {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** The same, with nothing left. */
  public Deletion finished(Instant now) {
    return new Deletion(school, person, left, rule, counts, begun, Optional.of(now));
  }

  /**
   * A deletion that has begun and is not finished, with what it is carried on by.
   *
   * @param deletion what will be on record
   * @param subject by what everything is found
   */
  public record Open(Deletion deletion, DataSubject subject) {}
}
