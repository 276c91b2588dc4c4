package tw.portfolio.contact;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Where people unsubscribe from mails that the school does not demand (RFC 8058): a link a person
 * and run, for {@link tw.portfolio.kernel.mail.Mail#unsubscribedBy}.
 */
public final class UnsubscribeLinks {
  private final URI api;
  private final IssuingSecrets secrets;

  /**
   * @param api where the API answers
   */
  public UnsubscribeLinks(URI api, IssuingSecrets secrets) {
    this.api = api;
    this.secrets = secrets;
  }

  /** A new link for each of these people. As long as a few round trips for hundreds. */
  public Map<PersonId, URI> of(SchoolCode school, Collection<PersonId> people, Instant now) {
    String base = api.toString().replaceFirst("/+$", "") + "/unsubscribe/";
    Map<PersonId, URI> links = new HashMap<>();
    secrets
        .add(school, people, SecretPurpose.UNSUBSCRIBE, now)
        .forEach((person, secret) -> links.put(person, URI.create(base + secret.text())));
    return links;
  }
}
