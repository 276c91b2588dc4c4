package tw.portfolio.local.conflict;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.BitSet;
import java.util.Optional;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.http.Relay;

/** Stands before the database and refuses what DynamoDB would refuse for being at once. */
public final class ConflictingTables implements AutoCloseable {
  private static final String NAMESPACE = "com.amazonaws.dynamodb.v20120810#";
  private static final String CONFLICT = "TransactionConflict";
  private static final String ONGOING = "Transaction is ongoing for the item";
  private static final int BAD_REQUEST = 400;

  private final Relay relay;
  private final TransactionsUnderWay underWay;

  private ConflictingTables(URI tables, Conflicts conflicts) {
    this.relay = new Relay(tables);
    this.underWay = new TransactionsUnderWay(conflicts);
  }

  /** Before the tables that answer there. */
  public static ConflictingTables before(URI tables, Conflicts conflicts) {
    ConflictingTables here = new ConflictingTables(tables, conflicts);
    here.relay.open(here::pass);
    return here;
  }

  /** Where it answers. */
  public URI uri() {
    return relay.uri();
  }

  private void pass(HttpExchange exchange, byte[] sent) throws IOException, InterruptedException {
    Optional<WrittenItems> written = written(exchange, sent);
    if (written.isEmpty()) {
      relay.answer(exchange, relay.ask(exchange, sent));
      return;
    }
    WrittenItems items = written.get();
    BitSet inTheWay = underWay.begin(items);
    if (inTheWay.isEmpty()) {
      try {
        relay.answer(exchange, relay.ask(exchange, sent));
      } finally {
        underWay.end(items);
      }
    } else {
      refuse(exchange, items.together() ? cancelled(items, inTheWay) : conflict());
    }
  }

  private static Optional<WrittenItems> written(HttpExchange exchange, byte[] sent) {
    String target =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
    try {
      return WrittenItems.of(target.substring(target.lastIndexOf('.') + 1), Json.read(sent));
    } catch (Json.BadJson e) {
      // The database itself says what is wrong with it.
      return Optional.empty();
    }
  }

  private static ObjectNode conflict() {
    return Json.object()
        .put("__type", NAMESPACE + "TransactionConflictException")
        .put("message", ONGOING);
  }

  private static ObjectNode cancelled(WrittenItems items, BitSet inTheWay) {
    ObjectNode answer =
        Json.object()
            .put("__type", NAMESPACE + "TransactionCanceledException")
            .put("Message", "Transaction cancelled, please refer cancellation reasons");
    ArrayNode reasons = answer.putArray("CancellationReasons");
    for (int at = 0; at < items.keys().size(); at++) {
      if (inTheWay.get(at)) {
        reasons.addObject().put("Code", CONFLICT).put("Message", ONGOING);
      } else {
        reasons.addObject().put("Code", "None");
      }
    }
    return answer;
  }

  private static void refuse(HttpExchange exchange, ObjectNode answer) throws IOException {
    byte[] body = Json.bytes(answer);
    exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(BAD_REQUEST, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    relay.close();
  }
}
