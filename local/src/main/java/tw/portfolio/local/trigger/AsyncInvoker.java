package tw.portfolio.local.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.queue.Queues;

/**
 * Invokes functions as Lambda does events that nobody waits for: tried again when they fail, then
 * put into the queue for failures, if there is one.
 */
public final class AsyncInvoker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final Duration DRAIN = Duration.ofSeconds(20);

  private final Queues queues;
  private final InstantSource clock;
  private final Duration pause;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * An invoker.
   *
   * @param pause before the first further try; double before the second (Lambda: 1 and 2 minutes)
   */
  public AsyncInvoker(Queues queues, InstantSource clock, Duration pause) {
    this.queues = queues;
    this.clock = clock;
    this.pause = pause;
  }

  /** Takes an event; what becomes of it is the function's affair. */
  public void submit(FunctionPool pool, byte[] event) {
    threads.execute(() -> run(pool, event));
  }

  private void run(FunctionPool pool, byte[] event) {
    try {
      Outcome outcome = pool.invoke(event, PATIENCE);
      for (int retry = 1; failed(outcome) && retry <= pool.function().retries(); retry++) {
        TimeUnit.MILLISECONDS.sleep(pause.multipliedBy(retry).toMillis());
        outcome = pool.invoke(event, PATIENCE);
      }
      if (failed(outcome)) {
        giveUp(pool, event, outcome);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean failed(Outcome outcome) {
    return !(outcome instanceof Outcome.Answered);
  }

  private void giveUp(FunctionPool pool, byte[] event, Outcome outcome) {
    pool.function()
        .onFailure()
        .flatMap(queues::byArn)
        .ifPresent(
            queue -> queue.send(record(pool, event, outcome), Json.object(), Optional.empty()));
  }

  private String record(FunctionPool pool, byte[] event, Outcome outcome) {
    ObjectNode record =
        Json.object().put("version", "1.0").put("timestamp", clock.instant().toString());
    record
        .putObject("requestContext")
        .put("functionArn", pool.function().id())
        .put("condition", "RetriesExhausted")
        .put("approximateInvokeCount", pool.function().retries() + 1);
    try {
      record.set("requestPayload", Json.read(event));
    } catch (Json.BadJson e) {
      record.put("requestPayload", new String(event, StandardCharsets.UTF_8));
    }
    record.put("responsePayload", outcome.toString());
    return new String(Json.bytes(record), StandardCharsets.UTF_8);
  }

  /** Waits a while for what is under way. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
