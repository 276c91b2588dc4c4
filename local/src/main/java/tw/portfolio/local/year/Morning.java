package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.queue.LocalQueue;
import tw.portfolio.local.queue.Message;

/** Runs a morning's reminders, planner and worker, in whatever way befalls them. */
final class Morning {
  private static final String PLANNER = "Reminders";
  private static final String WORKER = "ReminderWorker";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Longer than mails that are being sent are anybody's. */
  private static final Duration AGAIN = Duration.ofMinutes(10);

  /** So many may be at it (template.yaml). */
  private static final BoundedParallel WORKERS = new BoundedParallel(2);

  private static final int MOST_TRIES = 8;
  private static final int PLANNER_CALLS = 6;
  private static final int WORKER_CALLS = 70;

  private final Site site;
  private final Random chance;
  private int kills;
  private boolean leftOver;

  Morning(Site site, Random chance) {
    this.site = site;
    this.chance = chance;
  }

  /** How many runs were killed so far. */
  int kills() {
    return kills;
  }

  /** The day's reminders, at the school's hour. */
  void run(Way way, int hour) {
    site.clock().set(site.clock().today(), LocalTime.of(way == Way.LATE ? hour + 5 : hour, 1));
    switch (way) {
      case MISSED -> {}
      case PLAIN, LATE -> {
        plan();
        work(true, this::once);
      }
      case WORKER_OUT -> {
        plan();
        leftOver = true;
      }
      case TWICE -> {
        plan();
        plan();
        work(
            true,
            message -> {
              boolean first = once(message);
              return once(message) && first;
            });
      }
      case AT_ONCE -> {
        plan();
        plan();
        work(false, this::atOnce);
      }
      case KILLED -> {
        planKilled();
        plan();
        work(false, this::killedFirst);
      }
      case MAIL_REFUSED -> {
        plan();
        work(false, message -> meeting(message, PostOffice.Trouble.REFUSED));
      }
      case MAIL_UNKNOWN -> {
        plan();
        PostOffice.Trouble trouble =
            chance.nextBoolean() ? PostOffice.Trouble.LOST : PostOffice.Trouble.TAKEN_UNSAID;
        work(false, message -> meeting(message, trouble));
      }
    }
    site.reminders().meet(PostOffice.Trouble.NONE);
  }

  /** The schedule fires, whatever hour it is. */
  void plan() {
    answered(invoke(site.function(PLANNER), Json.object()));
  }

  private void planKilled() {
    try (KillSwitch killer =
            site.killSwitch(1 + chance.nextInt(PLANNER_CALLS), chance.nextBoolean());
        FunctionPool killed = site.function(PLANNER, killer)) {
      Outcome unused = invoke(killed, Json.object());
      kills += killer.killed() ? 1 : 0;
    }
  }

  /** Works a message off, and says whether it need not come again. */
  @FunctionalInterface
  private interface Working {
    boolean done(Message message);
  }

  /**
   * Works off what waits. The queue promises no order, so what was left over from the day before
   * comes last, which is harder.
   *
   * @param sideBySide as deployed; one by one where chance decides of each message
   */
  private void work(boolean sideBySide, Working working) {
    LocalQueue queue = site.workerQueue();
    int tries = 0;
    for (List<Message> all = receive(queue); !all.isEmpty(); all = receive(queue)) {
      List<Message> some = leftOver ? all.reversed() : all;
      List<Boolean> done =
          sideBySide && !leftOver
              ? WORKERS.each(some, working::done)
              : some.stream().map(working::done).toList();
      List<Message> again = new ArrayList<>();
      for (int at = 0; at < some.size(); at++) {
        if (!done.get(at)) {
          again.add(some.get(at));
        }
        queue.delete(some.get(at).receipt().orElseThrow());
      }
      while (!again.isEmpty()) {
        if (tries++ > MOST_TRIES * MOST_TRIES) {
          throw new IllegalStateException(
              "The worker is never done with " + again.getFirst().body());
        }
        site.clock().pass(AGAIN);
        again.removeIf(this::once);
      }
    }
    leftOver = false;
  }

  private static List<Message> receive(LocalQueue queue) {
    try {
      return queue.receive(10, Optional.empty(), Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private boolean once(Message message) {
    return done(answered(invoke(site.function(WORKER), event(message))));
  }

  private boolean meeting(Message message, PostOffice.Trouble trouble) {
    if (chance.nextInt(3) == 0) {
      site.reminders().meet(trouble);
    }
    return once(message);
  }

  /** Both are over when it is; the message comes again if either has left something. */
  private boolean atOnce(Message message) {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> one = threads.submit(() -> once(message));
      Future<Boolean> other = threads.submit(() -> once(message));
      return one.get() && other.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** It comes again after a run that was killed, when that run's mails are nobody's any more. */
  private boolean killedFirst(Message message) {
    if (chance.nextBoolean()) {
      return once(message);
    }
    try (KillSwitch killer =
            site.killSwitch(1 + chance.nextInt(WORKER_CALLS), chance.nextBoolean());
        FunctionPool killed = site.function(WORKER, killer)) {
      Outcome outcome = invoke(killed, event(message));
      if (!killer.killed()) {
        return done(answered(outcome));
      }
      kills++;
    }
    return false;
  }

  private static Outcome invoke(FunctionPool function, ObjectNode event) {
    try {
      return function.invoke(event.toString().getBytes(StandardCharsets.UTF_8), PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static String answered(Outcome outcome) {
    if (outcome instanceof Outcome.Answered(String json)) {
      return json;
    }
    throw new IllegalStateException("Reminders did not run: " + outcome);
  }

  private static boolean done(String answer) {
    try {
      return Json.read(answer.getBytes(StandardCharsets.UTF_8)).path("batchItemFailures").isEmpty();
    } catch (Json.BadJson e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode event(Message message) {
    ObjectNode event = Json.object();
    event
        .putArray("Records")
        .addObject()
        .put("messageId", message.id())
        .put("receiptHandle", message.receipt().orElse(""))
        .put("body", message.body())
        .put("eventSource", "aws:sqs");
    return event;
  }
}
