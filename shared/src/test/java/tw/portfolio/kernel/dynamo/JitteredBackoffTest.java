package tw.portfolio.kernel.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.store.RetryCause;

class JitteredBackoffTest {
  private final List<Long> bounds = new ArrayList<>();
  private final Backoff backoff = new JitteredBackoff(new NoWait());

  @Test
  void shouldWaitLongerForAThrottledTableThanForAnotherWriter() {
    backoff.beforeRetry(RetryCause.CONFLICT, 1);
    backoff.beforeRetry(RetryCause.THROTTLING, 1);

    assertThat(bounds.get(1)).isEqualTo(10 * bounds.get(0));
  }

  @Test
  void shouldGiveUpOnAThrottledTableBeforeTheRequestsTimeIsUp() {
    assertThatExceptionOfType(StoreBusyException.class)
        .isThrownBy(() -> retryForEver(RetryCause.THROTTLING));

    long most = bounds.stream().mapToLong(Long::longValue).sum();
    assertThat(most).isEqualTo(6_200_000_000L);
  }

  @Test
  void shouldGiveUpOnOtherWritersToo() {
    assertThatExceptionOfType(StoreBusyException.class)
        .isThrownBy(() -> retryForEver(RetryCause.CONFLICT));

    assertThat(bounds).hasSize(13).endsWith(640_000_000L);
  }

  private void retryForEver(RetryCause cause) {
    for (int attempt = 1; ; attempt++) {
      backoff.beforeRetry(cause, attempt);
    }
  }

  /** Draws the shortest wait each time and notes how long the longest would have been. */
  private final class NoWait implements RandomGenerator {
    @Override
    public long nextLong() {
      return 0;
    }

    @Override
    public long nextLong(long bound) {
      bounds.add(bound);
      return 0;
    }
  }
}
