package tw.portfolio.local.clock;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one clock of a local system: the machine's, until somebody sets it. From where it was set it
 * runs on, over restarts too, until it is set again.
 *
 * <p>What is the machine's own affair stays on the {@link #machine} time: how long a queue hides a
 * message, and until when a signature of AWS is good, which the object server checks.
 */
public final class LocalClock implements InstantSource {
  /** In longer ones, a machine that slept or whose clock was set would be late for hours. */
  private static final Duration LONGEST_NAP = Duration.ofSeconds(30);

  private final InstantSource machine;
  private final Optional<Path> file;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();

  @GuardedBy("lock")
  private Duration ahead;

  private LocalClock(InstantSource machine, Optional<Path> file, Duration ahead) {
    this.machine = machine;
    this.file = file;
    this.ahead = ahead;
  }

  /** A clock that shows the machine's time, and remembers nothing once it is gone. */
  public static LocalClock ofMachine() {
    return new LocalClock(InstantSource.system(), Optional.empty(), Duration.ZERO);
  }

  /**
   * A clock that goes as it did when the file was last written.
   *
   * @param file where it is kept how far it is ahead of the machine's; missing until it is set
   * @throws IllegalStateException if the file says no duration
   * @throws UncheckedIOException if it can't be read
   */
  public static LocalClock keptIn(Path file) {
    return keptIn(file, InstantSource.system());
  }

  static LocalClock keptIn(Path file, InstantSource machine) {
    return new LocalClock(machine, Optional.of(file), kept(file));
  }

  private static Duration kept(Path file) {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (DateTimeException e) {
      throw new IllegalStateException("No duration; delete it to be on time again: " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead());
  }

  /** The time that nobody sets. */
  public InstantSource machine() {
    return machine;
  }

  /** How far it is ahead of the machine's time; negative if it is behind. */
  public Duration ahead() {
    lock.lock();
    try {
      return ahead;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sets it. Whoever {@link #await waits} looks again.
   *
   * @throws UncheckedIOException if that can't be kept; then it goes on as before
   */
  public void set(Instant to) {
    move(Duration.between(machine.instant(), to));
  }

  /**
   * Sets it to the machine's time. Whoever {@link #await waits} looks again.
   *
   * @throws UncheckedIOException if that can't be kept; then it goes on as before
   */
  public void setToMachine() {
    move(Duration.ZERO);
  }

  /**
   * Puts it ahead, or back by a negative duration. Whoever {@link #await waits} looks again.
   *
   * @throws UncheckedIOException if that can't be kept; then it goes on as before
   */
  public void advance(Duration by) {
    lock.lock();
    try {
      move(ahead.plus(by));
    } finally {
      lock.unlock();
    }
  }

  private void move(Duration to) {
    lock.lock();
    try {
      file.ifPresent(it -> keep(it, to));
      ahead = to;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void keep(Path file, Duration ahead) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path half =
          Files.writeString(file.resolveSibling(file.getFileName() + ".half"), ahead + "\n");
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until it shows a time, or has been set to another one.
   *
   * @param before how far it was {@link #ahead} when that time was worked out
   * @return whether the time has come; else the clock was moved
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public boolean await(Instant time, Duration before) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (ahead.equals(before)) {
        Duration left = Duration.between(machine.instant().plus(ahead), time);
        if (!left.isPositive()) {
          return true;
        }
        moved.awaitNanos((left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left).toNanos());
      }
      return !Duration.between(machine.instant().plus(ahead), time).isPositive();
    } finally {
      lock.unlock();
    }
  }
}
