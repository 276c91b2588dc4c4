package tw.portfolio.local.trigger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Functions;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.template.Trigger;

/**
 * Starts functions at their times. Runs that were missed while down are not made up. Where the
 * clock was set past some, or the machine slept, each schedule runs once, for the last time that it
 * missed; set back, it runs again when such a time comes again.
 */
public final class Schedules implements AutoCloseable {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final AsyncInvoker invoker;
  private final LocalClock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** The next run stands in {@code due} as long as it runs by itself. */
  private record Entry(
      Trigger.Schedule schedule,
      FunctionPool pool,
      ScheduleExpression when,
      AtomicReference<Optional<Instant>> due) {
    Optional<Instant> dueAfter(Instant instant) {
      Optional<Instant> next = when.next(instant);
      due.set(next);
      return next;
    }
  }

  /**
   * The schedules of the template.
   *
   * @throws IllegalArgumentException if an expression cannot be read
   */
  public Schedules(Functions functions, AsyncInvoker invoker, LocalClock clock) {
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
                entries.put(
                    name, new Entry(schedule, pool, when, new AtomicReference<>(Optional.empty())));
              });
    }
  }

  /** Runs them from now on. */
  public void start() {
    entries.values().stream()
        .filter(entry -> entry.schedule().enabled())
        .forEach(
            entry -> {
              Duration ahead = clock.ahead();
              Optional<Instant> first = entry.dueAfter(clock.instant());
              threads.execute(() -> keepTime(entry, first, ahead));
            });
  }

  /**
   * @param first the next run
   * @param ahead how far the clock was ahead when that was worked out
   */
  private void keepTime(Entry entry, Optional<Instant> first, Duration ahead) {
    try {
      Optional<Instant> next = first;
      for (Duration before = ahead; next.isPresent(); ) {
        Instant time = next.get();
        boolean come = clock.await(time, before);
        Duration after = clock.ahead();
        Instant now = clock.instant();
        if (come && !now.isBefore(time)) {
          Instant last = entry.when().last(time, now);
          invoker.submit(entry.pool(), event(entry.schedule().input(), last));
          next = entry.dueAfter(last);
        } else if (after.compareTo(before) < 0) {
          next = entry.dueAfter(now);
        }
        before = after;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All of the template, in its order. */
  public List<PlannedRun> planned() {
    return entries.entrySet().stream()
        .map(
            named -> {
              Trigger.Schedule schedule = named.getValue().schedule();
              return new PlannedRun(
                  named.getKey(),
                  schedule.expression(),
                  schedule.zone(),
                  schedule.input(),
                  named.getValue().due().get());
            })
        .toList();
  }

  /**
   * Runs a schedule now and waits for its end.
   *
   * @param name function's logical id, a slash, the event's id
   * @param own the event, in place of the one that the schedule sends; in it, too, {@code
   *     <aws.scheduler.scheduled-time>} stands for the time
   * @return how it ended; empty if the template has no such schedule
   * @throws InterruptedException if the caller is interrupted
   */
  public Optional<Outcome> fire(String name, Optional<String> own) throws InterruptedException {
    Entry entry = entries.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    byte[] event = event(own.orElse(entry.schedule().input()), clock.instant());
    return Optional.of(entry.pool().invoke(event, entry.pool().function().timeout()));
  }

  private static byte[] event(String input, Instant at) {
    String time = at.truncatedTo(ChronoUnit.SECONDS).toString();
    return input.replace("<aws.scheduler.scheduled-time>", time).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
