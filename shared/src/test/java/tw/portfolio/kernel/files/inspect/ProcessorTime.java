package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What something costs a processor, however busy the machine is with other things. */
final class ProcessorTime {
  /** A test that would take hours ends all the same. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private ProcessorTime() {}

  static void assertAtMost(Duration most, Runnable work) {
    long spent =
        assertTimeoutPreemptively(
            PATIENCE,
            () -> {
              long before = now();
              work.run();
              return now() - before;
            });
    assertThat(Duration.ofNanos(spent)).isLessThanOrEqualTo(most);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
