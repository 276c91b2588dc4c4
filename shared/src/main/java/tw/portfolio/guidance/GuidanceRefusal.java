package tw.portfolio.guidance;

import java.util.Optional;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.school.PersonId;

/** Why a write about an assessment or a consultation did not happen. */
public sealed interface GuidanceRefusal extends Rejection {
  /** There is no such student in the school. */
  record NoSuchStudent(PersonId student) implements GuidanceRefusal {}

  /** The request was carried out before, and made that record, if it made one of this kind. */
  record RecordRequested(Optional<String> record, String digest) implements GuidanceRefusal {}

  /** A record is another version by now. */
  record VersionDiffers() implements GuidanceRefusal {}
}
