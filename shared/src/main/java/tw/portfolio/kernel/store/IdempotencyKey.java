package tw.portfolio.kernel.store;

import java.time.Instant;
import tw.portfolio.school.PersonId;

/**
 * By what a request is known again, so that it counts once however often it is sent.
 *
 * @param person who asks
 * @param key the key that the person's program chose for the request
 * @param digest tells this request's content from another's
 * @param forgottenAt when the key may be forgotten
 */
public record IdempotencyKey(PersonId person, String key, String digest, Instant forgottenAt) {}
