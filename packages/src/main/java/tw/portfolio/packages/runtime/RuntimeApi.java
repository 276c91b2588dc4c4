package tw.portfolio.packages.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's Runtime API before one instance of a function: hands out events and takes answers. It is
 * what Lambda's own runtime client polls.
 */
public final class RuntimeApi implements AutoCloseable {
  private static final String PREFIX = "/2018-06-01/runtime/";
  private static final Duration TIMEOUT = Duration.ofSeconds(29);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final CountDownLatch restored = new CountDownLatch(1);

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  /** One on a free port of this machine. */
  public static RuntimeApi open() {
    // Without it small answers wait for the other side's delayed acknowledgement: 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetAddress here = InetAddress.getLoopbackAddress();
    try {
      RuntimeApi api = new RuntimeApi(HttpServer.create(new InetSocketAddress(here, 0), 0));
      api.server.setExecutor(api.threads);
      api.server.createContext(PREFIX, api::handle);
      api.server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the runtime client said, and when. */
  public sealed interface Told {
    /** By {@link System#nanoTime}. */
    long atNanos();

    /**
     * It is ready for a snapshot, and goes on when it is restored.
     *
     * @param atNanos when it said so
     */
    record Still(long atNanos) implements Told {}

    /**
     * It is ready, and asks for an event.
     *
     * @param atNanos when it asked
     */
    record Ready(long atNanos) implements Told {}

    /**
     * It has answered.
     *
     * @param atNanos when it had
     * @param body the answer
     */
    record Answered(long atNanos, String body) implements Told {}

    /**
     * The function could not be made, or threw.
     *
     * @param atNanos when it said so
     * @param body what it said
     */
    record Failed(long atNanos, String body) implements Told {}
  }

  /** Host and port, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Has an event handed out as soon as it is asked for. */
  public void offer(byte[] event) {
    events.add(event);
  }

  /** Lets an instance go on that waits as a snapshot. */
  public void restore() {
    restored.countDown();
  }

  /**
   * Waits for the next word.
   *
   * @throws IllegalStateException if there is none in good time
   */
  public Told next(Duration patience) throws InterruptedException {
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
      switch (path) {
        case "restore/next" -> {
          told.add(new Told.Still(now));
          restored.await();
          exchange.sendResponseHeaders(200, -1);
        }
        case "invocation/next" -> {
          told.add(new Told.Ready(now));
          hand(exchange, events.take());
        }
        default -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          boolean answer = path.endsWith("/response");
          told.add(answer ? new Told.Answered(now, body) : new Told.Failed(now, body));
          exchange.sendResponseHeaders(202, -1);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static void hand(HttpExchange exchange, byte[] event) throws IOException {
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
    server.stop(0);
    threads.shutdownNow();
  }
}
