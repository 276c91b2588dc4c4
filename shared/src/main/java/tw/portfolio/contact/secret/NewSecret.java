package tw.portfolio.contact.secret;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * A secret that is made for somebody.
 *
 * @param school the school
 * @param person for whom
 * @param purpose what it is good for
 * @param mark by what it is found
 * @param at when it is made
 */
public record NewSecret(
    SchoolCode school, PersonId person, SecretPurpose purpose, String mark, Instant at) {
  /** From when on it is good no more, if it ends by itself. */
  public Optional<Instant> until() {
    return purpose.validity().map(at::plus);
  }
}
