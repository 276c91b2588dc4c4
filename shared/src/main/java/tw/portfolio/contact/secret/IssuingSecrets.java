package tw.portfolio.contact.secret;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Makes secrets for links, each told once. */
public final class IssuingSecrets {
  private final SecretStore store;
  private final Supplier<String> secrets;

  /**
   * @param secrets gives a new id that nobody can guess each time
   */
  public IssuingSecrets(SecretStore store, Supplier<String> secrets) {
    this.store = store;
    this.secrets = secrets;
  }

  /** A secret in place of those that somebody had for this purpose, which lead nowhere now. */
  public LinkSecret renew(SchoolCode school, PersonId person, SecretPurpose purpose, Instant now) {
    LinkSecret secret = new LinkSecret(secrets.get());
    store.replace(new NewSecret(school, person, purpose, secret.mark(purpose), now));
    return secret;
  }

  /** One more secret for each of these people; those before it stay as good as they are. */
  public Map<PersonId, LinkSecret> add(
      SchoolCode school, Collection<PersonId> people, SecretPurpose purpose, Instant now) {
    Map<PersonId, LinkSecret> made = new HashMap<>();
    List<NewSecret> kept = new ArrayList<>();
    for (PersonId person : people) {
      LinkSecret secret = new LinkSecret(secrets.get());
      made.put(person, secret);
      kept.add(new NewSecret(school, person, purpose, secret.mark(purpose), now));
    }
    store.add(kept);
    return made;
  }

  /** What somebody has for this purpose leads nowhere any more. */
  public void revoke(SchoolCode school, PersonId person, SecretPurpose purpose, Instant now) {
    store.revoke(school, person, purpose, now);
  }
}
