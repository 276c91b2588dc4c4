package tw.portfolio.local.year;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import tw.portfolio.school.Window;

/** A clock that stands still unless it is moved. */
final class YearClock implements InstantSource {
  private final AtomicReference<Instant> now;

  YearClock(LocalDate day, LocalTime time) {
    this.now = new AtomicReference<>(at(day, time));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Window.TAIPEI).toInstant();
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** The day, in Taipei. */
  LocalDate today() {
    return LocalDate.ofInstant(now.get(), Window.TAIPEI);
  }

  void set(LocalDate day, LocalTime time) {
    now.set(at(day, time));
  }

  void pass(Duration time) {
    Instant unused = now.updateAndGet(before -> before.plus(time));
  }
}
