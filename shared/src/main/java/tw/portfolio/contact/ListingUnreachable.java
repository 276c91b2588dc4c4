package tw.portfolio.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.account.AccountStore;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;

/**
 * Whom mail does not reach: who has no address, or one that mails came back from. The registrar
 * sees all of the school, who may mend the book; a homeroom teacher the own class, who may speak to
 * the students.
 */
public final class ListingUnreachable {
  private static final Set<Permission> READERS =
      Set.of(Permission.READ_UNREACHABLE, Permission.READ_CLASS_UNREACHABLE);

  private final Roster roster;
  private final AccountStore accounts;
  private final ContactStore contacts;
  private final Permits permits;

  /** Lists people of this roster. */
  public ListingUnreachable(Roster roster, AccountStore accounts, ContactStore contacts) {
    this.roster = roster;
    this.accounts = accounts;
    this.contacts = contacts;
    this.permits = new Permits(roster);
  }

  /**
   * An address of somebody's.
   *
   * @param address the address
   * @param own whether the person has entered it, or else the school
   * @param state what is known of it
   * @param times how many mails came back for now
   */
  public record Tried(MailAddress address, boolean own, AddressState state, int times) {}

  /**
   * Somebody whom mail does not reach, or not for sure.
   *
   * @param person who
   * @param place class and seat of this school year, of students
   * @param reached whether another address is used meanwhile
   * @param addresses what there is, the own one first; none if there is none
   */
  public record Unreachable(
      Person person, Optional<ClassPlace> place, boolean reached, List<Tried> addresses) {
    /** Copies the list. */
    public Unreachable {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * Whom mail does not reach: students by class and seat, then staff by name.
   *
   * @param className only those of that class; a homeroom teacher sees the own one alone
   */
  public Answer<List<Unreachable>> list(Actor actor, Optional<String> className, Instant now) {
    return permits
        .permitted(actor, READERS, "查看哪些人收不到通知信")
        .then(
            reader ->
                reader.may(Permission.READ_UNREACHABLE)
                    ? Answer.granted(all(reader, className, now))
                    : ofOwnClass(reader, className, now));
  }

  private Answer<List<Unreachable>> ofOwnClass(
      Person leader, Optional<String> className, Instant now) {
    return leader
        .place(SchoolYear.at(now))
        .map(ClassPlace::className)
        .filter(own -> className.isEmpty() || className.get().equals(own))
        .map(own -> Answer.granted(all(leader, Optional.of(own), now)))
        .orElseGet(() -> Answer.refused(notOwnClass()));
  }

  private List<Unreachable> all(Person reader, Optional<String> className, Instant now) {
    return BoundedParallel.both(
        () -> people(reader, className, now),
        () -> contacts.all(reader.school()),
        (people, said) ->
            people.stream().flatMap(person -> unreachable(person, said, now).stream()).toList());
  }

  private List<Person> people(Person reader, Optional<String> className, Instant now) {
    SchoolYear year = SchoolYear.at(now);
    Stream<Person> students =
        roster.students(reader.school(), year).stream()
            .filter(
                student ->
                    className
                        .filter(
                            name ->
                                student
                                    .place(year)
                                    .filter(place -> place.className().equals(name))
                                    .isEmpty())
                        .isEmpty());
    return className.isPresent()
        ? students.toList()
        : Stream.concat(students, accounts.staff(reader.school()).stream().filter(Person::active))
            .toList();
  }

  private static Optional<Unreachable> unreachable(
      Person person, Map<PersonId, Contact> said, Instant now) {
    Contact contact = said.getOrDefault(person.id(), Contact.NONE);
    List<Tried> addresses =
        Stream.concat(
                contact.own().stream().map(own -> tried(contact, own.address(), true)),
                Contact.schools(person).stream().map(address -> tried(contact, address, false)))
            .toList();
    boolean reached = contact.address(person).isPresent();
    boolean wellReached =
        reached && addresses.stream().allMatch(one -> one.state() == AddressState.GOOD);
    return Optional.of(
            new Unreachable(
                person,
                person.isStaff() ? Optional.empty() : person.place(SchoolYear.at(now)),
                reached,
                addresses))
        .filter(_ -> !wellReached);
  }

  private static Tried tried(Contact contact, MailAddress address, boolean own) {
    Optional<Trouble> trouble = Optional.ofNullable(contact.troubles().get(address));
    return new Tried(address, own, contact.state(address), trouble.map(Trouble::times).orElse(0));
  }

  private static Problem notOwnClass() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "導師只能查看本學年度自己班級的名單。其他班級請洽註冊組。",
        "A homeroom teacher sees the own class of this school year only. For others ask the"
            + " registrar.");
  }
}
