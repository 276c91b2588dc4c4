package tw.portfolio.reminder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.SendingLetters;
import tw.portfolio.reminder.delivery.Tally;
import tw.portfolio.reminder.digest.ReadingSchoolDays;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.reminder.digest.StudentLines;
import tw.portfolio.reminder.rule.SchoolsToRemind;
import tw.portfolio.reminder.rule.WorkedOff;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/**
 * Works off one message of reminders (regulation.txt 附件1 設備組: 提醒老師完成學生課程學習成果認證; 導師: 督導). The day is
 * that of the clock, so a message that comes twice, late or again after a crash sends nobody
 * anything twice, and one of yesterday tells what is missing today.
 *
 * <p>Who has worked the staff off, or a part of the students, notes that day of them. So what was
 * asked for and not finished, however it came about, is made up for by the next day's message. A
 * mark that is too early costs reading and tells nobody anything twice ({@link LastDigests}).
 */
public final class RunningReminders {
  private final ReminderPorts ports;
  private final ReadingSchoolDays days;
  private final SendingLetters sending;
  private final LastDigests digests;
  private final SchoolsToRemind schools;
  private final ReminderQueue queue;
  private final InstantSource clock;

  /**
   * Works messages off.
   *
   * @param ledger which digests people had on days that are made up for
   * @param schools where it is noted what is worked off
   * @param queue where what is left goes on
   */
  public RunningReminders(
      ReminderPorts ports,
      ReadingSchoolDays days,
      SendingLetters sending,
      MailLedger ledger,
      SchoolsToRemind schools,
      ReminderQueue queue,
      InstantSource clock) {
    this.ports = ports;
    this.days = days;
    this.sending = sending;
    this.digests = new LastDigests(ledger);
    this.schools = schools;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Sends what a message asks for.
   *
   * @param deadline when to begin no further mails; what is left then goes on by another message
   * @throws tw.portfolio.kernel.store.StoreUnavailableException if it can't be found out what is
   *     missing
   */
  public RunResult run(ReminderTask task, Instant deadline) {
    Tally tally = new Tally();
    Instant now = clock.instant();
    Optional<ReminderTask> left =
        switch (task) {
          case ReminderTask.OfSchool school ->
              staff(school, days.of(school.school(), school.from(), now), deadline, tally);
          case ReminderTask.OfStudents part ->
              new StudentReminders(
                      ports,
                      sending,
                      digests,
                      schools,
                      days.of(part.school(), part.from(), now),
                      tally)
                  .run(part, deadline);
          case ReminderTask.OfAsked(SchoolCode school, String id) ->
              ports
                  .asked()
                  .find(school, id)
                  .flatMap(
                      asked ->
                          new AskedReminders(
                                  ports, sending, days.of(school, today(now), now), tally)
                              .run(asked, deadline));
          case ReminderTask.OfReturns returned ->
              new ReturnReminders(
                      ports, sending, days.of(returned.school(), today(now), now), tally)
                  .run(returned, deadline);
        };
    left.ifPresent(rest -> queue.send(List.of(rest)));
    return tally.result();
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Window.TAIPEI);
  }

  /** Each is told of the days that were missed of its own, and of no other's. */
  private Optional<ReminderTask> staff(
      ReminderTask.OfSchool task, SchoolDay day, Instant deadline, Tally tally) {
    WorkedOff done = day.makesUp() ? schools.workedOff(task.school()) : WorkedOff.NOTHING;
    Map<Integer, SchoolDay> students = students(day, done);
    ask(students);
    StaffReminders staff = new StaffReminders(ports, done.ofStaff().map(day::behind).orElse(day));
    boolean all = !staff.mayFire() || sending.send(staff.letters(digests), deadline, tally);
    if (!all) {
      return Optional.of(task);
    }
    if (!tally.result().left()) {
      List<Integer> silent = parts().filter(part -> !students.containsKey(part)).toList();
      schools.finished(task.school(), WorkedOff.staff(day.today(), silent));
    }
    return Optional.empty();
  }

  /** The parts of the students of whom any rule may fall due. */
  private static Map<Integer, SchoolDay> students(SchoolDay day, WorkedOff done) {
    Map<Integer, SchoolDay> students = new TreeMap<>();
    parts()
        .forEach(
            part -> {
              SchoolDay own = done.ofStudents(part).map(day::behind).orElse(day);
              if (new StudentLines(own).mayFire()) {
                students.put(part, own);
              }
            });
    return students;
  }

  private void ask(Map<Integer, SchoolDay> students) {
    List<ReminderTask> tasks = new ArrayList<>();
    students.forEach(
        (part, day) ->
            tasks.add(
                new ReminderTask.OfStudents(day.school(), day.from(), part, Optional.empty())));
    if (!tasks.isEmpty()) {
      queue.send(tasks);
    }
  }

  private static Stream<Integer> parts() {
    return IntStream.range(0, StudentPages.PARTS).boxed();
  }
}
