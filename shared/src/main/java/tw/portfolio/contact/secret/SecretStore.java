package tw.portfolio.contact.secret;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Keeps whose secrets are, by their {@linkplain LinkSecret#mark marks} only. */
public interface SecretStore {
  /** How often a link may be used in an hour: more is no calendar program and nobody's mail. */
  int MOST_USES_AN_HOUR = 60;

  /** Keeps secrets beside those there are. As long as a few round trips for hundreds. */
  void add(List<NewSecret> secrets);

  /** Keeps a secret; those before it of the same person and purpose are good no more. */
  void replace(NewSecret secret);

  /** Those made so far for this purpose are good no more. One round trip. */
  void revoke(SchoolCode school, PersonId person, SecretPurpose purpose, Instant at);

  /** Since when somebody has a secret that replaced those before it. One round trip. */
  Optional<Instant> since(SchoolCode school, PersonId person, SecretPurpose purpose);

  /** Whose secret has that mark, and counts that it was used. Three round trips. */
  Opened open(SecretPurpose purpose, String mark, Instant now);

  /** What comes of a secret. */
  sealed interface Opened {
    /** It is good, and somebody's whom the school lets in. */
    record Owner(Person person) implements Opened {}

    /** It is nobody's, or not any more. */
    record Nobody() implements Opened {}

    /** It has been used as often as it may be in this hour. */
    record TooOften() implements Opened {}
  }
}
