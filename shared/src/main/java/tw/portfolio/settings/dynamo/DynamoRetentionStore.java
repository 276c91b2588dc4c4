package tw.portfolio.settings.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.history.Change;
import tw.portfolio.history.Retention;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.RetentionStore;

/** For how long histories are kept, in DynamoDB. */
public final class DynamoRetentionStore implements RetentionStore {
  private final Table table;
  private final Backoff backoff;

  /** What schools have set in this table. */
  public DynamoRetentionStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Retention of(SchoolCode school) {
    return RetentionItems.found(table.get(RetentionItems.key(school)));
  }

  @Override
  public WriteResult<RetentionRefusal> keep(SchoolCode school, Retention next, Change line) {
    Item item = RetentionItems.write(school, next);
    Put.Builder put = Put.builder().item(item.attributes());
    Transaction<RetentionRefusal> transaction = new Transaction<>(table, backoff);
    transaction.put(
        next.version() == 1
            ? put.conditionExpression("attribute_not_exists(pk)")
            : put.conditionExpression("#version = :before")
                .expressionAttributeNames(Map.of("#version", Attributes.VERSION))
                .expressionAttributeValues(
                    Map.of(":before", AttributeValue.fromN(Integer.toString(next.version() - 1)))),
        _ -> new RetentionRefusal.RetentionDiffers());
    // What counts until the change does is in it too, so nothing has to be read for its own line.
    transaction.line(
        ChangeItems.line(
            next, school, RetentionItems.key(school), line, ChangeItems.step(next.version())));
    return transaction.run();
  }
}
