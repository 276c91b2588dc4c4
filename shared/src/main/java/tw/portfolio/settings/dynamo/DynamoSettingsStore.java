package tw.portfolio.settings.dynamo;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.settings.SettingsStore;
import tw.portfolio.settings.item.ReminderLookItems;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.settings.item.SettingsKeys;

/** Settings in DynamoDB. */
public final class DynamoSettingsStore implements SettingsStore {
  private final Table table;
  private final Backoff backoff;

  /** Settings in this table. */
  public DynamoSettingsStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public WriteResult<SettingsRefusal.SettingsDiffer> keep(Settings next, Change line) {
    int before = next.version() - 1;
    String condition = "#version = :before";
    Transaction<SettingsRefusal.SettingsDiffer> transaction = new Transaction<>(table, backoff);
    List<Item> copies = SettingsItems.write(next);
    // Whatever holds for one copy holds for all.
    transaction.put(
        Put.builder()
            .item(copies.getFirst().attributes())
            .conditionExpression(
                before == 0 ? "attribute_not_exists(pk) OR " + condition : condition)
            .expressionAttributeNames(Map.of("#version", SettingsItems.VERSION))
            .expressionAttributeValues(
                Map.of(":before", AttributeValue.fromN(Integer.toString(before)))),
        found ->
            new SettingsRefusal.SettingsDiffer(
                SettingsItems.found(next.school(), next.year(), found)));
    copies.stream().skip(1).forEach(copy -> transaction.put(Put.builder().item(copy.attributes())));
    transaction.updateAlong(ReminderLookItems.begin(next.school(), line.at()));
    transaction.line(
        ChangeItems.line(
            table,
            next.school(),
            SettingsKeys.settings(next.school(), next.year()).getFirst(),
            line,
            ChangeItems.step(next.version())));
    return transaction.run();
  }
}
