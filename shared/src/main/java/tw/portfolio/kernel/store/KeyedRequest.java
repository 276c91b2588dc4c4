package tw.portfolio.kernel.store;

import java.time.Duration;
import java.time.Instant;
import tw.portfolio.school.PersonId;

/**
 * A request that counts once however often it is sent.
 *
 * @param key chosen by the person's program
 * @param digest tells this request's content from another's
 */
public record KeyedRequest(String key, String digest) {
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /**
   * By what the store knows it again.
   *
   * @param person who asks
   * @param now when it is asked; a day later it may be forgotten
   */
  public IdempotencyKey by(PersonId person, Instant now) {
    return new IdempotencyKey(person, key, digest, now.plus(REMEMBERED));
  }
}
