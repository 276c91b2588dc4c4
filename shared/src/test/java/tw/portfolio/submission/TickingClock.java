package tw.portfolio.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when it is told to, or by a fixed step each time it is read. */
public final class TickingClock implements InstantSource {
  private Instant now;
  private Duration step = Duration.ZERO;

  /** Starts at that moment. */
  public TickingClock(Instant start) {
    now = start;
  }

  /** That much time passes. */
  public synchronized void passes(Duration time) {
    now = now.plus(time);
  }

  /** From now on each reading moves it by that much. */
  public synchronized void ticks(Duration each) {
    step = each;
  }

  @Override
  public synchronized Instant instant() {
    now = now.plus(step);
    return now;
  }
}
