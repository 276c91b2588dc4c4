package tw.portfolio.local.school;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.local.dev.People;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.store.Stores;
import tw.portfolio.record.StaffMember;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Everyone on the roster, to sign in as: also those whom an import has just brought in. */
public final class RosterPeople implements People {
  private static final int AT_A_TIME = 6;

  private final SchoolCode school;
  private final Term term;
  private final AtomicReference<Stores> stores = new AtomicReference<>();

  /** The people of this school in that semester. */
  public RosterPeople(SchoolCode school, Term term) {
    this.school = school;
    this.term = term;
  }

  /** Says where the roster is, once the system that keeps it has started. */
  public void readFrom(Environment environment) {
    stores.set(new Stores(environment));
  }

  @Override
  public List<Person> all() {
    return Optional.ofNullable(stores.get()).stream().flatMap(this::everyone).toList();
  }

  private Stream<Person> everyone(Stores from) {
    Roster roster = from.roster();
    List<PersonId> staff =
        from.records().all(school, StaffMember.KIND, term).stream()
            .flatMap(record -> record.about().stream())
            .toList();
    Stream<tw.portfolio.access.Person> members =
        new BoundedParallel(AT_A_TIME)
            .each(staff, member -> roster.person(school, member)).stream()
                .flatMap(Optional::stream);
    return Stream.concat(members, roster.students(school, term.year()).stream())
        .map(RosterPeople::shown);
  }

  @Override
  public Optional<Person> find(String id) {
    return Optional.ofNullable(stores.get())
        .filter(_ -> Pseudonym.matches(id))
        .flatMap(from -> from.roster().person(school, new PersonId(id)))
        .map(RosterPeople::shown);
  }

  private static Person shown(tw.portfolio.access.Person person) {
    boolean student = person.roles().contains(Role.STUDENT);
    return new Person(
        person.school().text(),
        person.id().text(),
        person.name(),
        student ? Person.Kind.STUDENT : Person.Kind.STAFF,
        person.roles().stream().sorted().map(Role::title).toList(),
        person.latestPlace().map(ClassPlace::className),
        note(person));
  }

  private static String note(tw.portfolio.access.Person person) {
    if (person.roles().contains(Role.EQUIPMENT_HEAD)) {
      return "提交課程學習成果 (hands in)";
    }
    if (person.roles().contains(Role.REGISTRAR)) {
      return "匯入學籍、班級、成績 (imports)";
    }
    if (person.roles().contains(Role.TEACHER)) {
      return "認證學習成果 (certifies)";
    }
    if (person.roles().contains(Role.STUDENT)) {
      return "上傳與勾選學習成果 (uploads and selects)";
    }
    return "";
  }
}
