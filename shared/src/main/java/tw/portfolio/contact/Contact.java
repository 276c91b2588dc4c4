package tw.portfolio.contact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.mail.MailAddress;

/**
 * What somebody has said about being reached, and what came of it. Who has said nothing has {@link
 * #NONE}.
 *
 * @param own the own address, if one is confirmed
 * @param rhythm on which days reminders are wanted
 * @param troubles what came of mails, by address
 * @param version counts every change; 0 if nothing is kept
 */
public record Contact(
    Optional<OwnAddress> own, Rhythm rhythm, Map<MailAddress, Trouble> troubles, int version) {
  /** Of whoever has said nothing, and whom every mail reaches. */
  public static final Contact NONE = new Contact(Optional.empty(), Rhythm.EVERY_DAY, Map.of(), 0);

  /** Copies the map. */
  public Contact {
    troubles = Map.copyOf(troubles);
  }

  /**
   * Where mail reaches that person: the own address, else the school's; none that mail does not get
   * through to.
   */
  public Optional<MailAddress> address(Person person) {
    return Stream.concat(own.map(OwnAddress::address).stream(), schools(person).stream())
        .filter(address -> state(address).usable())
        .findFirst();
  }

  /** The address that the school has of a person, if it can be one. */
  public static Optional<MailAddress> schools(Person person) {
    return person.email().flatMap(MailAddress::read);
  }

  /** What is known of an address. */
  public AddressState state(MailAddress address) {
    return Optional.ofNullable(troubles.get(address)).map(Trouble::state).orElse(AddressState.GOOD);
  }

  /** How somebody with these addresses is reached. */
  public Reach reach(Person person) {
    return new Reach(address(person), rhythm);
  }

  /** The same with an own address, which its owner has just shown to be reachable. */
  Contact confirming(OwnAddress confirmed) {
    Map<MailAddress, Trouble> left = new HashMap<>(troubles);
    left.remove(confirmed.address());
    own.ifPresent(before -> left.remove(before.address()));
    return new Contact(Optional.of(confirmed), rhythm, left, version + 1);
  }

  /** The same without an own address. */
  Contact withoutOwn() {
    Map<MailAddress, Trouble> left = new HashMap<>(troubles);
    own.ifPresent(before -> left.remove(before.address()));
    return new Contact(Optional.empty(), rhythm, left, version + 1);
  }

  /** The same on other days. */
  Contact on(Rhythm days) {
    return new Contact(own, days, troubles, version + 1);
  }

  /** The same after a mail that did not get through. */
  Contact after(MailTrouble trouble) {
    Map<MailAddress, Trouble> more = new HashMap<>(troubles);
    more.merge(trouble.address(), Trouble.of(trouble), (known, _) -> known.with(trouble));
    return new Contact(own, rhythm, more, version + 1);
  }
}
