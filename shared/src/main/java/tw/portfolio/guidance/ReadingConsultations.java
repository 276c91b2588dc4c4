package tw.portfolio.guidance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.guidance.ConsultationStore.PageRequest;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * Who reads consultation records: counsellors their own, the office every one, students those about
 * themselves.
 */
public final class ReadingConsultations {
  private static final Set<Permission> READERS =
      Set.of(Permission.KEEP_CONSULTATIONS, Permission.READ_ALL_CONSULTATIONS);

  private final ConsultationStore consultations;
  private final Permits permits;

  /** Records there, for those whom this permits. */
  public ReadingConsultations(ConsultationStore consultations, Permits permits) {
    this.consultations = consultations;
    this.permits = permits;
  }

  /**
   * A record with its past.
   *
   * @param consultation as it is now
   * @param history every version, oldest first
   */
  public record Told(Consultation consultation, List<Change> history) {
    /** Copies the list. */
    public Told {
      history = List.copyOf(history);
    }
  }

  /**
   * Those of a year's records that are asked for, the latest first: of all for the office, else of
   * the reader's own.
   */
  public Answer<StoredPage<Consultation>> page(
      Actor actor,
      SchoolYear year,
      Predicate<Consultation> asked,
      Optional<String> after,
      int most) {
    return permits
        .permitted(actor, READERS, "查看課程諮詢紀錄")
        .map(
            reader -> {
              Optional<PersonId> counsellor =
                  readsAll(reader) ? Optional.empty() : Optional.of(reader.id());
              return StoredPage.filtered(
                  (from, count) ->
                      consultations.page(
                          new PageRequest(reader.school(), year, counsellor, from, count)),
                  asked,
                  after,
                  most);
            });
  }

  /** A record, withdrawn or not, for its author and the office. */
  public Answer<Told> one(Actor actor, ConsultationId id) {
    return permits
        .permitted(actor, READERS, "查看課程諮詢紀錄")
        .then(
            reader ->
                consultations
                    .find(reader.school(), id)
                    .filter(found -> readsAll(reader) || isAuthor(reader, found))
                    .map(
                        found ->
                            Answer.granted(
                                new Told(found, consultations.history(reader.school(), id))))
                    // Whether there is another's record is nobody's business.
                    .orElseGet(() -> Answer.refused(ConsultationRefusals.noSuchRecord())));
  }

  /** The records of a year that are about the student who asks. */
  public List<Consultation> own(Actor student, SchoolYear year) {
    return consultations.about(student.school(), student.person()).stream()
        .filter(consultation -> consultation.note().term().year().equals(year))
        .toList();
  }

  /** The record that is about the student who asks. */
  public Answer<Consultation> own(Actor student, ConsultationId id) {
    return consultations
        .find(student.school(), id)
        .filter(consultation -> consultation.countsFor(student.person()))
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(ConsultationRefusals.noSuchRecord()));
  }

  static boolean readsAll(Person reader) {
    return reader.may(Permission.READ_ALL_CONSULTATIONS);
  }

  static boolean isAuthor(Person person, Consultation consultation) {
    return consultation.counsellor().person().equals(person.id());
  }
}
