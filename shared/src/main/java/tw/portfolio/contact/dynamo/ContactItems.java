package tw.portfolio.contact.dynamo;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.contact.AddressState;
import tw.portfolio.contact.Contact;
import tw.portfolio.contact.OwnAddress;
import tw.portfolio.contact.PendingCode;
import tw.portfolio.contact.Rhythm;
import tw.portfolio.contact.Trouble;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.school.PersonId;

/** Contacts and codes as items. */
final class ContactItems {
  /** By what a code is known. */
  static final String MARK = "mark";

  /** How often a code was tried. */
  static final String TRIES = "tries";

  private static final String PERSON = "person";
  private static final String OWN = "own";
  private static final String CONFIRMED = "confirmedAt";
  private static final String DAYS = "days";
  private static final String TROUBLES = "troubles";
  private static final String ADDRESS = "address";
  private static final String ASKED = "askedAt";
  private static final String MAILS = "mails";

  private ContactItems() {}

  static Item write(Key key, PersonId person, Contact contact) {
    Item item =
        Item.at(key)
            .text(PERSON, person.text())
            .text(DAYS, days(contact.rhythm()))
            .number(Attributes.VERSION, contact.version())
            .maps(
                TROUBLES,
                contact.troubles().entrySet().stream()
                    .map(entry -> write(entry.getKey(), entry.getValue()))
                    .toList());
    contact
        .own()
        .ifPresent(own -> item.text(OWN, own.address().text()).instant(CONFIRMED, own.confirmed()));
    return item;
  }

  private static Item write(MailAddress address, Trouble trouble) {
    return Item.empty()
        .text(ADDRESS, address.text())
        .text(Attributes.STATE, trouble.state().code())
        .number("times", trouble.times())
        .instant("last", trouble.last())
        .texts("seen", trouble.seen());
  }

  static PersonId person(Item item) {
    return new PersonId(item.text(PERSON));
  }

  static Contact read(Item item) {
    return new Contact(
        item.optionalText(OWN)
            .map(own -> new OwnAddress(new MailAddress(own), item.instant(CONFIRMED))),
        rhythm(item.text(DAYS)),
        item.maps(TROUBLES).stream()
            .collect(
                Collectors.toMap(
                    trouble -> new MailAddress(trouble.text(ADDRESS)), ContactItems::trouble)),
        item.integer(Attributes.VERSION));
  }

  private static Trouble trouble(Item item) {
    String state = item.text(Attributes.STATE);
    return new Trouble(
        AddressState.ofCode(state)
            .orElseThrow(() -> new IllegalStateException("No state of an address: " + state)),
        item.integer("times"),
        item.instant("last"),
        item.texts("seen"));
  }

  /** As ISO 8601 numbers them: 1 is Monday. */
  private static String days(Rhythm rhythm) {
    return rhythm.days().stream()
        .sorted()
        .map(day -> Integer.toString(day.getValue()))
        .collect(Collectors.joining());
  }

  private static Rhythm rhythm(String days) {
    return new Rhythm(
        days.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet()));
  }

  static Item write(Key key, PendingCode code) {
    return Item.at(key)
        .text(ADDRESS, code.address().text())
        .text(MARK, code.mark())
        .instant(ASKED, code.asked())
        .number(MAILS, code.mails())
        .number(Attributes.EXPIRES_AT, code.asked().plus(PendingCode.KEPT).getEpochSecond());
  }

  static PendingCode code(Item item) {
    return new PendingCode(
        new MailAddress(item.text(ADDRESS)),
        item.text(MARK),
        item.instant(ASKED),
        item.integer(MAILS));
  }

  static Map<PersonId, Contact> byPerson(List<Item> items) {
    return items.stream()
        .collect(Collectors.toMap(ContactItems::person, ContactItems::read, (one, _) -> one));
  }
}
