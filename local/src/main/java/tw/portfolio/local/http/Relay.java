package tw.portfolio.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;

/**
 * Stands before a service and passes on what whoever watches there lets through. Before S3 the
 * JDK's own client must be allowed to send the host that was signed: {@code
 * -Djdk.httpclient.allowRestrictedHeaders=host}.
 */
public final class Relay implements AutoCloseable {
  /** What two servers settle between themselves. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LoopbackServer server = LoopbackServer.bind(0);
  private final URI behind;

  /** Watches what goes through. */
  @FunctionalInterface
  public interface Watch {
    /** Answers a request, with or without the service behind. */
    void pass(HttpExchange exchange, byte[] sent) throws IOException, InterruptedException;
  }

  /** Before the service that answers there; nothing passes before {@link #open}. */
  public Relay(URI behind) {
    this.behind = behind;
  }

  /** Answers in the service's stead from now on. */
  public void open(Watch watch) {
    server.serve(
        exchange -> {
          try (exchange) {
            watch.pass(exchange, exchange.getRequestBody().readAllBytes());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Where it answers. */
  public URI uri() {
    return server.uri();
  }

  /** What the service says to the same request with this body. */
  public HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** Passes an answer of the service on. */
  public void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              // How long the body would be is all that a HEAD is asked for.
              if (!OF_THE_CONNECTION.contains(name) || (head && name.equals("content-length"))) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    boolean empty = answer.body().length == 0;
    exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
    if (!empty) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  @Override
  public void close() {
    server.close();
    http.close();
  }
}
