package tw.portfolio.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.queue.LocalQueue;
import tw.portfolio.local.queue.Message;
import tw.portfolio.local.template.Trigger;

/** Hands a queue's messages to a function as Lambda's own poller does. */
public final class QueuePoller implements AutoCloseable {
  private static final Duration LONG_POLL = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Trigger.QueueMessages trigger;
  private final LocalQueue queue;
  private final FunctionPool pool;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private volatile boolean open = true;

  /** A poller that does not poll yet. */
  public QueuePoller(Trigger.QueueMessages trigger, LocalQueue queue, FunctionPool pool) {
    this.trigger = trigger;
    this.queue = queue;
    this.pool = pool;
  }

  /** Polls from now on. */
  public void start() {
    for (int i = 0; i < Math.min(trigger.maximumConcurrency(), FunctionPool.LARGEST); i++) {
      threads.execute(this::poll);
    }
  }

  private void poll() {
    try {
      while (open) {
        List<Message> batch = queue.receive(trigger.batchSize(), Optional.empty(), LONG_POLL);
        if (!batch.isEmpty()) {
          handle(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(List<Message> batch) throws InterruptedException {
    Outcome outcome = invoke(batch);
    if (outcome instanceof Outcome.Answered answered) {
      Set<String> failed = failures(answered.json(), batch);
      batch.stream()
          .filter(message -> !failed.contains(message.id()))
          .forEach(message -> queue.delete(message.receipt().orElseThrow()));
    }
  }

  private Outcome invoke(List<Message> batch) throws InterruptedException {
    try {
      return pool.invoke(event(batch), pool.function().timeout());
    } catch (InterruptedException closing) {
      // Taken up again at the next start, not only when the visibility timeout is over.
      batch.forEach(message -> queue.hide(message.receipt().orElseThrow(), Duration.ZERO));
      throw closing;
    }
  }

  /** The messages to keep: those named; all, if the answer cannot be understood. */
  private Set<String> failures(String json, List<Message> batch) {
    Set<String> sent = new HashSet<>(batch.stream().map(Message::id).toList());
    Set<String> failed = new HashSet<>();
    if (!trigger.reportsFailures() || json.isBlank() || json.equals("null")) {
      return failed;
    }
    try {
      for (JsonNode item :
          Json.read(json.getBytes(StandardCharsets.UTF_8)).path("batchItemFailures")) {
        failed.add(item.path("itemIdentifier").asText());
      }
      return sent.containsAll(failed) ? failed : sent;
    } catch (Json.BadJson e) {
      return sent;
    }
  }

  private byte[] event(List<Message> batch) {
    ObjectNode event = Json.object();
    ArrayNode records = event.putArray("Records");
    batch.forEach(message -> records.add(record(message)));
    return Json.bytes(event);
  }

  private ObjectNode record(Message message) {
    ObjectNode record = Json.object().put("messageId", message.id());
    record.put("receiptHandle", message.receipt().orElseThrow()).put("body", message.body());
    ObjectNode attributes = record.putObject("attributes");
    attributes.put("ApproximateReceiveCount", String.valueOf(message.receives()));
    attributes.put("SentTimestamp", String.valueOf(message.sentAt().toEpochMilli()));
    attributes.put("SenderId", "LOCAL");
    message
        .firstReceivedAt()
        .ifPresent(
            at -> attributes.put("ApproximateFirstReceiveTimestamp", "" + at.toEpochMilli()));
    ObjectNode own = record.putObject("messageAttributes");
    message.attributes().properties().forEach(a -> own.set(a.getKey(), attribute(a.getValue())));
    record.put("eventSource", "aws:sqs").put("eventSourceARN", queue.spec().arn());
    return record.put("awsRegion", "us-east-1");
  }

  private static ObjectNode attribute(JsonNode wire) {
    ObjectNode attribute = Json.object().put("dataType", wire.path("DataType").asText());
    if (wire.has("BinaryValue")) {
      return attribute.put("binaryValue", wire.path("BinaryValue").asText());
    }
    return attribute.put("stringValue", wire.path("StringValue").asText());
  }

  /** Waits a while for the batches under way. */
  @Override
  public void close() {
    open = false;
    queue.stopWaiting();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
        threads.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
