package tw.portfolio.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Retention;
import tw.portfolio.history.Subject;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.Run;
import tw.portfolio.local.service.Provisioning;
import tw.portfolio.record.dynamo.DynamoRosterWriter;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.upload.dynamo.DynamoFileOwners;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.outcome.dynamo.DynamoCertificationStore;
import tw.portfolio.work.outcome.dynamo.DynamoDisputeStore;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/**
 * Real tables for the contracts of the stores: one empty table of the template's a test, all gone
 * with the class.
 */
final class Tables implements AutoCloseable {
  /** The usual school, and those elsewhere. */
  private static final List<SchoolCode> FOUNDED =
      Stream.of(SchoolBuilder.SCHOOL.text(), "190301", "000001", "999999")
          .map(SchoolCode::new)
          .toList();

  private final Run run;
  private final List<String> names = new ArrayList<>();

  private Tables(Run run) {
    this.run = run;
  }

  static Tables on(Run run) {
    return new Tables(run);
  }

  static Backoff backoff() {
    return new JitteredBackoff(new Random(1));
  }

  /** StorePorts on a new, empty table. */
  StorePorts open() {
    Table table = anew();
    Backoff backoff = backoff();
    return new StorePorts(
        new DynamoPieceStore(table, backoff),
        new DynamoCertificationStore(table, backoff),
        new DynamoDisputeStore(table, backoff),
        new DynamoFileOwners(table),
        new DynamoRoster(table),
        new DynamoSettingsInForce(table),
        new DynamoRosterWriter(table, backoff),
        new DynamoSummaries(table, backoff));
  }

  /** Another store on the table that was opened last. */
  <S> S beside(BiFunction<Table, Backoff, S> store) {
    return store.apply(last(), backoff());
  }

  /** What was done to something of the usual school, by the history of the table opened last. */
  List<ChangeAction> actions(Subject subject) {
    String partition =
        SchoolBuilder.SCHOOL + "#CHANGES#" + subject.kind().code() + "#" + subject.id();
    return client()
        .query(
            request ->
                request
                    .tableName(lastName())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
        .items()
        .stream()
        .map(item -> ChangeAction.ofCode(item.get("action").s()).orElseThrow())
        .toList();
  }

  /** A new table, empty but for what schools are founded with. */
  Table anew() {
    tw.portfolio.local.template.Table table = run.stack().table(UUID.randomUUID().toString());
    Provisioning.tables(client(), List.of(table));
    names.add(table.name());
    FOUNDED.forEach(this::found);
    return last();
  }

  /** Sets what no school writes anything without. */
  private void found(SchoolCode school) {
    put(RetentionItems.write(school, Retention.founded(5)).attributes());
  }

  /** Changes an item by hand, whatever the stores are at meanwhile. */
  void update(UnaryOperator<UpdateItemRequest.Builder> update) {
    UpdateItemRequest request =
        update.apply(UpdateItemRequest.builder().tableName(lastName())).build();
    UpdateItemResponse unused = SingleWrite.run(backoff(), () -> client().updateItem(request));
  }

  /** Puts an item by hand in the same way. */
  void put(Map<String, AttributeValue> item) {
    PutItemResponse unused =
        SingleWrite.run(
            backoff(), () -> client().putItem(put -> put.tableName(lastName()).item(item)));
  }

  DynamoDbClient client() {
    return run.clients().tables();
  }

  /** The table opened last, for stores that {@link StorePorts} has not. */
  Table last() {
    return new Table(lastName(), client());
  }

  /** The name of the table opened last. */
  String lastName() {
    return names.getLast();
  }

  @Override
  public void close() {
    names.forEach(name -> client().deleteTable(request -> request.tableName(name)));
  }
}
