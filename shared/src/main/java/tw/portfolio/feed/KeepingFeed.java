package tw.portfolio.feed;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.LinkSecret;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.contact.secret.SecretStore;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;

/** Everybody may have one link to the own calendar, another in its place, or none. */
public final class KeepingFeed {
  private final SecretStore secrets;
  private final IssuingSecrets issuing;
  private final Permits permits;

  /** Keeps links there. */
  public KeepingFeed(SecretStore secrets, IssuingSecrets issuing, Roster roster) {
    this.secrets = secrets;
    this.issuing = issuing;
    this.permits = new Permits(roster);
  }

  /** Since when there is a link, if there is one; where it leads is told when it is made alone. */
  public Answer<Optional<Instant>> read(Actor actor) {
    return own(actor)
        .map(person -> secrets.since(person.school(), person.id(), SecretPurpose.FEED));
  }

  /** Another link; the one before leads nowhere now. */
  public Answer<LinkSecret> renew(Actor actor, Instant now) {
    return own(actor)
        .map(person -> issuing.renew(person.school(), person.id(), SecretPurpose.FEED, now));
  }

  /** The link leads nowhere any more. The same again changes nothing. */
  public Answer<Person> end(Actor actor, Instant now) {
    return own(actor)
        .map(
            person -> {
              issuing.revoke(person.school(), person.id(), SecretPurpose.FEED, now);
              return person;
            });
  }

  private Answer<Person> own(Actor actor) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person
                    .filter(Person::belongs)
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(Permits.notOnRoster())));
  }
}
