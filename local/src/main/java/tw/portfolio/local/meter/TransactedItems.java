package tw.portfolio.local.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import tw.portfolio.kernel.dynamo.WriteUnits;

/**
 * The items that a transaction is about, as they lie in the table at one moment. DynamoDB Local
 * keeps what each took in a set before it adds up: of several that took the same it counts one.
 *
 * @param items by table and key, without attributes if there is none
 * @param indexes the keys of each table's indexes, all of which hold whole items
 */
record TransactedItems(
    Map<Place, Map<String, AttributeValue>> items, Map<String, List<List<String>>> indexes) {
  private record Place(String table, Map<String, AttributeValue> key) {}

  TransactedItems {
    items = Map.copyOf(items);
    indexes = Map.copyOf(indexes);
  }

  /** Those of the transaction, read by that client. */
  static TransactedItems found(DynamoDbClient tables, ObjectNode transaction) {
    Map<Place, Map<String, AttributeValue>> items = new HashMap<>();
    for (JsonNode step : transaction.path("TransactItems")) {
      for (JsonNode one : step) {
        Place place = place(one);
        items.put(
            place,
            tables
                .getItem(get -> get.tableName(place.table()).key(place.key()).consistentRead(true))
                .item());
      }
    }
    return new TransactedItems(
        items,
        items.keySet().stream()
            .map(Place::table)
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> indexes(tables, name))));
  }

  private static Place place(JsonNode step) {
    JsonNode key = step.has("Key") ? step.path("Key") : step.path("Item");
    return new Place(
        step.path("TableName").asText(), Map.of("pk", text(key, "pk"), "sk", text(key, "sk")));
  }

  private static AttributeValue text(JsonNode key, String name) {
    return AttributeValue.fromS(key.path(name).path("S").asText());
  }

  private static List<List<String>> indexes(DynamoDbClient tables, String name) {
    return tables
        .describeTable(table -> table.tableName(name))
        .table()
        .globalSecondaryIndexes()
        .stream()
        .map(GlobalSecondaryIndexDescription::keySchema)
        .map(schema -> schema.stream().map(KeySchemaElement::attributeName).toList())
        .toList();
  }

  /** Write units that it took to make these of what they were before. */
  long unitsSince(TransactedItems before) {
    return items.entrySet().stream()
        .mapToLong(
            one ->
                units(
                    before.items().get(one.getKey()),
                    one.getValue(),
                    indexes.get(one.getKey().table())))
        .sum();
  }

  private static long units(
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> after,
      List<List<String>> indexes) {
    long own = Math.max(units(before), units(after));
    return own + indexes.stream().mapToLong(index -> ofIndex(index, before, after)).sum();
  }

  /** An entry that moves is taken out in one place and put in another. */
  private static long ofIndex(
      List<String> index, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    Optional<List<AttributeValue>> from = entry(index, before);
    Optional<List<AttributeValue>> to = entry(index, after);
    if (from.equals(to)) {
      return to.isEmpty() || before.equals(after) ? 0 : Math.max(units(before), units(after));
    }
    return from.map(_ -> units(before)).orElse(0L) + to.map(_ -> units(after)).orElse(0L);
  }

  private static Optional<List<AttributeValue>> entry(
      List<String> index, Map<String, AttributeValue> item) {
    return Optional.of(index)
        .filter(item.keySet()::containsAll)
        .map(keys -> keys.stream().map(item::get).toList());
  }

  private static long units(Map<String, AttributeValue> item) {
    return WriteUnits.of(item);
  }
}
