package tw.portfolio.record.memory;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** What follows for people from records of students, of staff and of classes. */
final class MemoryPeople {
  private final MemoryTables tables;

  MemoryPeople(MemoryTables tables) {
    this.tables = tables;
  }

  void student(SchoolCode code, Student student) {
    Person listed =
        new Person(
            code,
            student.person(),
            student.name(),
            Set.of(Role.STUDENT),
            student.email(),
            student.place());
    boolean present = student.status() == StudentStatus.ENROLLED;
    Person known = known(code, student.person()).orElse(listed);
    Set<ClassPlace> places = new HashSet<>(known.places());
    places.removeIf(
        place ->
            place.year().equals(student.year())
                || (!present && place.year().compareTo(student.year()) < 0));
    student.place().filter(_ -> present).ifPresent(places::add);
    put(
        new Person(
            code,
            student.person(),
            student.name(),
            known.roles(),
            student.email(),
            places,
            known.active()));
    var inYear = new MemoryTables.StudentYearKey(code, student.person(), student.year());
    if (!student.status().staysInClassList()) {
      tables.students.remove(inYear);
    } else if (student.seat().isPresent()) {
      tables.students.put(inYear, listed);
      tables.grades.put(inYear, student.seat().orElseThrow().grade());
    }
  }

  private Optional<Person> known(SchoolCode code, PersonId person) {
    return Optional.ofNullable(tables.people.get(new MemoryTables.PersonAt(code, person)));
  }

  private void put(Person person) {
    tables.people.put(new MemoryTables.PersonAt(person.school(), person.id()), person);
  }

  void staff(MemoryWriting writing, RecordChange change, StaffMember staff) {
    SchoolCode code = writing.school();
    Optional<Person> known = known(code, staff.person());
    put(
        new Person(
            code,
            staff.person(),
            staff.name(),
            known.map(Person::roles).orElse(Set.of(Role.TEACHER)),
            staff.email(),
            known.map(Person::places).orElse(Set.of()),
            known.map(Person::active).orElse(true)));
    if (change.before().isEmpty()) {
      add(
          writing,
          staff.person(),
          ChangeAction.GRANT,
          Optional.empty(),
          Optional.of(Role.TEACHER.title()));
    }
  }

  void schoolClass(MemoryWriting writing, RecordChange change, SchoolClass after) {
    Optional<PersonId> former =
        change.before().map(SchoolClass.class::cast).flatMap(SchoolClass::homeroomTeacher);
    if (former.equals(after.homeroomTeacher())) {
      return;
    }
    String office =
        "%s（%s）".formatted(Role.HOMEROOM_TEACHER.title(), ClassPlace.called(after.name()));
    SchoolYear thisYear = SchoolYear.at(writing.at());
    former
        .flatMap(person -> known(writing.school(), person))
        .filter(person -> person.place(after.year()).filter(after.led()::isInClassOf).isPresent())
        .ifPresent(
            person -> {
              put(person.leadingNoneIn(after.year(), thisYear));
              add(writing, person.id(), ChangeAction.REVOKE, Optional.of(office), Optional.empty());
            });
    after
        .homeroomTeacher()
        .flatMap(person -> known(writing.school(), person))
        .ifPresent(
            person -> {
              put(person.leading(after.led(), thisYear));
              add(writing, person.id(), ChangeAction.GRANT, Optional.empty(), Optional.of(office));
            });
  }

  private void add(
      MemoryWriting writing,
      PersonId person,
      ChangeAction action,
      Optional<String> from,
      Optional<String> to) {
    Change line =
        new Change(
            new Subject(SubjectKind.PERSON, person.text()),
            writing.at(),
            writing.who(),
            action,
            from,
            to,
            writing.why(),
            Optional.of(person));
    tables.changes.add(new MemoryTables.SchoolChange(writing.school(), line));
  }
}
