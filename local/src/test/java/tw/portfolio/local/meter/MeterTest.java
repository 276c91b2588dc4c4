package tw.portfolio.local.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tw.portfolio.local.service.LocalCredentials;
import tw.portfolio.local.service.TableServer;

class MeterTest {
  private static final String TOGETHER = "together";
  private static final String ALONE = "alone";
  private static final String LONG = "字".repeat(1_000);

  private final TableServer server = TableServer.start(Optional.empty());
  private final Meter meter = new Meter(server.endpoint());
  private final DynamoDbClient bare = client(server.endpoint());
  private final DynamoDbClient metered = client(meter.uri());

  private static DynamoDbClient client(URI endpoint) {
    return LocalCredentials.connection("DYNAMODB", endpoint)
        .client(DynamoDbClient.builder(), "DYNAMODB");
  }

  @BeforeEach
  void makeTheTables() {
    Stream.of(TOGETHER, ALONE).forEach(this::make);
  }

  private void make(String name) {
    bare.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    Stream.of("pk", "sk", "waitingFor", "since").map(MeterTest::text).toList())
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(List.of(waiting())));
  }

  private static GlobalSecondaryIndex waiting() {
    return GlobalSecondaryIndex.builder()
        .indexName("waiting")
        .keySchema(key("waitingFor", KeyType.HASH), key("since", KeyType.RANGE))
        .projection(all -> all.projectionType(ProjectionType.ALL))
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @AfterEach
  void closeAll() {
    metered.close();
    bare.close();
    meter.close();
    server.close();
  }

  @Test
  void shouldCountEachOfSeveralThatTakeTheSame() {
    List<Step> steps = Stream.of("a", "b", "c", "d").map(MeterTest::put).toList();

    assertThat(together(steps)).isEqualTo(8);
  }

  @Test
  void shouldCountAsTheDatabaseCountsEachByItself() {
    List<Step> first =
        List.of(
            put("plain"),
            put("long", "body", LONG),
            put("waits", "waitingFor", "T1", "since", "1"),
            put("moves", "waitingFor", "T1", "since", "1", "body", LONG),
            put("decided", "waitingFor", "T1", "since", "1"),
            put("gone", "waitingFor", "T2", "since", "1", "body", LONG),
            put("half", "waitingFor", "T2"));
    List<Step> then =
        List.of(
            put("plain", "body", LONG),
            put("long"),
            update("waits", "SET body = :value", "changed"),
            update("moves", "SET waitingFor = :value", "T3"),
            update("decided", "REMOVE waitingFor SET body = :value", "done"),
            delete("gone"),
            check("half"),
            put("new", "waitingFor", "T3", "since", "2", "body", LONG));

    assertThat(together(first)).isEqualTo(alone(first));
    assertThat(together(then)).isEqualTo(alone(then));
  }

  @Test
  void shouldCountNothingOfWhatIsRefused() {
    List<Step> steps = List.of(put("a"), check("missing"));

    assertThat(
            catchThrowable(
                () -> metered.transactWriteItems(all -> all.transactItems(of(TOGETHER, steps)))))
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(meter.charges()).containsExactly(new Meter.Charge("TransactWriteItems", 0, 0));
  }

  private double together(List<Step> steps) {
    metered.transactWriteItems(all -> all.transactItems(of(TOGETHER, steps)));
    return meter.charges().stream().mapToDouble(Meter.Charge::writes).sum();
  }

  private double alone(List<Step> steps) {
    return of(ALONE, steps).stream()
        .mapToDouble(
            step ->
                bare.transactWriteItems(
                        one ->
                            one.transactItems(step)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                    .consumedCapacity()
                    .getFirst()
                    .capacityUnits())
        .sum();
  }

  private static List<TransactWriteItem> of(String table, List<Step> steps) {
    return steps.stream().map(step -> step.in(table)).toList();
  }

  /** What a transaction does, in either table. */
  private interface Step {
    TransactWriteItem in(String table);
  }

  private static Map<String, AttributeValue> attributes(List<String> namesAndValues) {
    Map<String, AttributeValue> all = new HashMap<>();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      all.put(namesAndValues.get(i), AttributeValue.fromS(namesAndValues.get(i + 1)));
    }
    return all;
  }

  private static Map<String, AttributeValue> key(String name) {
    return attributes(List.of("pk", "P", "sk", name));
  }

  private static Step put(String name, String... more) {
    List<String> all = new ArrayList<>(List.of("pk", "P", "sk", name));
    all.addAll(List.of(more));
    return table ->
        TransactWriteItem.builder().put(put -> put.tableName(table).item(attributes(all))).build();
  }

  private static Step update(String name, String expression, String value) {
    return table ->
        TransactWriteItem.builder()
            .update(
                update ->
                    update
                        .tableName(table)
                        .key(key(name))
                        .updateExpression(expression)
                        .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))))
            .build();
  }

  private static Step delete(String name) {
    return table ->
        TransactWriteItem.builder()
            .delete(delete -> delete.tableName(table).key(key(name)))
            .build();
  }

  private static Step check(String name) {
    return table ->
        TransactWriteItem.builder()
            .conditionCheck(
                check ->
                    check
                        .tableName(table)
                        .key(key(name))
                        .conditionExpression("attribute_exists(pk)"))
            .build();
  }
}
