package tw.portfolio.bench.start;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import tw.portfolio.bench.replay.RecordedAnswer;
import tw.portfolio.local.http.LoopbackServer;

/**
 * A proxy that notes what a function calls and is answered, so that its floor can be given the
 * same.
 */
final class CallTap implements AutoCloseable {
  /** Headers that the client makes by itself. */
  private static final Set<String> OWN =
      Set.of(
          "host",
          "content-length",
          "transfer-encoding",
          "connection",
          "expect",
          "proxy-connection",
          "upgrade");

  private final LoopbackServer server = LoopbackServer.bind(0);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Queue<RecordedAnswer> answers = new ConcurrentLinkedQueue<>();

  CallTap() {
    server.serve(this::forward);
  }

  /** Flags that make a Java send all its calls this way. */
  List<String> flags() {
    URI here = server.uri();
    return List.of(
        "-Dhttp.proxyHost=" + here.getHost(),
        "-Dhttp.proxyPort=" + here.getPort(),
        "-Dhttp.nonProxyHosts=nowhere.invalid");
  }

  /** What was answered since this was last asked, in order. */
  List<RecordedAnswer> answers() {
    List<RecordedAnswer> taken = List.copyOf(answers);
    answers.clear();
    return taken;
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(exchange.getRequestURI())
              .method(
                  exchange.getRequestMethod(),
                  BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      foreign(exchange.getRequestHeaders())
          .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      Map<String, List<String>> headers = foreign(answer.headers().map());
      byte[] body = answer.body();
      answers.add(new RecordedAnswer(operation(exchange), answer.statusCode(), headers, body));
      exchange.getResponseHeaders().putAll(headers);
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, List<String>> foreign(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(header -> !OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.copyOf(header.getValue())));
  }

  /** What services of JSON say themselves; of S3 the method. */
  private static String operation(HttpExchange exchange) {
    Optional<String> target =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("x-amz-target"));
    return RecordedAnswer.operation(target.orElse(""), exchange.getRequestMethod());
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
