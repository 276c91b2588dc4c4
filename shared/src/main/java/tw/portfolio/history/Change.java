package tw.portfolio.history;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.school.PersonId;

/**
 * One line of the school's history: who, when, from, to, why. Lines are only ever added, in the
 * same write as the change they tell of.
 *
 * @param subject what was changed
 * @param at when
 * @param who who made the change
 * @param action what was done
 * @param from what it was, for people; none if it is new
 * @param to what it is now, for people; none if it is gone
 * @param why the reason given, may be empty
 * @param about the student or member of staff concerned, if it concerns one
 */
public record Change(
    Subject subject,
    Instant at,
    Author who,
    ChangeAction action,
    Optional<String> from,
    Optional<String> to,
    String why,
    Optional<PersonId> about) {
  /** The same line of another moment. */
  public Change moved(Instant moment) {
    return new Change(subject, moment, who, action, from, to, why, about);
  }
}
