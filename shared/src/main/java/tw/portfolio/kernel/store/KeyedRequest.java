package tw.portfolio.kernel.store;

import java.time.Instant;
import tw.portfolio.school.PersonId;

/**
 * A request that counts once however often it is sent.
 *
 * @param key chosen by the person's program
 * @param digest tells this request's content from another's
 */
public record KeyedRequest(String key, String digest) {
  /**
   * By what the store knows it again.
   *
   * @param person who asks
   * @param forgottenAt when the key may be forgotten
   */
  public IdempotencyKey by(PersonId person, Instant forgottenAt) {
    return new IdempotencyKey(person, key, digest, forgottenAt);
  }
}
