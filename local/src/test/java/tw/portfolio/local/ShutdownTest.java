package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownTest {
  private final List<String> closed = new ArrayList<>();

  @Test
  void shouldCloseTheLastFirst() {
    Shutdown shutdown = new Shutdown();
    shutdown.add(() -> closed.add("first"));
    shutdown.sideBySide().add(() -> closed.add("second"));
    shutdown.add(() -> closed.add("third"));

    shutdown.close();

    assertThat(closed).containsExactly("third", "second", "first");
  }

  @Test
  void shouldCloseSideBySideWhatWaitsForEachOther() {
    CountDownLatch both = new CountDownLatch(2);
    List<Boolean> met = new ArrayList<>();
    Shutdown shutdown = new Shutdown();
    shutdown.add(() -> met.add(both.getCount() == 0));
    Shutdown besides = shutdown.sideBySide();
    for (int i = 0; i < 2; i++) {
      besides.add(
          () -> {
            both.countDown();
            if (!both.await(10, TimeUnit.SECONDS)) {
              throw new IllegalStateException("The other does not close meanwhile");
            }
          });
    }

    shutdown.close();

    assertThat(met).containsExactly(true);
  }

  @Test
  void shouldCloseTheOthersWhenOneFailsAndTellOfIt() {
    Shutdown shutdown = new Shutdown();
    shutdown.add(() -> closed.add("first"));
    Shutdown besides = shutdown.sideBySide();
    besides.add(() -> closed.add("second"));
    besides.add(
        () -> {
          throw new IOException("stuck");
        });

    assertThatThrownBy(shutdown::close)
        .isInstanceOf(IllegalStateException.class)
        .satisfies(problem -> assertThat(problem.getSuppressed()).hasSize(1));
    assertThat(closed).containsExactly("second", "first");
  }
}
