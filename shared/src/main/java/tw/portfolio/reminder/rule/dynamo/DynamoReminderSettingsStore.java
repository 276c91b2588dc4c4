package tw.portfolio.reminder.rule.dynamo;

import java.time.Instant;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.reminder.rule.ReminderSettingsStore;
import tw.portfolio.school.SchoolCode;

/** Schools' rules of reminding in DynamoDB. */
public final class DynamoReminderSettingsStore implements ReminderSettingsStore {
  private final Table table;
  private final Backoff backoff;

  /** Rules in this table. */
  public DynamoReminderSettingsStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public ReminderSettings of(SchoolCode school) {
    return table
        .get(ReminderSettingsItems.key(school))
        .map(ReminderSettingsItems::read)
        .orElseGet(() -> ReminderSettings.usual(school));
  }

  @Override
  public boolean keep(ReminderSettings next, Instant look, Change line) {
    Transaction<ReminderSettings> transaction = new Transaction<>(table, backoff);
    transaction.put(
        VersionedItems.after(next.version() - 1, ReminderSettingsItems.write(next)), _ -> next);
    transaction.updateAlong(LookUpdate.ofHour(next.school(), next.hour(), look));
    transaction.line(
        ChangeItems.line(
            table,
            next.school(),
            ReminderSettingsItems.key(next.school()),
            line,
            ChangeItems.step(next.version())));
    return transaction.run() instanceof WriteResult.Written<?>;
  }
}
