package tw.portfolio.reminder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.reminder.delivery.Letter;
import tw.portfolio.reminder.digest.DueLine;
import tw.portfolio.reminder.digest.OfficeLines;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.reminder.digest.StudentLines;
import tw.portfolio.reminder.digest.WaitingQueue;
import tw.portfolio.reminder.rule.Audience;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.outcome.TeacherQueue;

/**
 * What a school's staff is reminded of on a day: teachers and who stands in today (代理人), homeroom
 * teachers, 設備組 and 訓育組, offices.
 */
final class StaffReminders {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(8);

  private final ReminderPorts ports;
  private final SchoolDay day;
  private final Map<PersonId, List<DueLine>> missing = new HashMap<>();

  StaffReminders(ReminderPorts ports, SchoolDay day) {
    this.ports = ports;
    this.day = day;
  }

  /** Whether any rule of the staff may fall due today, so that it has to be looked at. */
  boolean mayFire() {
    return Arrays.stream(ReminderKind.values())
        .filter(kind -> kind.audience() != Audience.STUDENT)
        .anyMatch(kind -> day.mayFire(kind));
  }

  /** Who is to be told what that they have not been told before. */
  List<Letter> letters(LastDigests digests) {
    List<Person> staff =
        ports.accounts().staff(day.school()).stream().filter(Person::active).toList();
    List<WaitingQueue> queues = queues(staff);
    teachers(queues, staff);
    students(staff, queues);
    offices(staff);
    Map<PersonId, List<DueLine>> ofStaff = new HashMap<>(missing);
    ofStaff.keySet().retainAll(staff.stream().map(Person::id).collect(Collectors.toSet()));
    Map<PersonId, List<DueLine>> untold = digests.untold(day, ofStaff);
    List<Person> told = staff.stream().filter(person -> untold.containsKey(person.id())).toList();
    return new Letters(ports.addresses(), day).of(told, untold);
  }

  /** What waits of teachers and of those for whom they stand in today, and nothing else. */
  Map<PersonId, List<DueLine>> waiting(List<Person> staff) {
    teachers(queues(staff), staff);
    return Map.copyOf(missing);
  }

  private List<WaitingQueue> queues(List<Person> staff) {
    if (!day.on(ReminderKind.WAITING) || !day.anyOpen(WindowKind.CERTIFICATION)) {
      return List.of();
    }
    List<PersonId> teachers = staff.stream().filter(Person::teaches).map(Person::id).toList();
    return teachers.isEmpty()
        ? List.of()
        : SIDE_BY_SIDE
            .each(
                teachers,
                teacher ->
                    WaitingQueue.of(
                        teacher, ports.queues().of(new TeacherQueue(day.school(), teacher)), day))
            .stream()
            .flatMap(Optional::stream)
            .toList();
  }

  private void teachers(List<WaitingQueue> queues, List<Person> staff) {
    if (queues.isEmpty()) {
      return;
    }
    Set<PersonId> inUse = staff.stream().map(Person::id).collect(Collectors.toSet());
    Map<PersonId, List<PersonId>> deputies =
        ports.deputies().deputies(day.school()).stream()
            .filter(deputy -> deputy.actsOn(day.today()))
            .collect(
                Collectors.groupingBy(
                    Deputy::teacher, Collectors.mapping(Deputy::deputy, Collectors.toList())));
    for (WaitingQueue queue : queues) {
      Set<PersonId> told = new HashSet<>(deputies.getOrDefault(queue.teacher(), List.of()));
      told.add(queue.teacher());
      told.stream()
          .filter(inUse::contains)
          .forEach(person -> add(person, List.of(queue.line(person))));
    }
  }

  /** Classes and the school: students are read only where somebody is told about them today. */
  private void students(List<Person> staff, List<WaitingQueue> queues) {
    boolean asked =
        List.of(ReminderKind.CLASS, ReminderKind.FORMS, ReminderKind.SCHOOL).stream()
            .anyMatch(day::mayFire);
    if (!asked) {
      return;
    }
    ReadingStudents students = new ReadingStudents(ports, day);
    StudentLines lines = new StudentLines(day);
    SchoolTally school = new SchoolTally(day, students.classYear());
    for (int part = 0; part < StudentPages.PARTS; part++) {
      Optional<String> after = Optional.empty();
      do {
        ReadingStudents.StatePage page = students.page(part, after);
        page.states().forEach(state -> school.add(state, lines.of(state)));
        after = page.next();
      } while (after.isPresent());
    }
    for (Person person : staff) {
      led(person).ifPresent(className -> add(person.id(), school.ofClass(className)));
      add(person.id(), school.ofSection(person, queues));
    }
  }

  private Optional<String> led(Person person) {
    SchoolYear year = day.year();
    return person.roles().contains(Role.HOMEROOM_TEACHER)
        ? person.place(year).map(ClassPlace::className)
        : Optional.empty();
  }

  private void offices(List<Person> staff) {
    OfficeLines lines = new OfficeLines(day, ports.receipts(), ports.disputes(), ports.tasks());
    for (Person person : staff) {
      List<DueLine> own = new ArrayList<>();
      if (person.may(Permission.KEEP_RECEIPTS)) {
        own.addAll(lines.reports());
      }
      if (person.may(Permission.DECIDE_DISPUTES)) {
        own.addAll(lines.disputes());
      }
      own.addAll(lines.tasks(person.roles()));
      add(person.id(), own);
    }
  }

  private void add(PersonId person, List<DueLine> lines) {
    if (!lines.isEmpty()) {
      missing.computeIfAbsent(person, _ -> new ArrayList<>()).addAll(lines);
    }
  }
}
