package tw.portfolio.contact;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolCode;

/**
 * People choose on which days they are reminded of what the school does not demand, or unsubscribe
 * from it by a link.
 */
public final class KeepingRhythm {
  private final ContactStore contacts;
  private final ChangingContacts changes;

  /** Keeps the days in this store. */
  public KeepingRhythm(ContactStore contacts) {
    this.contacts = contacts;
    this.changes = new ChangingContacts(contacts);
  }

  /** The own days. */
  public Rhythm read(Actor actor) {
    return contacts.of(actor.school(), actor.person()).rhythm();
  }

  /** Chooses other days. */
  public Answer<Rhythm> choose(Actor actor, Rhythm rhythm, Instant now) {
    return change(actor.school(), actor.person(), rhythm, now);
  }

  /** Unsubscribes somebody from all that the school does not demand; again is the same. */
  public Answer<Rhythm> unsubscribe(SchoolCode school, PersonId person, Instant now) {
    return change(school, person, Rhythm.ONLY_WHAT_IS_DEMANDED, now);
  }

  /** The links to unsubscribe by in all mails so far lead nowhere any more. */
  public void voidLinks(Actor actor, IssuingSecrets secrets, Instant now) {
    secrets.revoke(actor.school(), actor.person(), SecretPurpose.UNSUBSCRIBE, now);
  }

  private Answer<Rhythm> change(SchoolCode school, PersonId person, Rhythm rhythm, Instant now) {
    return changes.change(
            school,
            person,
            contact ->
                Optional.of(contact.on(rhythm)).filter(_ -> !contact.rhythm().equals(rhythm)),
            now)
        ? Answer.granted(rhythm)
        : Answer.refused(Refusals.changedMeanwhile());
  }
}
