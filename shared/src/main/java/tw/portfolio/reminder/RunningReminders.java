package tw.portfolio.reminder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.SendingLetters;
import tw.portfolio.reminder.delivery.Tally;
import tw.portfolio.reminder.digest.ReadingSchoolDays;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.reminder.digest.StudentLines;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/**
 * Works off one message of reminders (regulation.txt 附件1 設備組: 提醒老師完成學生課程學習成果認證; 導師: 督導). The day is
 * that of the clock, so a message that comes twice, late or again after a crash sends nobody
 * anything twice, and one of yesterday tells what is missing today.
 */
public final class RunningReminders {
  private final ReminderPorts ports;
  private final ReadingSchoolDays days;
  private final SendingLetters sending;
  private final ReminderQueue queue;
  private final InstantSource clock;

  /**
   * Works messages off.
   *
   * @param queue where what is left goes on
   */
  public RunningReminders(
      ReminderPorts ports,
      ReadingSchoolDays days,
      SendingLetters sending,
      ReminderQueue queue,
      InstantSource clock) {
    this.ports = ports;
    this.days = days;
    this.sending = sending;
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
              new StudentReminders(ports, sending, days.of(part.school(), part.from(), now), tally)
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

  private Optional<ReminderTask> staff(
      ReminderTask.OfSchool task, SchoolDay day, Instant deadline, Tally tally) {
    if (new StudentLines(day).mayFire()) {
      queue.send(parts(task).toList());
    }
    StaffReminders staff = new StaffReminders(ports, day);
    boolean done = !staff.mayFire() || sending.send(staff.letters(), deadline, tally);
    return done ? Optional.empty() : Optional.of(task);
  }

  private static Stream<ReminderTask> parts(ReminderTask.OfSchool task) {
    return IntStream.range(0, StudentPages.PARTS)
        .mapToObj(
            part ->
                new ReminderTask.OfStudents(task.school(), task.from(), part, Optional.empty()));
  }
}
