package tw.portfolio.service.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.domain.reminder.Digest;
import tw.portfolio.domain.reminder.TeacherQueue;
import tw.portfolio.domain.reminder.WaitingPiece;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.mail.DigestMail;
import tw.portfolio.store.MailLedger;
import tw.portfolio.store.Roster;
import tw.portfolio.store.StoreUnavailableException;
import tw.portfolio.store.WaitingQueues;

/** One run through the queues in which something waits. */
final class ReminderRun {
  private final WaitingQueues queues;
  private final Roster roster;
  private final Delivery delivery;
  private final DigestMail mails;
  private final Instant now;
  private final Map<SchoolYearOf, Settings> settings = new HashMap<>();
  private final Tally tally = new Tally();

  ReminderRun(
      WaitingQueues queues, Roster roster, Delivery delivery, DigestMail mails, Instant now) {
    this.queues = queues;
    this.roster = roster;
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
      tally.count(Tally.Fate.FAILED);
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

  RunResult result(int schools, boolean unfinished) {
    return tally.result(schools, unfinished);
  }

  private Settings settings(SchoolCode school, SchoolYear year) {
    return settings.computeIfAbsent(
        new SchoolYearOf(school, year), key -> roster.settings(key.school(), key.year()));
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
