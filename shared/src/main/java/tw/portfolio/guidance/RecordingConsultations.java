package tw.portfolio.guidance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.guidance.ConsultationStore.ConsultationWrite;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Refusals;

/**
 * A 課程諮詢教師 writes down consultations (regulation.txt 四(二)2), and mends or withdraws the own
 * records. Nothing here goes to the national database.
 */
public final class RecordingConsultations {
  private final ConsultationStore consultations;
  private final ConsultedStudents students;
  private final Permits permits;
  private final Supplier<String> ids;

  /**
   * Records there.
   *
   * @param ids gives a new {@link tw.portfolio.school.Pseudonym} each time
   */
  public RecordingConsultations(
      ConsultationStore consultations, Roster roster, Permits permits, Supplier<String> ids) {
    this.consultations = consultations;
    this.students = new ConsultedStudents(roster);
    this.permits = permits;
    this.ids = ids;
  }

  /**
   * What a counsellor writes.
   *
   * @param note what was said
   * @param students who was there, 1 to {@link Consultation#MOST_STUDENTS}
   */
  public record Draft(ConsultationNote note, List<PersonId> students) {
    /** Copies the list. */
    public Draft {
      students = List.copyOf(students);
    }
  }

  /** Writes a new record. The same request sent again answers the same record. */
  public Answer<Consultation> record(
      Actor actor, Draft draft, Optional<KeyedRequest> keyed, Instant now) {
    return permits
        .permitted(actor, Permission.KEEP_CONSULTATIONS)
        .then(
            counsellor ->
                students
                    .of(counsellor.school(), draft, List.of(), now)
                    .then(
                        all ->
                            record(
                                Consultation.written(
                                    counsellor.school(),
                                    new ConsultationId(ids.get()),
                                    Author.of(counsellor),
                                    draft.note(),
                                    all,
                                    now),
                                keyed)));
  }

  private Answer<Consultation> record(Consultation anew, Optional<KeyedRequest> keyed) {
    Optional<IdempotencyKey> request =
        keyed.map(one -> one.by(anew.counsellor().person(), anew.created()));
    Change line = line(Optional.empty(), anew, ChangeAction.ADD, Optional.of(anew.inFull()), "");
    return written(new ConsultationWrite(Optional.empty(), anew, line, request));
  }

  private Answer<Consultation> written(ConsultationWrite write) {
    return switch (consultations.write(write)) {
      case WriteResult.Written() -> Answer.granted(write.after());
      case WriteResult.Rejected<ConsultationRefusal>(List<ConsultationRefusal> reasons) ->
          switch (reasons.getFirst()) {
            case ConsultationRefusal.AlreadyRequested earlier -> again(write, earlier);
            case ConsultationRefusal.VersionDiffers() ->
                Answer.refused(Refusals.changedMeanwhile());
          };
    };
  }

  private Answer<Consultation> again(
      ConsultationWrite write, ConsultationRefusal.AlreadyRequested earlier) {
    return earlier
        .record()
        .filter(
            _ ->
                write
                    .request()
                    .map(IdempotencyKey::digest)
                    .filter(earlier.digest()::equals)
                    .isPresent())
        .flatMap(id -> consultations.find(write.after().school(), id))
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(Refusals.keyReused()));
  }

  /**
   * Replaces what a record of one's own says.
   *
   * @param version the version that the counsellor has seen
   * @param reason why, for the history
   */
  public Answer<Consultation> change(
      Actor actor, ConsultationId id, int version, Draft draft, String reason, Instant now) {
    return own(actor, id, version)
        .then(
            before ->
                students
                    .of(before.school(), draft, before.students(), now)
                    .then(
                        all ->
                            before.note().equals(draft.note()) && before.students().equals(all)
                                ? Answer.granted(before)
                                : replace(
                                    before, before.rewritten(draft.note(), all, now), reason)));
  }

  private Answer<Consultation> replace(Consultation before, Consultation after, String reason) {
    return write(
        before,
        after,
        line(Optional.of(before), after, ChangeAction.CHANGE, Optional.of(after.inFull()), reason));
  }

  /**
   * Withdraws a record of one's own: it no longer counts, and stays in the history.
   *
   * @param version the version that the counsellor has seen
   * @param reason why
   */
  public Answer<Consultation> withdraw(
      Actor actor, ConsultationId id, int version, String reason, Instant now) {
    return own(actor, id, version)
        .then(
            before -> {
              Consultation after = before.withdrawn(reason, now);
              return write(
                  before,
                  after,
                  line(
                      Optional.of(before), after, ChangeAction.WITHDRAW, Optional.empty(), reason));
            });
  }

  private Answer<Consultation> own(Actor actor, ConsultationId id, int version) {
    return permits
        .permitted(actor, Permission.KEEP_CONSULTATIONS)
        .then(
            counsellor ->
                consultations
                    .find(counsellor.school(), id)
                    .map(found -> own(counsellor, found, version))
                    .orElseGet(() -> Answer.refused(ConsultationRefusals.noSuchRecord())));
  }

  private static Answer<Consultation> own(Person counsellor, Consultation found, int version) {
    if (!ReadingConsultations.isAuthor(counsellor, found)) {
      return Answer.refused(
          ReadingConsultations.readsAll(counsellor)
              ? ConsultationRefusals.notTheAuthor()
              : ConsultationRefusals.noSuchRecord());
    }
    if (found.withdrawn().isPresent()) {
      return Answer.refused(ConsultationRefusals.withdrawn());
    }
    return found.version() == version
        ? Answer.granted(found)
        : Answer.refused(Refusals.changedMeanwhile());
  }

  private Answer<Consultation> write(Consultation before, Consultation after, Change line) {
    return written(new ConsultationWrite(Optional.of(before), after, line, Optional.empty()));
  }

  private static Change line(
      Optional<Consultation> before,
      Consultation after,
      ChangeAction action,
      Optional<String> to,
      String why) {
    return new Change(
        after.subject(),
        after.changed(),
        after.counsellor(),
        action,
        before.map(Consultation::inFull),
        to,
        why,
        after.onlyStudent(before));
  }
}
