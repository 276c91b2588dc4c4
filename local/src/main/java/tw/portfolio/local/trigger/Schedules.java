package tw.portfolio.local.trigger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

  /** The next run stands in {@code due} as long as it runs by itself. */
  private record Entry(
      Trigger.Schedule schedule,
      FunctionPool pool,
      ScheduleExpression when,
      AtomicReference<Optional<Instant>> due) {
    void dueAfter(Instant instant) {
      due.set(when.next(instant));
    }
  }

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
              entry.dueAfter(clock.instant());
              threads.execute(() -> keepTime(entry));
            });
  }

  private void keepTime(Entry entry) {
    try {
      for (var next = entry.due().get(); next.isPresent(); next = entry.due().get()) {
        Instant time = next.get();
        await(time);
        invoker.submit(entry.pool(), event(entry.schedule().input(), time));
        boolean late = time.isBefore(clock.instant().minus(LONGEST_NAP));
        entry.dueAfter(late ? clock.instant() : time);
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
