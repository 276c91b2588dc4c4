package tw.portfolio.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.contact.Reach;
import tw.portfolio.reminder.delivery.Letter;
import tw.portfolio.reminder.delivery.SendingLetters;
import tw.portfolio.reminder.delivery.Tally;
import tw.portfolio.reminder.digest.Digest;
import tw.portfolio.reminder.digest.DueLine;
import tw.portfolio.reminder.digest.Occasion;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.school.PersonId;

/**
 * Sends what somebody has asked for, to whoever is missing it still. It comes however rarely
 * somebody wants mail, since a person of the school asks.
 */
final class AskedReminders {
  private final ReminderPorts ports;
  private final SendingLetters sending;
  private final SchoolDay day;
  private final Tally tally;

  AskedReminders(ReminderPorts ports, SendingLetters sending, SchoolDay day, Tally tally) {
    this.ports = ports;
    this.sending = sending;
    this.day = day;
    this.tally = tally;
  }

  /**
   * Sends them.
   *
   * @param deadline when to begin nothing more
   * @return the same where time ran out; none if all is done
   */
  Optional<ReminderTask> run(Asked asked, Instant deadline) {
    Laggards.Found found =
        new Laggards(ports, day, asked.kind(), asked.works(), asked.className()).found();
    Map<PersonId, Reach> reaches = ports.addresses().of(day.school(), found.people());
    List<Letter> letters =
        found.people().stream()
            .map(
                person ->
                    new Letter(
                        digest(asked, person, found.missing().get(person.id())),
                        reaches.get(person.id()).address()))
            .toList();
    return sending.send(letters, deadline, tally)
        ? Optional.empty()
        : Optional.of(new ReminderTask.OfAsked(asked.school(), asked.id()));
  }

  private Digest digest(Asked asked, Person person, List<DueLine> missing) {
    return new Digest(
        person,
        day.named(),
        asked.day(),
        missing.stream().map(DueLine::line).toList(),
        true,
        new Occasion.Asked(asked.words()));
  }
}
