package tw.portfolio.kernel.files.pdf;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What a look at one file may cost: 5 seconds of a processor, 32 MiB of decoded streams and two
 * million objects, so that neither a bomb nor a maze keeps anybody waiting. An ordinary document
 * takes less than a tenth of each. Ends with {@link PdfRejection} where one of them is spent.
 */
final class Budget {
  private static final long NANOS = Duration.ofSeconds(5).toNanos();
  private static final long BYTES = 32L * 1024 * 1024;
  private static final int OBJECTS = 2_000_000;
  private static final int STEPS_BETWEEN_LOOKS = 1 << 16;

  private final LongSupplier processorNanos;
  private final long end;
  private long bytes = BYTES;
  private int objects = OBJECTS;
  private int steps;

  /** Starts now, by a processor's time in nanoseconds. */
  Budget(LongSupplier processorNanos) {
    this.processorNanos = processorNanos;
    this.end = processorNanos.getAsLong() + NANOS;
  }

  void decoded(int count) {
    bytes -= count;
    if (bytes < 0) {
      throw PdfRejection.unreadable();
    }
    step();
  }

  void object() {
    objects--;
    if (objects < 0) {
      throw PdfRejection.unreadable();
    }
  }

  /** A byte was read, or a thing looked at: looks at the time every so many of them. */
  void step() {
    steps++;
    if (steps % STEPS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  /** Looks at the time. */
  void look() {
    if (processorNanos.getAsLong() - end > 0) {
      throw PdfRejection.unreadable();
    }
  }
}
