package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.http.LoopbackServer;

/** Takes mails as SES does and keeps them in memory; one of them it can refuse, or not answer. */
final class PostOffice implements AutoCloseable {
  private static final int TAKEN = 200;
  private static final int REFUSED = 400;
  private static final int BROKEN = 500;

  private final LoopbackServer server = LoopbackServer.bind(0);
  private final ConcurrentLinkedQueue<Posted> mails = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);
  private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();

  /** What the next mail meets. */
  enum Trouble {
    /** It is taken. */
    NONE,
    /** It is not taken, and its sender is told so. */
    REFUSED,
    /** It is taken, and its sender is not told. */
    TAKEN_UNSAID,
    /** It is not taken, and its sender is not told. */
    LOST
  }

  /**
   * A mail that was taken.
   *
   * @param id its name
   * @param to where it goes
   * @param request as it was asked for
   */
  record Posted(String id, String to, ObjectNode request) {
    String subject() {
      return simple().path("Subject").path("Data").asText();
    }

    String text() {
      return simple().path("Body").path("Text").path("Data").asText();
    }

    String html() {
      return simple().path("Body").path("Html").path("Data").asText();
    }

    private JsonNode simple() {
      return request.path("Content").path("Simple");
    }
  }

  PostOffice() {
    server.serve(this::handle);
  }

  URI uri() {
    return server.uri();
  }

  /** The next mail meets with that. */
  void meet(Trouble next) {
    trouble.set(next);
  }

  /** What was taken since it was last asked. */
  List<Posted> collect() {
    return drained(mails);
  }

  /** To which addresses mails were not answered since it was last asked. */
  List<String> unanswered() {
    return drained(unanswered);
  }

  private static <T> List<T> drained(ConcurrentLinkedQueue<T> queue) {
    List<T> all = new ArrayList<>();
    for (T one = queue.poll(); one != null; one = queue.poll()) {
      all.add(one);
    }
    return all;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      ObjectNode request = Json.read(exchange.getRequestBody().readAllBytes());
      String to = request.path("Destination").path("ToAddresses").path(0).asText();
      switch (trouble.getAndSet(Trouble.NONE)) {
        case NONE -> answer(exchange, TAKEN, Json.object().put("MessageId", take(to, request)));
        case REFUSED -> {
          exchange.getResponseHeaders().set("x-amzn-ErrorType", "MessageRejected");
          answer(exchange, REFUSED, Json.object().put("message", "Not now"));
        }
        case TAKEN_UNSAID -> {
          String unused = take(to, request);
          broken(exchange, to);
        }
        case LOST -> broken(exchange, to);
      }
    } catch (Json.BadJson e) {
      throw new IOException(e);
    }
  }

  private void broken(HttpExchange exchange, String to) throws IOException {
    unanswered.add(to);
    exchange.getResponseHeaders().set("x-amzn-ErrorType", "InternalServiceErrorException");
    answer(exchange, BROKEN, Json.object().put("message", "Nobody knows"));
  }

  private String take(String to, ObjectNode request) {
    String id =
        "mail-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-" + to.hashCode();
    mails.add(new Posted(id, to, request));
    return id;
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode body)
      throws IOException {
    byte[] bytes = Json.bytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.close();
  }
}
