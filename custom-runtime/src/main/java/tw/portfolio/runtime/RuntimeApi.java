package tw.portfolio.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tw.portfolio.local.http.LoopbackServer;

/**
 * Lambda's Runtime API before one instance of a function: hands out events and takes answers. It is
 * what Lambda's own runtime client polls.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String PREFIX = "/2018-06-01/runtime/";
  private static final Duration TIMEOUT = Duration.ofSeconds(29);

  private final LoopbackServer server = LoopbackServer.bind(0);
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  private RuntimeApi() {}

  static RuntimeApi open() {
    RuntimeApi api = new RuntimeApi();
    api.server.serve(api::handle);
    return api;
  }

  /** What the runtime client said, and when. */
  sealed interface Told {
    long atNanos();

    /** It is ready, and asks for an event. */
    record Ready(long atNanos) implements Told {}

    /** It has answered. */
    record Answered(long atNanos, String body) implements Told {}

    /** The function could not be made, or threw. */
    record Failed(long atNanos, String body) implements Told {}
  }

  /** Host and port, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return server.uri().getAuthority();
  }

  /** Has an event handed out as soon as it is asked for. */
  void offer(byte[] event) {
    events.add(event);
  }

  /**
   * Waits for the next word.
   *
   * @throws IllegalStateException if there is none in good time
   */
  Told next(Duration patience) throws InterruptedException {
    Told next = told.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (next == null) {
      throw new IllegalStateException("Not a word from the function in " + patience);
    }
    return next;
  }

  private void handle(HttpExchange exchange) throws IOException {
    long now = System.nanoTime();
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
      if (path.equals("invocation/next")) {
        told.add(new Told.Ready(now));
        hand(exchange);
        return;
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      told.add(
          path.endsWith("/response") ? new Told.Answered(now, body) : new Told.Failed(now, body));
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private void hand(HttpExchange exchange) throws IOException {
    byte[] event;
    try {
      event = events.take();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("content-type", "application/json");
    headers.set("lambda-runtime-aws-request-id", UUID.randomUUID().toString());
    headers.set(
        "lambda-runtime-deadline-ms", Long.toString(Instant.now().plus(TIMEOUT).toEpochMilli()));
    headers.set(
        "lambda-runtime-invoked-function-arn",
        "arn:aws:lambda:us-east-1:000000000000:function:bench:live");
    headers.set("lambda-runtime-trace-id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  @Override
  public void close() {
    server.close();
  }
}
