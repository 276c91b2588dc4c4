package tw.portfolio.contact;

import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;

/**
 * Keeps what came of mails: an address that bounced, or whose owner called a mail spam, gets none
 * any more until it is confirmed anew or the school's book has another.
 */
public final class MarkingAddresses {
  private final Roster roster;
  private final ContactStore contacts;
  private final ChangingContacts changes;

  /** Marks addresses of the people of this roster. */
  public MarkingAddresses(Roster roster, ContactStore contacts) {
    this.roster = roster;
    this.contacts = contacts;
    this.changes = new ChangingContacts(contacts);
  }

  /** What came of a mark. */
  public enum Marked {
    /** It is kept, or was already. */
    KEPT,
    /**
     * The address is nobody's whom the mail was for: an address that was never confirmed, or old.
     */
    NOBODYS
  }

  /**
   * Keeps what came of a mail; told twice it is kept once.
   *
   * @throws IllegalStateException if others were quicker each time; it may be told again
   */
  public Marked mark(MailTrouble trouble) {
    Mail.Recipient whom = trouble.recipient();
    Optional<Person> person = roster.person(whom.school(), whom.person());
    if (person.isEmpty()) {
      return Marked.NOBODYS;
    }
    if (!has(person.get(), contacts.of(whom.school(), whom.person()), trouble.address())) {
      return Marked.NOBODYS;
    }
    if (!changes.change(
        whom.school(), whom.person(), contact -> told(contact, trouble), trouble.at())) {
      throw new IllegalStateException("Others were quicker each time");
    }
    return Marked.KEPT;
  }

  private static Optional<Contact> told(Contact before, MailTrouble trouble) {
    return Optional.of(before.after(trouble))
        .filter(after -> !after.troubles().equals(before.troubles()));
  }

  private static boolean has(Person person, Contact contact, MailAddress address) {
    return Stream.concat(
            contact.own().map(OwnAddress::address).stream(), Contact.schools(person).stream())
        .anyMatch(address::equals);
  }
}
