package tw.portfolio.local.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.http.LoopbackServer;

/**
 * Stands before a service, passes everything on, and notes what each request was and what the
 * database said that it took. Before S3 the JDK's own client must be allowed to send the host that
 * was signed: {@code -Djdk.httpclient.allowRestrictedHeaders=host}.
 */
public final class Meter implements AutoCloseable {
  /** What two servers settle between themselves. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade");

  private final List<Charge> charges = new CopyOnWriteArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LoopbackServer server = LoopbackServer.bind(0);
  private final URI behind;

  /** Before the service that answers there. */
  public Meter(URI behind) {
    this.behind = behind;
    server.serve(this::pass);
  }

  /** Where it answers in the service's stead. */
  public URI uri() {
    return server.uri();
  }

  /** What went through since this was last asked. */
  public List<Charge> charges() {
    List<Charge> noted = List.copyOf(charges);
    charges.clear();
    return noted;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> target =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      boolean table = target.filter(name -> name.startsWith("DynamoDB")).isPresent();
      byte[] sent = exchange.getRequestBody().readAllBytes();
      HttpResponse<byte[]> answer = answer(exchange, table ? asking(sent) : sent);
      String operation =
          target
              .map(name -> name.substring(name.lastIndexOf('.') + 1))
              .orElseGet(() -> ofObjects(exchange));
      charges.add(table ? Charge.of(operation, read(answer.body())) : Charge.free(operation));
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
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same request, which also asks what it takes. */
  private static byte[] asking(byte[] request) {
    return Json.bytes(read(request).put("ReturnConsumedCapacity", "TOTAL"));
  }

  private static ObjectNode read(byte[] json) {
    try {
      return Json.read(json);
    } catch (Json.BadJson e) {
      throw new IllegalStateException("The database speaks JSON", e);
    }
  }

  private HttpResponse<byte[]> answer(HttpExchange exchange, byte[] body)
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

  private static String ofObjects(HttpExchange exchange) {
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    return switch (exchange.getRequestMethod()) {
      case "GET" ->
          query.contains("list-type")
              ? "ListObjectsV2"
              : query.startsWith("tagging") ? "GetObjectTagging" : "GetObject";
      case "HEAD" -> "HeadObject";
      case "PUT" -> query.contains("partNumber") ? "UploadPart" : "PutObject";
      case "DELETE" -> query.contains("uploadId") ? "AbortMultipartUpload" : "DeleteObject";
      case "POST" ->
          query.contains("uploadId") ? "CompleteMultipartUpload" : "CreateMultipartUpload";
      default -> throw new IllegalStateException(exchange.getRequestMethod());
    };
  }

  @Override
  public void close() {
    server.close();
    http.close();
  }

  /**
   * One request, charged.
   *
   * @param operation as the service calls it
   * @param reads read units, as the database counts them
   * @param writes write units
   */
  public record Charge(String operation, double reads, double writes) {
    private static final Set<String> READS =
        Set.of("GetItem", "Query", "Scan", "BatchGetItem", "TransactGetItems");

    private static Charge free(String operation) {
      return new Charge(operation, 0, 0);
    }

    private static Charge of(String operation, JsonNode answer) {
      JsonNode consumed = answer.path("ConsumedCapacity");
      double units = 0;
      for (JsonNode one :
          consumed.isArray() ? consumed : Json.object().putArray("").add(consumed)) {
        units += one.path("CapacityUnits").asDouble();
      }
      return READS.contains(operation)
          ? new Charge(operation, units, 0)
          : new Charge(operation, 0, units);
    }
  }
}
