package tw.portfolio.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.StaffMember;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/**
 * Who is at the school: its staff for those who keep accounts, keep the staff or name deputies, and
 * its students for those who keep accounts.
 */
public final class ReadingPeople {
  private static final Set<Permission> READERS =
      Set.of(Permission.KEEP_ACCOUNTS, Permission.KEEP_STAFF, Permission.NAME_DEPUTIES);

  private final Roster roster;
  private final AccountStore accounts;
  private final RecordStore records;
  private final Permits permits;

  /** Reads the people of this roster; their numbers are in the records. */
  public ReadingPeople(Roster roster, AccountStore accounts, RecordStore records) {
    this.roster = roster;
    this.accounts = accounts;
    this.records = records;
    this.permits = new Permits(roster);
  }

  /**
   * Which people are looked for.
   *
   * @param staff only staff, or only students
   * @param role only those who hold it
   * @param className only those in that class of this school year, or who lead it
   * @param search part of a name, or the beginning of a number
   */
  public record Wanted(
      Optional<Boolean> staff,
      Optional<Role> role,
      Optional<String> className,
      Optional<String> search) {
    /** Everybody. */
    public static Wanted everybody() {
      return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * Somebody as the list shows them.
   *
   * @param person who
   * @param staffNumber 教職員編號, if the reader may see it
   */
  public record Listed(Person person, Optional<String> staffNumber) {}

  /**
   * Part of the people.
   *
   * @param total how many there are of those who are asked for
   * @param people the people
   * @param next the cursor of the next part, if there is one
   */
  public record PeoplePage(int total, List<Listed> people, Optional<String> next) {
    /** Copies the list. */
    public PeoplePage {
      people = List.copyOf(people);
    }
  }

  /**
   * A page of the people: staff by name, then this school year's students by class and seat. A
   * teacher who names a deputy needs to know whom: teachers see the names of those who teach, and
   * no more.
   *
   * @param after the person behind whom the page begins
   */
  public Answer<PeoplePage> page(
      Actor actor, Wanted wanted, Optional<PersonId> after, int most, Instant now) {
    return reader(actor)
        .map(
            reader -> {
              List<Listed> found =
                  Stream.concat(staff(reader, wanted, now), students(reader, wanted, now))
                      .filter(one -> matches(one, wanted, SchoolYear.at(now)))
                      .toList();
              return page(found, after, most);
            });
  }

  private Stream<Listed> staff(Person reader, Wanted wanted, Instant now) {
    if (!wanted.staff().orElse(true)) {
      return Stream.empty();
    }
    Map<PersonId, String> numbers =
        READERS.stream().anyMatch(reader::may) ? numbers(reader.school(), now) : Map.of();
    return accounts.staff(reader.school()).stream()
        .flatMap(person -> seenBy(reader, person).stream())
        .map(person -> new Listed(person, Optional.ofNullable(numbers.get(person.id()))));
  }

  private Map<PersonId, String> numbers(SchoolCode school, Instant now) {
    Map<PersonId, String> numbers = new HashMap<>();
    for (SchoolRecord record : records.all(school, StaffMember.KIND, term(now))) {
      if (record instanceof StaffMember member) {
        numbers.put(member.person(), member.number());
      }
    }
    return numbers;
  }

  private static Term term(Instant now) {
    return Term.at(now);
  }

  private Stream<Listed> students(Person reader, Wanted wanted, Instant now) {
    return wanted.staff().orElse(false) || !reader.may(Permission.KEEP_ACCOUNTS)
        ? Stream.empty()
        : roster.students(reader.school(), SchoolYear.at(now)).stream()
            .map(student -> new Listed(student, Optional.empty()));
  }

  private static boolean matches(Listed one, Wanted wanted, SchoolYear year) {
    Optional<ClassPlace> place = one.person().place(year);
    return wanted.role().stream().allMatch(one.person().roles()::contains)
        && wanted.className().stream()
            .allMatch(name -> place.map(ClassPlace::className).filter(name::equals).isPresent())
        && wanted.search().stream().allMatch(text -> found(one, place, folded(text)));
  }

  private static boolean found(Listed one, Optional<ClassPlace> place, String text) {
    return folded(one.person().name()).contains(text)
        || Stream.of(one.staffNumber(), place.map(ClassPlace::studentNumber))
            .flatMap(Optional::stream)
            .anyMatch(number -> folded(number).startsWith(text));
  }

  private static String folded(String text) {
    return IncomingText.folded(text).toLowerCase(Locale.ROOT);
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
                    .orElseGet(() -> permits.permitted(actor, READERS, "查看人員名單")));
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

  private PeoplePage page(List<Listed> people, Optional<PersonId> after, int most) {
    Stream<Listed> rest =
        after
            .map(last -> people.stream().dropWhile(one -> !one.person().id().equals(last)).skip(1))
            .orElseGet(people::stream);
    List<Listed> found = rest.limit(most + 1L).toList();
    if (found.size() <= most) {
      return new PeoplePage(people.size(), asTheyAre(found), Optional.empty());
    }
    List<Listed> shown = found.subList(0, most);
    return new PeoplePage(
        people.size(), asTheyAre(shown), Optional.of(shown.getLast().person().id().text()));
  }

  /** A class list says who is in it; whether the account is in use says the person's own item. */
  private List<Listed> asTheyAre(List<Listed> shown) {
    List<Person> students =
        shown.stream().map(Listed::person).filter(person -> !person.isStaff()).toList();
    if (students.isEmpty()) {
      return shown;
    }
    Map<PersonId, Person> now =
        accounts
            .people(students.getFirst().school(), students.stream().map(Person::id).toList())
            .stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    return shown.stream()
        .map(
            one -> new Listed(now.getOrDefault(one.person().id(), one.person()), one.staffNumber()))
        .toList();
  }
}
