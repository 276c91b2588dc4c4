package tw.portfolio.record;

import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.school.PersonId;

/** Why a write of the school's records did not happen. */
public sealed interface RecordRefusal extends Rejection {
  /** A record that the school keeps, or one that it depends on, is not as supposed. */
  record RecordDiffers(RecordKey key) implements RecordRefusal {}

  /** Somebody's roles or place are others than supposed. */
  record PersonDiffers(PersonId person) implements RecordRefusal {}

  /** The student has pieces of the course, so many. */
  record HasPieces(int count) implements RecordRefusal {}

  /** A record is another version by now. */
  record VersionDiffers() implements RecordRefusal {}
}
