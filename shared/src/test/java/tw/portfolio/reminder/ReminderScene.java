package tw.portfolio.reminder;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.mail.memory.MemoryMailer;
import tw.portfolio.reminder.memory.MemoryMailLedger;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;

/** A school in which pieces wait, and a clock that tests move. */
final class ReminderScene {
  final MemorySchool school = new MemorySchool();
  final MemoryMailer mailer = new MemoryMailer();
  final MailLedger ledger = new MemoryMailLedger();
  private final Ids secrets = new Ids(1000);
  private final Ids runs = new Ids(5000);
  private Instant now = SchoolBuilder.NOW;

  ReminderScene(SchoolBuilder builder) {
    builder.in(school);
  }

  /** A piece sent to its teacher an hour ago. */
  Journey waiting(Person student, Enrolment enrolment) {
    return Journey.of(school, student, enrolment, secrets.get(), now.minus(Duration.ofHours(1)))
        .sent();
  }

  /** Time passes. */
  ReminderScene after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** The function runs, with plenty of time. */
  RunResult run() {
    return reminding(ledger).run(now, now.plus(Duration.ofMinutes(4)));
  }

  /** The function runs, and its time is over at once. */
  RunResult runWithoutTime() {
    return reminding(ledger).run(now, now);
  }

  /** The function runs with a ledger that misbehaves. */
  RunResult runWith(MailLedger other) {
    return reminding(other).run(now, now.plus(Duration.ofMinutes(4)));
  }

  /** What the function does, for those who run it themselves. */
  RemindingTeachers reminding(MailLedger other) {
    return new RemindingTeachers(
        school,
        school,
        school,
        other,
        mailer,
        new DigestMail(URI.create("https://portfolio.example")),
        () -> now,
        runs);
  }
}
