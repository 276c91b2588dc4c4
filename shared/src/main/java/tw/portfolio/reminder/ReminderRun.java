package tw.portfolio.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.store.StoreUnavailableException;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.outcome.TeacherQueue;
import tw.portfolio.work.outcome.WaitingPiece;
import tw.portfolio.work.outcome.WaitingQueues;

/** One run through the queues in which something waits. */
final class ReminderRun {
  private final WaitingQueues queues;
  private final Roster roster;
  private final SettingsInForce inForce;
  private final Delivery delivery;
  private final DigestMail mails;
  private final Instant now;
  private final Map<SchoolYearOf, Settings> settings = new HashMap<>();
  private final Tally tally = new Tally();

  ReminderRun(
      WaitingQueues queues,
      Roster roster,
      SettingsInForce inForce,
      Delivery delivery,
      DigestMail mails,
      Instant now) {
    this.queues = queues;
    this.roster = roster;
    this.inForce = inForce;
    this.delivery = delivery;
    this.mails = mails;
    this.now = now;
  }

  /** Reminds a teacher and today's deputies of what waits at this moment. */
  void remind(TeacherQueue queue) {
    List<WaitingPiece> pieces;
    try {
      pieces = queues.of(queue);
    } catch (StoreUnavailableException e) {
      tally.failed(queue.school());
      return;
    }
    if (pieces.isEmpty()) {
      return;
    }
    Optional<Digest> digest = Digest.of(queue, pieces, year -> settings(queue.school(), year), now);
    if (digest.isEmpty()) {
      tally.count(Tally.Fate.WINDOW_CLOSED);
      return;
    }
    recipients(digest.get()).forEach(recipient -> send(digest.get(), recipient));
  }

  /** Leaves a teacher's queue to the next run. */
  void leave(TeacherQueue queue) {
    tally.left(queue.school());
  }

  RunResult result(int schools, boolean unfinished) {
    return tally.result(schools, unfinished);
  }

  private Settings settings(SchoolCode school, SchoolYear year) {
    return settings.computeIfAbsent(
        new SchoolYearOf(school, year), key -> inForce.settings(key.school(), key.year()));
  }

  private List<PersonId> recipients(Digest digest) {
    List<PersonId> recipients = new ArrayList<>(List.of(digest.teacher()));
    roster.deputiesOf(digest.school(), digest.teacher()).stream()
        .filter(deputy -> deputy.actsOn(digest.today()))
        .map(Deputy::deputy)
        .filter(deputy -> !recipients.contains(deputy))
        .forEach(recipients::add);
    return recipients;
  }

  private void send(Digest digest, PersonId recipient) {
    Optional<Person> person = roster.person(digest.school(), recipient).filter(Person::active);
    Optional<String> address = person.flatMap(Person::email).filter(email -> !email.isBlank());
    if (person.isEmpty() || address.isEmpty()) {
      tally.count(Tally.Fate.WITHOUT_EMAIL);
      return;
    }
    delivery.deliver(
        new MailLedger.Line(digest.school(), digest.today(), recipient, digest.teacher()),
        mails.of(person.get(), address.get(), digest),
        tally);
  }

  private record SchoolYearOf(SchoolCode school, SchoolYear year) {}
}
