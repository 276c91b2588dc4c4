package tw.portfolio.account;

import java.time.Duration;
import java.time.Instant;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;

/**
 * An invitation that is about to be sent. Of several that are asked for at once one is, by its
 * write.
 *
 * @param by who invites
 * @param person who is invited
 * @param at when
 */
public record NewInvitation(Actor by, PersonId person, Instant at) {
  /** For so long after one was sent a further one is the same invitation. */
  public static final Duration PAUSE = Duration.ofMinutes(1);
}
