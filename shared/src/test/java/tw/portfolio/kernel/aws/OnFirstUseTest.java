package tw.portfolio.kernel.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnFirstUseTest {
  private final AtomicInteger made = new AtomicInteger();
  private final OnFirstUse<String> client =
      new OnFirstUse<>(() -> "client " + made.incrementAndGet());

  @Test
  void shouldMakeNothingBeforeItIsAskedFor() {
    assertThat(made).hasValue(0);
  }

  @Test
  void shouldGiveTheSameEveryTime() {
    assertThat(client.get()).isEqualTo("client 1");
    assertThat(client.get()).isEqualTo("client 1");
  }
}
