package tw.portfolio.reminder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.contact.Reach;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.reminder.delivery.Letter;
import tw.portfolio.reminder.delivery.SendingLetters;
import tw.portfolio.reminder.delivery.Tally;
import tw.portfolio.reminder.digest.Digest;
import tw.portfolio.reminder.digest.DigestLine;
import tw.portfolio.reminder.digest.Occasion;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.reminder.digest.StudentLines;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Window;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.outcome.ReturnsToTell.Batch;

/**
 * Tells students what teachers have returned to them: all of an hour in one mail, and each piece as
 * a notice. Whoever wants no mail that day has the notices alone, unless the school insists. What
 * was taken to be told is known by its hour in the ledger, so whoever dies on the way tells nobody
 * twice.
 */
final class ReturnReminders {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(8);

  private final ReminderPorts ports;
  private final SendingLetters sending;
  private final SchoolDay day;
  private final Tally tally;

  ReturnReminders(ReminderPorts ports, SendingLetters sending, SchoolDay day, Tally tally) {
    this.ports = ports;
    this.sending = sending;
    this.day = day;
    this.tally = tally;
  }

  /**
   * Tells them.
   *
   * @param deadline when to begin nothing more
   * @return the same where time ran out; none if all is done
   */
  Optional<ReminderTask> run(ReminderTask.OfReturns task, Instant deadline) {
    Instant hour = day.now().truncatedTo(ChronoUnit.HOURS);
    List<Batch> batches =
        SIDE_BY_SIDE
            .each(task.students(), student -> ports.returns().take(task.school(), student, hour))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    if (batches.isEmpty()) {
      return Optional.empty();
    }
    Map<Batch, Letter> letters = letters(batches);
    boolean done = sending.send(List.copyOf(letters.values()), deadline, tally);
    List<Batch> told =
        batches.stream()
            .filter(
                batch ->
                    Optional.ofNullable(letters.get(batch))
                        .filter(letter -> !tally.isOver(letter))
                        .isEmpty())
            .toList();
    List<Batch> unused =
        SIDE_BY_SIDE.each(
            told,
            batch -> {
              ports.returns().told(batch, day.now());
              return batch;
            });
    return done ? Optional.empty() : Optional.of(task);
  }

  /** None of whoever has left, or to whom nothing is returned any more. */
  private Map<Batch, Letter> letters(List<Batch> batches) {
    List<Person> people =
        ports
            .accounts()
            .people(day.school(), batches.stream().map(Batch::student).toList())
            .stream()
            .filter(Person::belongs)
            .toList();
    Map<PersonId, Person> students =
        people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    Map<PersonId, Reach> reaches = ports.addresses().of(day.school(), people);
    Map<PieceId, Piece> pieces =
        ports
            .returns()
            .pieces(
                day.school(), batches.stream().flatMap(batch -> batch.pieces().stream()).toList())
            .stream()
            .collect(Collectors.toMap(Piece::id, Function.identity()));
    Map<Batch, Letter> letters = new HashMap<>();
    for (Batch batch : batches) {
      Optional.ofNullable(students.get(batch.student()))
          .flatMap(student -> letter(batch, student, reaches.get(student.id()), pieces))
          .ifPresent(letter -> letters.put(batch, letter));
    }
    return letters;
  }

  private Optional<Letter> letter(
      Batch batch, Person student, Reach reach, Map<PieceId, Piece> pieces) {
    List<DigestLine> lines = lines(student, pieces, batch.pieces());
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime hour = LocalDateTime.ofInstant(batch.hour(), Window.TAIPEI);
    boolean demanded = day.rules().returns().demanded();
    boolean mailed =
        day.rules().returns().on()
            && (demanded || reach.rhythm().wants(day.today().getDayOfWeek()));
    Digest digest =
        new Digest(
            student,
            day.named(),
            hour.toLocalDate(),
            lines,
            demanded,
            new Occasion.Returns(hour.getHour()));
    return Optional.of(new Letter(digest, mailed ? reach.address() : Optional.empty()));
  }

  private List<DigestLine> lines(
      Person student, Map<PieceId, Piece> pieces, Collection<PieceId> returned) {
    StudentLines lines = new StudentLines(day);
    return returned.stream()
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .flatMap(id -> Optional.ofNullable(pieces.get(id)).stream())
        .flatMap(piece -> lines.ofReturned(piece, student).stream())
        .toList();
  }
}
