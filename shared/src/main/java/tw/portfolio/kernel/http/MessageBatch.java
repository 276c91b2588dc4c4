package tw.portfolio.kernel.http;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tw.portfolio.kernel.json.Json;

/**
 * Messages that a queue hands over together: each is done, or comes again by itself. The log is
 * told of every one, and why it was not done.
 *
 * @param <T> what a message asks for
 */
public final class MessageBatch<T> {
  private final String event;
  private final Function<String, Optional<T>> reader;
  private final Function<T, Json> told;
  private final Log log;

  /**
   * Messages of a queue.
   *
   * @param event what the log calls it when one is done
   * @param reader reads a message, if it is one
   * @param told what the log says of it besides
   */
  public MessageBatch(
      String event, Function<String, Optional<T>> reader, Function<T, Json> told, Log log) {
    this.event = event;
    this.reader = reader;
    this.told = told;
    this.log = log;
  }

  /** Does each; answers which messages have to come again. */
  public SQSBatchResponse each(SQSEvent batch, Consumer<T> work) {
    return each(
        batch,
        task -> {
          work.accept(task);
          return Json.object();
        },
        Integer.MAX_VALUE,
        _ -> {});
  }

  /**
   * Does each; answers which messages have to come again.
   *
   * @param work does what is asked for, and says what the log is told of that
   * @param last as often as the queue delivers a message before it goes to the dead letters
   * @param giveUp what is done about one that fails for the last time
   */
  public SQSBatchResponse each(
      SQSEvent batch, Function<T, Json> work, int last, Consumer<T> giveUp) {
    return SQSBatchResponse.builder()
        .withBatchItemFailures(
            batch.getRecords().stream()
                .filter(message -> !done(message, work, last, giveUp))
                .map(message -> new BatchItemFailure(message.getMessageId()))
                .toList())
        .build();
  }

  private boolean done(SQSMessage message, Function<T, Json> work, int last, Consumer<T> giveUp) {
    Optional<T> task = reader.apply(message.getBody());
    if (task.isEmpty()) {
      // It can't become right, so it ends among the dead letters, where people look.
      log.write(Json.object().put("level", "ERROR").put("event", event + "-unreadable"));
      return false;
    }
    try {
      Json result = work.apply(task.get());
      log.write(line("INFO", task.get()).putAll(result));
      return true;
    } catch (RuntimeException e) {
      log.write(line("ERROR", task.get()).put("causes", Fault.causes(e)));
      if (deliveries(message) >= last) {
        giveUp.accept(task.get());
      }
      return false;
    }
  }

  private Json line(String level, T task) {
    return Json.object().put("level", level).put("event", event).putAll(told.apply(task));
  }

  private static int deliveries(SQSMessage message) {
    return Optional.ofNullable(message.getAttributes())
        .map(attributes -> attributes.get("ApproximateReceiveCount"))
        .map(Integer::parseInt)
        .orElse(1);
  }
}
