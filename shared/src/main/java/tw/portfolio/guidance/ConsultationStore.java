package tw.portfolio.guidance;

import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Where consultation records are kept. They are never exported to the national database: nothing of
 * an export may know this store.
 */
public interface ConsultationStore {
  /** A record, withdrawn or not. One round trip. */
  Optional<Consultation> find(SchoolCode school, ConsultationId id);

  /**
   * Records that count, the latest consultation first.
   *
   * @throws UnknownCursorException if no page ended at the cursor
   */
  StoredPage<Consultation> page(PageRequest request);

  /** Every record that counts for a student, the latest consultation first. */
  List<Consultation> about(SchoolCode school, PersonId student);

  /** Every version that there was of a record, oldest first. One round trip. */
  List<Change> history(SchoolCode school, ConsultationId id);

  /**
   * Writes a record with its line in the history and the way from each student to it, if what is
   * stored is still the version before it. One round trip.
   */
  WriteResult<ConsultationRefusal> write(ConsultationWrite write);

  /**
   * A write of a record.
   *
   * @param before what it was, none if it is new
   * @param after what it is now
   * @param line the history's line
   * @param request the request must not have been carried out before
   */
  record ConsultationWrite(
      Optional<Consultation> before,
      Consultation after,
      Change line,
      Optional<IdempotencyKey> request) {}

  /**
   * Which records.
   *
   * @param school the school
   * @param year the school year that they were in
   * @param counsellor whose records; everybody's if none is named
   * @param after the cursor of the page before
   * @param most how many
   */
  record PageRequest(
      SchoolCode school,
      SchoolYear year,
      Optional<PersonId> counsellor,
      Optional<String> after,
      int most) {}
}
