package tw.portfolio.local.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.http.Relay;
import tw.portfolio.local.service.LocalCredentials;

/**
 * Stands before a service, passes everything on, and notes what each request was and what it took
 * of the database: what that says itself, but for transactions, which {@link TransactedItems}
 * count.
 */
public final class Meter implements AutoCloseable {
  private static final int OK = 200;

  private final List<Charge> charges = new CopyOnWriteArrayList<>();
  private final Relay relay;
  private final DynamoDbClient tables;

  /** Before the service that answers there. */
  public Meter(URI behind) {
    this.relay = new Relay(behind);
    this.tables =
        LocalCredentials.connection("DYNAMODB", behind)
            .client(DynamoDbClient.builder(), "DYNAMODB");
    relay.open(this::pass);
  }

  /** Where it answers in the service's stead. */
  public URI uri() {
    return relay.uri();
  }

  /** What went through since this was last asked. */
  public List<Charge> charges() {
    List<Charge> noted = List.copyOf(charges);
    charges.clear();
    return noted;
  }

  private void pass(HttpExchange exchange, byte[] sent) throws IOException, InterruptedException {
    Optional<String> target =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
    String operation =
        target
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .orElseGet(() -> ofObjects(exchange));
    boolean table = target.filter(name -> name.startsWith("DynamoDB")).isPresent();
    boolean together = operation.equals("TransactWriteItems");
    Optional<TransactedItems> before =
        Optional.of(sent).filter(_ -> together).map(Meter::read).map(this::found);
    HttpResponse<byte[]> answer = relay.ask(exchange, table && !together ? asking(sent) : sent);
    if (!table) {
      charges.add(Charge.free(operation));
    } else if (before.isPresent() && answer.statusCode() == OK) {
      charges.add(new Charge(operation, 0, found(read(sent)).unitsSince(before.get())));
    } else {
      charges.add(Charge.of(operation, read(answer.body())));
    }
    relay.answer(exchange, answer);
  }

  private TransactedItems found(ObjectNode transaction) {
    return TransactedItems.found(tables, transaction);
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
    relay.close();
    tables.close();
  }

  /**
   * One request, charged.
   *
   * @param operation as the service calls it
   * @param reads read units
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
