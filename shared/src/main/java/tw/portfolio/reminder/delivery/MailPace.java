package tw.portfolio.reminder.delivery;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Keeps a worker's mails to its share of what the mail service takes a second. Workers don't know
 * of each other, so each keeps to a share of its own; what all of them leave is for codes,
 * invitations and notices of jobs. For one process, whose threads share it.
 */
public final class MailPace {
  /** So many workers may be at it at once (template.yaml). */
  public static final int WORKERS = 2;

  /** Of each seven mails that the service takes, workers send six. */
  private static final long LEFT = 7;

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final long interval;
  private final LongSupplier nanos;
  private final LongConsumer pause;
  private long turn;

  /**
   * A worker's pace.
   *
   * @param perSecond how many mails the service takes a second, of everybody
   * @param nanos what time it is, in nanoseconds since whenever
   * @param pause waits for that many nanoseconds
   * @throws IllegalArgumentException if it takes none
   */
  public MailPace(int perSecond, LongSupplier nanos, LongConsumer pause) {
    if (perSecond < 1) {
      throw new IllegalArgumentException("A mail service takes at least a mail a second");
    }
    this.interval = Math.ceilDiv(SECOND * WORKERS * LEFT, (LEFT - 1) * perSecond);
    this.nanos = nanos;
    this.pause = pause;
    this.turn = nanos.getAsLong();
  }

  /** Waits for the turn of one mail. */
  public void before() {
    long wait = untilTurn();
    if (wait > 0) {
      pause.accept(wait);
    }
  }

  private synchronized long untilTurn() {
    long now = nanos.getAsLong();
    long mine = turn - now > 0 ? turn : now;
    turn = mine + interval;
    return mine - now;
  }
}
