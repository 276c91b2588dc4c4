package tw.portfolio.reminder.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.kernel.store.StoreUnavailableException;
import tw.portfolio.reminder.digest.Digest;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Which mail has gone to whom. Schedules fire and messages arrive at least once, and the mail
 * service has no idempotency token, so each mail has a line here that goes from free to sending to
 * sent. A step is a conditional write, and whoever can't take it does not send. Several lines take
 * a step in one write.
 *
 * <p>A line that was being sent when its run died is never sent again by the platform: the mail may
 * have gone out.
 *
 * <p>Every method throws {@link StoreUnavailableException} if the store does not answer.
 */
public interface MailLedger {
  /** How long a line is kept after its day. */
  Duration KEPT = Duration.ofDays(400);

  /** So many things a write has room for: each line is one, and each of its notices. */
  int MOST_AT_ONCE = 100;

  /**
   * Takes those of these lines that are free, to send their mails; the notices of what is taken are
   * written along with it. One round trip, and one more where some are not free.
   *
   * @param entries which, no line twice and {@link #MOST_AT_ONCE} things at most
   * @param run tells this run from every other; the same run may ask twice
   * @param now the instant
   * @param until when the mails have surely been sent or refused, unless the run died
   * @return what is so of each
   */
  Map<Line, Claim> claim(Collection<Entry> entries, String run, Instant now, Instant until);

  /**
   * Which of these people have, or may have, had a mail of a day; a mail that is under way counts.
   * One round trip for every hundred.
   *
   * @param what which mail of that day
   */
  Set<PersonId> had(SchoolCode school, LocalDate day, String what, Collection<PersonId> recipients);

  /**
   * Notes what became of mails that were claimed. One round trip.
   *
   * @throws IllegalStateException if the run has not claimed them
   */
  void settle(Map<Line, Fate> fates, String run);

  /**
   * One mail: to a recipient, on a day.
   *
   * @param school the school
   * @param day the day, in Taipei
   * @param recipient who gets it
   * @param what which mail of that day
   */
  record Line(SchoolCode school, LocalDate day, PersonId recipient, String what) {
    /** That of a digest: one for each occasion of a day. */
    public static Line of(Digest digest) {
      return new Line(
          digest.to().school(), digest.day(), digest.to().id(), digest.occasion().code());
    }
  }

  /**
   * A line to be taken.
   *
   * @param line which
   * @param notices what the recipient is told besides, without mail
   */
  record Entry(Line line, List<NewNotice> notices) {
    /** Copies the list. */
    public Entry {
      notices = List.copyOf(notices);
    }

    /** How many things of a write it is. */
    int size() {
      return 1 + notices.size();
    }
  }

  /** Whether a line may be sent now. */
  sealed interface Claim {
    /** It may, by this run alone. */
    record Claimed() implements Claim {}

    /**
     * It has been.
     *
     * @param messageId the mail service's name for it; empty where somebody without an address was
     *     told by notices alone
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

  /** What became of a mail. */
  sealed interface Fate {
    /**
     * The mail service has taken it.
     *
     * @param messageId the service's name for it
     */
    record Sent(String messageId) implements Fate {}

    /** There was no address: notices alone tell. */
    record Told() implements Fate {}

    /**
     * It was surely not taken; the line is free again.
     *
     * @param reason the mail service's code
     */
    record Refused(String reason) implements Fate {}

    /** Nobody knows. */
    record Unknown() implements Fate {}
  }
}
