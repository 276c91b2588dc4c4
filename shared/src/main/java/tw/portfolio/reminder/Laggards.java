package tw.portfolio.reminder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.reminder.digest.DueLine;
import tw.portfolio.reminder.digest.ProgressTally;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.reminder.digest.StudentLines;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.WorkKind;

/** Who is missing one thing at this moment, whether or not a rule falls due today. */
final class Laggards {
  private final ReminderPorts ports;
  private final SchoolDay day;
  private final ReminderKind kind;
  private final Set<WorkKind> works;
  private final Optional<String> className;

  /**
   * Those of a school.
   *
   * @param works of which kinds of work
   * @param className students of that class only
   */
  Laggards(
      ReminderPorts ports,
      SchoolDay day,
      ReminderKind kind,
      Set<WorkKind> works,
      Optional<String> className) {
    this.ports = ports;
    this.day = day.remindingOf(kind);
    this.kind = kind;
    this.works = Set.copyOf(works);
    this.className = className;
  }

  /**
   * What they are missing, and who they are.
   *
   * @param people who
   * @param places where students sit
   * @param missing what each of them is missing
   */
  record Found(
      List<Person> people, Map<PersonId, ClassPlace> places, Map<PersonId, List<DueLine>> missing) {
    /** Copies all three. */
    Found {
      people = List.copyOf(people);
      places = Map.copyOf(places);
      missing = Map.copyOf(missing);
    }
  }

  Found found() {
    return kind == ReminderKind.WAITING ? teachers() : students();
  }

  private Found teachers() {
    List<Person> staff =
        ports.accounts().staff(day.school()).stream().filter(Person::active).toList();
    Map<PersonId, List<DueLine>> waiting = new StaffReminders(ports, day).waiting(staff);
    return new Found(
        staff.stream().filter(person -> waiting.containsKey(person.id())).toList(),
        Map.of(),
        waiting);
  }

  private Found students() {
    ReadingStudents students = new ReadingStudents(ports, day);
    StudentLines lines = new StudentLines(day);
    Map<PersonId, List<DueLine>> missing = new HashMap<>();
    Map<PersonId, ClassPlace> places = new HashMap<>();
    students
        .all(this::wanted)
        .forEach(
            state -> {
              List<DueLine> own =
                  lines.of(state).stream()
                      .filter(line -> line.line().kind() == kind)
                      .filter(line -> ProgressTally.concerns(line.line(), works))
                      .toList();
              if (!own.isEmpty()) {
                missing.put(state.student().id(), own);
                state
                    .student()
                    .place(students.classYear())
                    .ifPresent(place -> places.put(state.student().id(), place));
              }
            });
    List<Person> people =
        missing.isEmpty()
            ? List.of()
            : ports.accounts().people(day.school(), missing.keySet()).stream()
                .filter(Person::belongs)
                .toList();
    return new Found(people, places, missing);
  }

  private boolean wanted(ClassPlace place) {
    return className.stream().allMatch(place.className()::equals);
  }
}
