package tw.portfolio.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import tw.portfolio.kernel.store.StoreUnavailableException;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Which digest has gone to whom. Schedules fire at least once and the mail service has no
 * idempotency token, so each mail has a line here that goes from pending to sending to sent; every
 * step is a conditional write, and whoever can't take the step does not send.
 *
 * <p>A line that was being sent when its run died is never sent again by the platform: the mail may
 * have gone out.
 *
 * <p>Every method throws {@link StoreUnavailableException} if the store does not answer.
 */
public interface MailLedger {
  /** How long a line is kept after its day. */
  Duration KEPT = Duration.ofDays(400);

  /**
   * Takes a line, if it is free, to send its mail.
   *
   * @param line which mail
   * @param run tells this run from every other; the same run may ask twice
   * @param now the instant
   * @param until when the mail has surely been sent or refused, unless the run died
   */
  Claim claim(Line line, String run, Instant now, Instant until);

  /**
   * Notes that a claimed mail was accepted.
   *
   * @param messageId the mail service's name for it
   * @throws IllegalStateException if the run has not claimed the line
   */
  void sent(Line line, String run, String messageId);

  /**
   * Notes that a claimed mail was definitely not accepted; the line is free again.
   *
   * @param reason the mail service's code
   * @throws IllegalStateException if the run has not claimed the line
   */
  void refused(Line line, String run, String reason);

  /**
   * Notes that nobody knows whether a claimed mail was accepted.
   *
   * @throws IllegalStateException if the run has not claimed the line
   */
  void uncertain(Line line, String run);

  /**
   * One mail: one digest a day about a teacher's queue to a recipient.
   *
   * @param school the school
   * @param day the day, in Taipei
   * @param recipient who gets it
   * @param teacher whose queue it is about
   */
  record Line(SchoolCode school, LocalDate day, PersonId recipient, PersonId teacher) {}

  /** Whether a line may be sent now. */
  sealed interface Claim {
    /** It may, by this run alone. */
    record Claimed() implements Claim {}

    /**
     * It has been.
     *
     * @param messageId the mail service's name for it
     */
    record AlreadySent(String messageId) implements Claim {}

    /**
     * Another run is at it.
     *
     * @param until when that is over
     */
    record InFlight(Instant until) implements Claim {}

    /** It may have been; a person has to look. */
    record Uncertain() implements Claim {}
  }
}
