package tw.portfolio.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClockTest {
  private static final Instant TODAY = Instant.parse("2026-12-01T04:00:00Z");
  private static final Instant JANUARY = Instant.parse("2027-01-15T00:00:00Z");

  @TempDir private Path folder;

  private final AtomicReference<Instant> machine = new AtomicReference<>(TODAY);

  private LocalClock clock() {
    return LocalClock.keptIn(folder.resolve("clock"), machine::get);
  }

  private void pass(Duration time) {
    machine.updateAndGet(now -> now.plus(time));
  }

  @Test
  void shouldShowTheMachinesTimeUntilItIsSet() {
    assertThat(clock().instant()).isEqualTo(TODAY);
    assertThat(clock().ahead()).isZero();
  }

  @Test
  void shouldRunOnFromWhereItWasSet() {
    LocalClock clock = clock();

    clock.set(JANUARY);
    pass(Duration.ofMinutes(5));

    assertThat(clock.instant()).isEqualTo(JANUARY.plusSeconds(300));
    assertThat(clock.machine().instant()).isEqualTo(TODAY.plusSeconds(300));
  }

  @Test
  void shouldRunOnWhileTheSystemIsDown() {
    clock().set(JANUARY);
    pass(Duration.ofDays(1));

    assertThat(clock().instant()).isEqualTo(JANUARY.plus(Duration.ofDays(1)));
  }

  @Test
  void shouldShowTheMachinesTimeAgain() {
    LocalClock clock = clock();
    clock.set(JANUARY);

    clock.setToMachine();

    assertThat(clock.instant()).isEqualTo(TODAY);
    assertThat(clock().instant()).isEqualTo(TODAY);
  }

  @Test
  void shouldSayWhichFileIsInTheWay() throws IOException {
    Files.writeString(folder.resolve("clock"), "tomorrow");

    assertThatThrownBy(this::clock)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(folder.resolve("clock").toString());
  }

  @Test
  void shouldWakeWhoWaitsForATimeThatItIsSetTo() throws Exception {
    LocalClock clock = clock();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> waiting = threads.submit(() -> clock.await(JANUARY, Duration.ZERO));

      clock.set(JANUARY);

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void shouldTellWhoWaitsThatItWasSetToAnotherTime() throws Exception {
    LocalClock clock = clock();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> waiting = threads.submit(() -> clock.await(JANUARY, Duration.ZERO));

      clock.set(JANUARY.minusSeconds(1));

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
    }
  }

  /** Or who works out a time just before would wait by a clock that shows another one. */
  @Test
  void shouldNotLetAnybodyWaitWhoMissedThatItWasSet() throws Exception {
    LocalClock clock = clock();
    clock.set(TODAY.minusSeconds(60));

    assertThat(clock.await(JANUARY, Duration.ZERO)).isFalse();
  }
}
