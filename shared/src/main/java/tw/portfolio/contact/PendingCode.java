package tw.portfolio.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.school.Window;

/**
 * A code that was sent to an address to confirm it.
 *
 * @param address where it was sent
 * @param mark by what the code is known; nobody can read it back
 * @param asked when it was sent
 * @param mails how many were sent to this person on that day
 */
public record PendingCode(MailAddress address, String mark, Instant asked, int mails) {
  /** For how long a code is good. */
  public static final Duration VALIDITY = Duration.ofMinutes(30);

  /** How long somebody waits for another mail. */
  public static final Duration PAUSE = Duration.ofMinutes(1);

  /** How often a code may be typed. */
  public static final int MOST_TRIES = 5;

  /** How many mails somebody may ask for on a day: they go to addresses that nobody has proven. */
  public static final int MOST_MAILS_A_DAY = 10;

  /** For how long it is kept, so that the mails of a day are counted. */
  public static final Duration KEPT = Duration.ofHours(25);

  /** Whether it is still good. */
  public boolean isGoodAt(Instant now) {
    return now.isBefore(until());
  }

  /** From when on it is good no more. */
  public Instant until() {
    return asked.plus(VALIDITY);
  }

  /** How many mails there will have been on that day with another one. */
  static int mailsWithAnother(Optional<PendingCode> before, Instant now) {
    return 1
        + before
            .filter(code -> day(code.asked()).equals(day(now)))
            .map(PendingCode::mails)
            .orElse(0);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Window.TAIPEI);
  }
}
