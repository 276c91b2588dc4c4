package tw.portfolio.guidance;

import java.util.Optional;

/** Why a consultation record was not written. */
public sealed interface ConsultationRefusal {
  /**
   * The request was carried out before.
   *
   * @param record the record that it made; none if it asked for something else
   * @param digest of what it asked for
   */
  record AlreadyRequested(Optional<ConsultationId> record, String digest)
      implements ConsultationRefusal {}

  /** The record is another version by now. */
  record VersionDiffers() implements ConsultationRefusal {}
}
