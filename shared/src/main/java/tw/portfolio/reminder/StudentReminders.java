package tw.portfolio.reminder;

import java.time.Instant;
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
import tw.portfolio.school.PersonId;

/** Reminds one part of a school's students of a day, page by page. */
final class StudentReminders {
  private final ReminderPorts ports;
  private final SendingLetters sending;
  private final SchoolDay day;
  private final Tally tally;

  StudentReminders(ReminderPorts ports, SendingLetters sending, SchoolDay day, Tally tally) {
    this.ports = ports;
    this.sending = sending;
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
    Optional<String> after = task.after();
    do {
      ReadingStudents.StatePage page = students.page(task.part(), after);
      if (!remind(page.states(), lines, deadline)) {
        // The page begins anew: whoever of it was told is in the ledger.
        return Optional.of(
            new ReminderTask.OfStudents(task.school(), task.from(), task.part(), after));
      }
      after = page.next();
    } while (after.isPresent());
    return Optional.empty();
  }

  private boolean remind(List<StudentState> states, StudentLines lines, Instant deadline) {
    Map<PersonId, List<DueLine>> missing = new HashMap<>();
    for (StudentState state : states) {
      List<DueLine> found = lines.of(state);
      if (found.stream().anyMatch(DueLine::fires)) {
        missing.put(state.student().id(), found);
      }
    }
    List<PersonId> told = new ArrayList<>(missing.keySet());
    List<Person> people =
        told.isEmpty()
            ? List.of()
            : ports.accounts().people(day.school(), told).stream().filter(Person::belongs).toList();
    return sending.send(new Letters(ports.addresses(), day).of(people, missing), deadline, tally);
  }
}
