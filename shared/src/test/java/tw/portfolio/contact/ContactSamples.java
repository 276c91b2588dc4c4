package tw.portfolio.contact;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.mail.MailAddress;

/** What somebody may have said about being reached, for tests of other rooms. */
public final class ContactSamples {
  private ContactSamples() {}

  /** The first change: somebody has confirmed an own address. */
  public static ContactChange confirmed(Person person, String address, Instant at) {
    return change(
        person, Contact.NONE.confirming(new OwnAddress(new MailAddress(address), at)), at);
  }

  /** The first change: somebody wants to be reminded on these days. */
  public static ContactChange on(Person person, Rhythm rhythm, Instant at) {
    return change(person, Contact.NONE.on(rhythm), at);
  }

  private static ContactChange change(Person person, Contact after, Instant at) {
    return new ContactChange(
        person.school(), person.id(), after, at, Optional.empty(), Optional.empty());
  }
}
