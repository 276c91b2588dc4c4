package tw.portfolio.reminder;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.mail.Mailer;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.outcome.TeacherQueue;
import tw.portfolio.work.outcome.WaitingQueues;

/**
 * Reminds teachers, and who stands in for them today (代理人), of pieces that wait while the
 * certification window is open: one digest a day each (regulation.txt 附件1 設備組: 提醒老師完成學生課程學習成果認證).
 * Run again on the same day, it sends what is still missing and nothing twice.
 */
public final class RemindingTeachers {
  private final WaitingQueues queues;
  private final Roster roster;
  private final SettingsInForce inForce;
  private final MailLedger ledger;
  private final Mailer mailer;
  private final DigestMail mails;
  private final InstantSource clock;
  private final Supplier<String> runs;

  /**
   * Reminds through these ports.
   *
   * @param clock tells when the time of a run is over
   * @param runs names each run as no other is named
   */
  public RemindingTeachers(
      WaitingQueues queues,
      Roster roster,
      SettingsInForce inForce,
      MailLedger ledger,
      Mailer mailer,
      DigestMail mails,
      InstantSource clock,
      Supplier<String> runs) {
    this.queues = queues;
    this.roster = roster;
    this.inForce = inForce;
    this.ledger = ledger;
    this.mailer = mailer;
    this.mails = mails;
    this.clock = clock;
    this.runs = runs;
  }

  /**
   * Sends the digests of a day. A mail that fails does not stop the others.
   *
   * @param now the instant whose day, in Taipei, and whose open windows count
   * @param deadline when to begin no further mail
   * @throws tw.portfolio.kernel.store.StoreUnavailableException if it can't be found out where
   *     something waits; nothing has been sent then
   */
  public RunResult run(Instant now, Instant deadline) {
    Set<TeacherQueue> waiting = queues.nonEmpty();
    ReminderRun run =
        new ReminderRun(
            queues, roster, inForce, new Delivery(ledger, mailer, clock, runs.get()), mails, now);
    // In a fixed order, so that a school's settings are asked for once and in turn.
    List<TeacherQueue> inOrder =
        waiting.stream()
            .sorted(
                comparing((TeacherQueue queue) -> queue.school().text())
                    .thenComparing(queue -> queue.teacher().text()))
            .toList();
    int schools = Math.toIntExact(waiting.stream().map(TeacherQueue::school).distinct().count());
    boolean unfinished = false;
    for (TeacherQueue queue : inOrder) {
      unfinished = unfinished || !clock.instant().isBefore(deadline);
      if (unfinished) {
        run.leave(queue);
      } else {
        run.remind(queue);
      }
    }
    return run.result(schools, unfinished);
  }
}
