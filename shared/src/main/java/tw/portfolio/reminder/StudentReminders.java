package tw.portfolio.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.reminder.delivery.SendingLetters;
import tw.portfolio.reminder.delivery.Tally;
import tw.portfolio.reminder.digest.DueLine;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.reminder.digest.StudentLines;
import tw.portfolio.reminder.digest.StudentState;
import tw.portfolio.reminder.rule.SchoolsToRemind;
import tw.portfolio.reminder.rule.WorkedOff;
import tw.portfolio.school.PersonId;

/** Reminds one part of a school's students of a day, page by page, and notes when that is done. */
final class StudentReminders {
  private final ReminderPorts ports;
  private final SendingLetters sending;
  private final LastDigests digests;
  private final SchoolsToRemind schools;
  private final SchoolDay day;
  private final Tally tally;

  StudentReminders(
      ReminderPorts ports,
      SendingLetters sending,
      LastDigests digests,
      SchoolsToRemind schools,
      SchoolDay day,
      Tally tally) {
    this.ports = ports;
    this.sending = sending;
    this.digests = digests;
    this.schools = schools;
    this.day = day;
    this.tally = tally;
  }

  /**
   * Reminds them.
   *
   * @param deadline when to begin nothing more
   * @return what is left where time ran out; none if all is done
   */
  Optional<ReminderTask> run(ReminderTask.OfStudents task, Instant deadline) {
    StudentLines lines = new StudentLines(day);
    ReadingStudents students = new ReadingStudents(ports, day);
    LocalDate done = task.rest().map(ReminderTask.Rest::done).orElse(day.today());
    Optional<String> after = task.rest().map(ReminderTask.Rest::after);
    do {
      ReadingStudents.StatePage page = students.page(task.part(), after);
      if (!remind(page.states(), lines, deadline)) {
        // The page begins anew: whoever of it was told is in the ledger.
        return Optional.of(
            new ReminderTask.OfStudents(
                task.school(), task.from(), task.part(), rest(after, task, done)));
      }
      after = page.next();
    } while (after.isPresent());
    if (!tally.result().left()) {
      schools.finished(task.school(), WorkedOff.students(task.part(), done));
    }
    return Optional.empty();
  }

  /** Who was passed over comes by the same message again; without them no day is done. */
  private Optional<ReminderTask.Rest> rest(
      Optional<String> after, ReminderTask.OfStudents task, LocalDate done) {
    LocalDate through = tally.result().left() ? task.from().minusDays(1) : done;
    return after.map(student -> new ReminderTask.Rest(student, through));
  }

  private boolean remind(List<StudentState> states, StudentLines lines, Instant deadline) {
    Map<PersonId, List<DueLine>> missing = new HashMap<>();
    for (StudentState state : states) {
      missing.put(state.student().id(), lines.of(state));
    }
    Map<PersonId, List<DueLine>> untold = digests.untold(day, missing);
    List<PersonId> told = new ArrayList<>(untold.keySet());
    List<Person> people =
        told.isEmpty()
            ? List.of()
            : ports.accounts().people(day.school(), told).stream().filter(Person::belongs).toList();
    return sending.send(new Letters(ports.addresses(), day).of(people, untold), deadline, tally);
  }
}
