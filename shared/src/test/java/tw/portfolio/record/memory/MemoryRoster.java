package tw.portfolio.record.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.course.Enrolment;
import tw.portfolio.record.RosterWriter;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;

/** The roster of a {@link MemorySchool}. */
public final class MemoryRoster implements Roster, SettingsInForce, RosterWriter {
  private final MemoryTables tables;

  public MemoryRoster(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Person> person(SchoolCode school, PersonId id) {
    return Optional.ofNullable(tables.people.get(new MemoryTables.PersonAt(school, id)));
  }

  @Override
  public List<Deputy> deputiesOf(SchoolCode school, PersonId teacher) {
    return deputies(school, deputy -> deputy.teacher().equals(teacher));
  }

  @Override
  public List<Deputy> deputisingOf(SchoolCode school, PersonId person) {
    return deputies(school, deputy -> deputy.deputy().equals(person));
  }

  private List<Deputy> deputies(SchoolCode school, Predicate<Deputy> wanted) {
    return tables.deputies.values().stream()
        .filter(deputy -> deputy.school().equals(school))
        .filter(wanted)
        .sorted(comparing(Deputy::from).thenComparing(deputy -> deputy.deputy().text()))
        .toList();
  }

  @Override
  public List<Person> students(SchoolCode school, SchoolYear year) {
    return tables.students.entrySet().stream()
        .filter(entry -> entry.getKey().school().equals(school))
        .filter(entry -> entry.getKey().year().equals(year))
        .map(entry -> entry.getValue())
        .sorted(
            comparing((Person student) -> place(student, year), ClassOrder.BY_SEAT)
                .thenComparing(student -> student.id().text()))
        .toList();
  }

  @Override
  public Settings settings(SchoolCode school, SchoolYear year) {
    return tables.settings(school, year);
  }

  @Override
  public void people(SchoolYear year, Collection<Person> people) {
    for (Person person : people) {
      tables.people.put(new MemoryTables.PersonAt(person.school(), person.id()), person);
      var inYear = new MemoryTables.StudentYearKey(person.school(), person.id(), year);
      if (person.roles().contains(Role.STUDENT) && person.place(year).isPresent()) {
        tables.students.put(inYear, person);
      } else {
        tables.students.remove(inYear);
      }
    }
  }

  @Override
  public List<ExtraTime> extraTime(SchoolCode school, PersonId student, SchoolYear year) {
    return tables.extraTime(school, student, year);
  }

  @Override
  public void grade(SchoolCode school, SchoolYear year, int grade, Collection<PersonId> students) {
    for (PersonId student : students) {
      tables.grades.put(new MemoryTables.StudentYearKey(school, student, year), grade);
    }
  }

  @Override
  public void enrolments(Collection<Enrolment> enrolments) {
    for (Enrolment enrolment : enrolments) {
      tables.enrolments.put(
          new MemoryTables.Taken(enrolment.school(), enrolment.student(), enrolment.ref()),
          enrolment);
    }
  }

  @Override
  public void deputies(Collection<Deputy> deputies) {
    for (Deputy deputy : deputies) {
      tables.deputies.put(
          new MemoryTables.Pair(deputy.school(), deputy.teacher(), deputy.deputy()), deputy);
    }
  }

  @Override
  public void settings(Settings settings) {
    tables.settings.put(new MemoryTables.YearAt(settings.school(), settings.year()), settings);
  }

  private static ClassPlace place(Person student, SchoolYear year) {
    return student.place(year).orElseThrow();
  }
}
