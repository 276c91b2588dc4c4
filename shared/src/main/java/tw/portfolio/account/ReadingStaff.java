package tw.portfolio.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;

/** Who works at the school, for those who keep accounts, keep the staff or name deputies. */
public final class ReadingStaff {
  private static final Set<Permission> READERS =
      Set.of(Permission.KEEP_ACCOUNTS, Permission.KEEP_STAFF, Permission.NAME_DEPUTIES);

  private final Roster roster;
  private final AccountStore accounts;
  private final Permits permits;

  /** Reads the staff of this roster. */
  public ReadingStaff(Roster roster, AccountStore accounts) {
    this.roster = roster;
    this.accounts = accounts;
    this.permits = new Permits(roster);
  }

  /**
   * Part of the staff by name.
   *
   * @param people the people
   * @param next the cursor of the next part, if there is one
   */
  public record StaffPage(List<Person> people, Optional<String> next) {
    /** Copies the list. */
    public StaffPage {
      people = List.copyOf(people);
    }
  }

  /**
   * A page of the staff. A teacher who names a deputy needs to know whom: teachers see the names of
   * those who teach, and no more.
   *
   * @param role only those who hold it
   * @param after the person behind whom the page begins
   */
  public Answer<StaffPage> page(
      Actor actor, Optional<Role> role, Optional<PersonId> after, int most) {
    return reader(actor)
        .map(
            reader -> {
              List<Person> people =
                  accounts.staff(actor.school()).stream()
                      .flatMap(person -> seenBy(reader, person).stream())
                      .filter(person -> role.map(person.roles()::contains).orElse(true))
                      .toList();
              return page(people, after, most);
            });
  }

  /** One of the staff, or a student for those who keep accounts. */
  public Answer<Person> person(Actor actor, PersonId id) {
    return reader(actor)
        .then(
            reader ->
                roster
                    .person(actor.school(), id)
                    .filter(person -> person.isStaff() || reader.may(Permission.KEEP_ACCOUNTS))
                    .flatMap(person -> seenBy(reader, person))
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(AccountProblems.noSuchPerson())));
  }

  private Answer<Person> reader(Actor actor) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person
                    .filter(one -> one.roles().stream().anyMatch(Role.TEACHING::contains))
                    .map(Answer::granted)
                    .orElseGet(() -> permits.permitted(actor, READERS)));
  }

  private static Optional<Person> seenBy(Person reader, Person person) {
    if (READERS.stream().anyMatch(reader::may)) {
      return Optional.of(person);
    }
    List<Role> teaching = person.roles().stream().filter(Role.TEACHING::contains).toList();
    return Optional.of(person)
        .filter(one -> one.active() && !teaching.isEmpty())
        .map(
            one ->
                new Person(
                    one.school(),
                    one.id(),
                    one.name(),
                    Set.copyOf(teaching),
                    Optional.empty(),
                    Optional.empty()));
  }

  private static StaffPage page(List<Person> people, Optional<PersonId> after, int most) {
    Stream<Person> rest =
        after
            .map(last -> people.stream().dropWhile(person -> !person.id().equals(last)).skip(1))
            .orElseGet(people::stream);
    List<Person> found = rest.limit(most + 1L).toList();
    if (found.size() <= most) {
      return new StaffPage(found, Optional.empty());
    }
    List<Person> shown = found.subList(0, most);
    return new StaffPage(shown, Optional.of(shown.getLast().id().text()));
  }
}
