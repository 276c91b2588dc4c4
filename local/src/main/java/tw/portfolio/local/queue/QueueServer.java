package tw.portfolio.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.http.LoopbackServer;

/** Speaks SQS's JSON protocol (1.0) over the {@link Queues}. */
public final class QueueServer {
  private static final String ACCOUNT = "000000000000";

  private final Queues queues;
  private final URI uri;

  private QueueServer(Queues queues, URI uri) {
    this.queues = queues;
    this.uri = uri;
  }

  /** Answers for the queues from now on. */
  public static void serve(Queues queues, LoopbackServer server) {
    QueueServer here = new QueueServer(queues, server.uri());
    server.serve(here::handle);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
      try {
        ObjectNode request = Json.read(exchange.getRequestBody().readAllBytes());
        answer(exchange, 200, perform(target.replace("AmazonSQS.", ""), request));
      } catch (Json.BadJson e) {
        refuse(exchange, new SqsError("SerializationException", e.getMessage()));
      } catch (SqsError e) {
        refuse(exchange, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        refuse(exchange, new SqsError("ServiceUnavailable", "The local system is closing"));
      }
    }
  }

  private ObjectNode perform(String action, ObjectNode request)
      throws SqsError, InterruptedException {
    return switch (action) {
      case "SendMessage" -> send(queue(request), request);
      case "SendMessageBatch" -> each(request, entry -> send(queue(request), entry));
      case "ReceiveMessage" -> receive(queue(request), request);
      case "DeleteMessage" -> delete(queue(request), request);
      case "DeleteMessageBatch" -> each(request, entry -> delete(queue(request), entry));
      case "ChangeMessageVisibility" -> hide(queue(request), request);
      case "ChangeMessageVisibilityBatch" -> each(request, entry -> hide(queue(request), entry));
      case "GetQueueUrl", "CreateQueue" -> url(request.path("QueueName").asText());
      case "GetQueueAttributes" -> attributes(queue(request));
      default -> throw new SqsError("UnsupportedOperation", "Not here: " + action);
    };
  }

  private LocalQueue queue(ObjectNode request) throws SqsError {
    String url = request.path("QueueUrl").asText();
    return named(url.substring(url.lastIndexOf('/') + 1));
  }

  private LocalQueue named(String name) throws SqsError {
    return queues
        .byName(name)
        .orElseThrow(
            () -> new SqsError("QueueDoesNotExist", "The template has no queue named " + name));
  }

  private ObjectNode url(String name) throws SqsError {
    named(name);
    return Json.object().put("QueueUrl", uri.resolve("/" + ACCOUNT + "/" + name).toString());
  }

  private static ObjectNode send(LocalQueue queue, JsonNode entry) throws SqsError {
    String body = entry.path("MessageBody").asText();
    if (body.isEmpty()) {
      throw new SqsError("MissingParameter", "MessageBody");
    }
    ObjectNode attributes =
        entry.path("MessageAttributes") instanceof ObjectNode given ? given : Json.object();
    String id = queue.send(body, attributes, seconds(entry, "DelaySeconds"));
    ObjectNode answer = Json.object().put("MessageId", id);
    answer.put("MD5OfMessageBody", Md5.of(body));
    Md5.ofAttributes(attributes).ifPresent(md5 -> answer.put("MD5OfMessageAttributes", md5));
    return answer;
  }

  private static ObjectNode receive(LocalQueue queue, ObjectNode request)
      throws InterruptedException {
    int most = Math.clamp(request.path("MaxNumberOfMessages").asInt(1), 1, 10);
    Duration wait = seconds(request, "WaitTimeSeconds").orElse(Duration.ZERO);
    List<Message> messages = queue.receive(most, seconds(request, "VisibilityTimeout"), wait);
    ObjectNode answer = Json.object();
    if (!messages.isEmpty()) {
      ArrayNode list = answer.putArray("Messages");
      messages.forEach(message -> list.add(onTheWire(message)));
    }
    return answer;
  }

  private static ObjectNode onTheWire(Message message) {
    ObjectNode wire = Json.object().put("MessageId", message.id()).put("Body", message.body());
    wire.put("MD5OfBody", Md5.of(message.body()));
    wire.put("ReceiptHandle", message.receipt().orElseThrow());
    wire.putObject("Attributes")
        .put("ApproximateReceiveCount", String.valueOf(message.receives()))
        .put("SentTimestamp", String.valueOf(message.sentAt().toEpochMilli()))
        .put("SenderId", ACCOUNT);
    if (!message.attributes().isEmpty()) {
      wire.set("MessageAttributes", message.attributes());
      Md5.ofAttributes(message.attributes())
          .ifPresent(md5 -> wire.put("MD5OfMessageAttributes", md5));
    }
    return wire;
  }

  private static ObjectNode delete(LocalQueue queue, JsonNode entry) {
    queue.delete(entry.path("ReceiptHandle").asText());
    return Json.object();
  }

  private static ObjectNode hide(LocalQueue queue, JsonNode entry) throws SqsError {
    Duration visibility = seconds(entry, "VisibilityTimeout").orElse(Duration.ZERO);
    if (!queue.hide(entry.path("ReceiptHandle").asText(), visibility)) {
      throw new SqsError("MessageNotInflight", "No message is held with this receipt");
    }
    return Json.object();
  }

  private static ObjectNode attributes(LocalQueue queue) {
    LocalQueue.Counts counts = queue.counts();
    ObjectNode answer = Json.object();
    answer
        .putObject("Attributes")
        .put("QueueArn", queue.spec().arn())
        .put("ApproximateNumberOfMessages", String.valueOf(counts.visible()))
        .put("ApproximateNumberOfMessagesNotVisible", String.valueOf(counts.hidden()))
        .put("VisibilityTimeout", String.valueOf(queue.spec().visibility().toSeconds()));
    return answer;
  }

  /** One entry of a batch. */
  @FunctionalInterface
  private interface Entry {
    ObjectNode perform(JsonNode entry) throws SqsError;
  }

  private static ObjectNode each(ObjectNode request, Entry action) {
    ObjectNode answer = Json.object();
    ArrayNode successful = answer.putArray("Successful");
    ArrayNode failed = answer.putArray("Failed");
    for (JsonNode entry : request.path("Entries")) {
      String id = entry.path("Id").asText();
      try {
        successful.add(action.perform(entry).put("Id", id));
      } catch (SqsError e) {
        failed
            .addObject()
            .put("Id", id)
            .put("SenderFault", true)
            .put("Code", e.code())
            .put("Message", e.getMessage());
      }
    }
    return answer;
  }

  private static Optional<Duration> seconds(JsonNode of, String name) {
    return Optional.of(of.path(name))
        .filter(JsonNode::isNumber)
        .map(number -> Duration.ofSeconds(number.asLong()));
  }

  private static void refuse(HttpExchange exchange, SqsError error) throws IOException {
    ObjectNode body = Json.object().put("__type", "com.amazonaws.sqs#" + error.code());
    answer(exchange, 400, body.put("message", error.getMessage()));
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode body)
      throws IOException {
    byte[] bytes = Json.bytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
