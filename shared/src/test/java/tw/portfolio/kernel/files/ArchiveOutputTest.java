package tw.portfolio.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ArchiveOutputTest {

  private static ArchiveOutput output(OneObject.Parts parts, int partBytes, int inFlight) {
    return output(new OneObject(parts), partBytes, inFlight);
  }

  private static ArchiveOutput output(OneObject object, int partBytes, int inFlight) {
    return new ArchiveOutput(object, "key", "application/zip", partBytes, inFlight);
  }

  /** Keeps what it is given. */
  private static class Store implements OneObject.Parts {
    final Map<Integer, byte[]> parts = new ConcurrentSkipListMap<>();

    @Override
    public void part(int number, byte[] bytes, int length)
        throws IOException, InterruptedException {
      parts.put(number, Arrays.copyOf(bytes, length));
    }

    byte[] joined() {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      parts.values().forEach(all::writeBytes);
      return all.toByteArray();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "99, 1", "100, 1", "101, 2", "200, 2", "12345, 124"})
  void shouldCutIntoPartsThatJoinToWhatWasWritten(int size, int parts) throws IOException {
    byte[] bytes = bytes(size);
    Store store = new Store();
    OneObject object = new OneObject(store);
    try (ArchiveOutput out = output(object, 100, 3)) {
      out.write(bytes[0]);
      for (int at = 1; at < size; at += 37) {
        out.write(bytes, at, Math.min(37, size - at));
      }
      assertThat(out.complete()).isEqualTo(size);
    }

    assertThat(store.joined()).isEqualTo(bytes);
    assertThat(store.parts).hasSize(parts);
    assertThat(object.complete).isTrue();
    assertThat(object.aborted).isFalse();
    store.parts.forEach(
        (number, part) ->
            assertThat(part.length).isEqualTo(number < parts ? 100 : size - (parts - 1) * 100));
  }

  @Test
  void shouldStoreAnEmptyObjectWhenNothingIsWritten() throws IOException {
    Store store = new Store();
    OneObject object = new OneObject(store);
    try (ArchiveOutput out = output(object, 100, 2)) {
      assertThat(out.complete()).isZero();
    }
    assertThat(store.parts).isEmpty();
    assertThat(object.empty).isTrue();
    assertThat(object.complete).isFalse();
  }

  @Test
  void shouldStorePartsSideBySideInBoundedMemory() throws IOException {
    int inFlight = 3;
    // opens only when three are under way at once; 30 parts are ten rounds of it
    CyclicBarrier together = new CyclicBarrier(inFlight);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Set<byte[]> buffers = Collections.synchronizedSet(identitySet());
    Store store =
        new Store() {
          @Override
          public void part(int number, byte[] bytes, int length)
              throws IOException, InterruptedException {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            buffers.add(bytes);
            await(together);
            super.part(number, bytes, length);
            now.decrementAndGet();
          }
        };
    byte[] bytes = bytes(30 * 1000);
    try (ArchiveOutput out = output(store, 1000, inFlight)) {
      out.write(bytes);
      out.complete();
    }

    assertThat(store.joined()).isEqualTo(bytes);
    assertThat(most).hasValue(inFlight);
    assertThat(buffers).hasSizeBetween(inFlight, inFlight + 1);
    assertThat(buffers).allSatisfy(buffer -> assertThat(buffer).hasSize(1000));
  }

  @Test
  void shouldWaitForEveryPartBeforeItIsComplete() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(2);
    Store store =
        new Store() {
          @Override
          public void part(int number, byte[] bytes, int length)
              throws IOException, InterruptedException {
            started.countDown();
            release.await();
            super.part(number, bytes, length);
          }
        };
    ArchiveOutput out = output(store, 10, 2);
    out.write(bytes(15));
    Thread completing = Thread.ofVirtual().start(() -> completeUnchecked(out));
    started.await();
    assertThat(completing.join(Duration.ofMillis(50))).isFalse();
    release.countDown();
    completing.join();

    assertThat(store.parts).containsOnlyKeys(1, 2);
  }

  @Test
  void shouldTellTheWriterWhichPartFailedAndWhy() {
    IOException refused = new IOException("503");
    AtomicInteger started = new AtomicInteger();
    OneObject.Parts failing = failingAt(2, refused);
    ArchiveOutput out =
        output(
            (number, bytes, length) -> {
              started.incrementAndGet();
              failing.part(number, bytes, length);
            },
            10,
            1);

    assertThatIOException()
        .isThrownBy(() -> out.write(bytes(1000)))
        .withMessage("part 2 could not be stored")
        .withCause(refused);
    assertThatIOException().isThrownBy(() -> out.write(1)).withCause(refused);
    assertThatIOException().isThrownBy(out::complete).withCause(refused);
    assertThat(started).as("nothing is started after the failure").hasValue(2);
  }

  @Test
  void shouldThrowAFailureOfTheLastPartWhenItIsToBeComplete() throws IOException {
    IllegalStateException broken = new IllegalStateException("not an IOException");
    ArchiveOutput out = output(failingAt(2, broken), 10, 2);
    out.write(bytes(11));

    assertThatIOException().isThrownBy(out::complete).withCause(broken);
  }

  @Test
  void shouldEvenPassOnAnError() throws IOException {
    AssertionError error = new AssertionError();
    ArchiveOutput out = output(failingAt(1, error), 10, 2);
    out.write(bytes(5));

    assertThatIOException().isThrownBy(out::complete).withCause(error);
  }

  @Test
  void shouldInterruptWhatIsUnderWayWhenItIsClosedBeforeItIsComplete() throws Exception {
    CountDownLatch started = new CountDownLatch(2);
    AtomicInteger interrupted = new AtomicInteger();
    OneObject object =
        new OneObject(
            (number, bytes, length) -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw e;
              }
            });
    ArchiveOutput out = output(object, 10, 2);
    out.write(bytes(25));
    started.await();
    out.close();

    assertThat(interrupted).hasValue(2);
    assertThat(object.aborted).isTrue();
    assertThat(object.complete).isFalse();
    assertThatIOException().isThrownBy(() -> out.write(1));
    assertThatIOException().isThrownBy(out::complete);
  }

  @Test
  void shouldGiveWayToAnInterruptOfTheWriter() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    AtomicBoolean flagKept = new AtomicBoolean();
    ArchiveOutput out =
        output(
            (number, bytes, length) -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                ended.set(true);
              }
            },
            10,
            1);
    out.write(bytes(10));
    started.await();
    Thread writer =
        Thread.ofVirtual()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(out::complete);
                  flagKept.set(Thread.currentThread().isInterrupted());
                  out.close();
                });
    writer.join();

    assertThat(flagKept).isTrue();
    assertThat(ended).isTrue();
  }

  @Test
  void shouldRefuseToWriteToWhatIsComplete() throws IOException {
    OneObject object = new OneObject(new Store());
    ArchiveOutput out = output(object, 10, 2);
    out.write(1);
    out.complete();
    out.close();
    assertThat(object.aborted).isFalse();
    assertThatIOException().isThrownBy(() -> out.write(1));
  }

  @Test
  void shouldRefuseSizesBelowOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> output(new Store(), 0, 1).close());
    assertThatIllegalArgumentException().isThrownBy(() -> output(new Store(), 1, 0).close());
  }

  private static OneObject.Parts failingAt(int failing, Throwable why) {
    return (number, bytes, length) -> {
      if (number == failing) {
        switch (why) {
          case IOException e -> throw e;
          case RuntimeException e -> throw e;
          case Error e -> throw e;
          default -> throw new AssertionError("not a failure a sink can have", why);
        }
      }
    };
  }

  private static Set<byte[]> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static void await(CyclicBarrier barrier) throws InterruptedException {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("parts are not stored side by side", e);
    }
  }

  private static void completeUnchecked(ArchiveOutput out) {
    try {
      out.complete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
