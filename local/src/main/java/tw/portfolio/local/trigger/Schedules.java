package tw.portfolio.local.trigger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Functions;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.template.Trigger;

/** Starts functions at their times. Runs that were missed while down are not made up. */
public final class Schedules implements AutoCloseable {
  private static final Duration LONGEST_NAP = Duration.ofSeconds(30);

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final AsyncInvoker invoker;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private record Entry(Trigger.Schedule schedule, FunctionPool pool, ScheduleExpression when) {}

  /**
   * The schedules of the template.
   *
   * @throws IllegalArgumentException if an expression cannot be read
   */
  public Schedules(Functions functions, AsyncInvoker invoker, Clock clock) {
    this.invoker = invoker;
    this.clock = clock;
    for (FunctionPool pool : functions.all()) {
      pool.function()
          .triggers(Trigger.Schedule.class)
          .forEach(
              schedule -> {
                ScheduleExpression when =
                    ScheduleExpression.parse(schedule.expression(), schedule.zone());
                String name = pool.function().id() + "/" + schedule.id();
                entries.put(name, new Entry(schedule, pool, when));
              });
    }
  }

  /** Runs them from now on. */
  public void start() {
    entries.values().stream()
        .filter(entry -> entry.schedule().enabled())
        .forEach(entry -> threads.execute(() -> keepTime(entry)));
  }

  private void keepTime(Entry entry) {
    try {
      Optional<Instant> next = entry.when().next(clock.instant());
      while (next.isPresent()) {
        await(next.get());
        invoker.submit(entry.pool(), event(entry, next.get()));
        boolean late = next.get().isBefore(clock.instant().minus(LONGEST_NAP));
        next = entry.when().next(late ? clock.instant() : next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(Instant time) throws InterruptedException {
    // In short naps, so that a machine that slept or set its clock is not hours late.
    for (Duration left = left(time); left.isPositive(); left = left(time)) {
      Thread.sleep(left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left);
    }
  }

  private Duration left(Instant time) {
    return Duration.between(clock.instant(), time);
  }

  /**
   * Runs a schedule now and waits for its end.
   *
   * @param name function's logical id, a slash, the event's id
   * @param own the event, in place of the one that the schedule sends
   * @return how it ended; empty if the template has no such schedule
   * @throws InterruptedException if the caller is interrupted
   */
  public Optional<Outcome> fire(String name, Optional<byte[]> own) throws InterruptedException {
    Entry entry = entries.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    byte[] event = own.orElseGet(() -> event(entry, clock.instant()));
    return Optional.of(entry.pool().invoke(event, entry.pool().function().timeout()));
  }

  private static byte[] event(Entry entry, Instant at) {
    String time = at.truncatedTo(ChronoUnit.SECONDS).toString();
    String input = entry.schedule().input().replace("<aws.scheduler.scheduled-time>", time);
    return input.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
