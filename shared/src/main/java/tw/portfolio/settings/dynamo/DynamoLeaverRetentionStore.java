package tw.portfolio.settings.dynamo;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.LeaverRetentionStore;
import tw.portfolio.settings.item.LeaverRetentionItems;

/** For how long what there is of leavers is kept, in DynamoDB. */
public final class DynamoLeaverRetentionStore implements LeaverRetentionStore {
  private final Table table;
  private final Backoff backoff;

  /** What schools have set in this table. */
  public DynamoLeaverRetentionStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<LeaverRetention> of(SchoolCode school) {
    return table.get(LeaverRetentionItems.key(school)).map(LeaverRetentionItems::read);
  }

  @Override
  public WriteResult<LeaverRetentionRefusal> keep(
      SchoolCode school, LeaverRetention next, Change line) {
    Transaction<LeaverRetentionRefusal> transaction = new Transaction<>(table, backoff);
    transaction.put(
        VersionedItems.after(next.version() - 1, LeaverRetentionItems.write(school, next)),
        _ -> new LeaverRetentionRefusal.LeaverRetentionDiffers());
    transaction.put(
        Put.builder().item(LeaverRetentionItems.look(school, line.at()).attributes()),
        _ -> new LeaverRetentionRefusal.LeaverRetentionDiffers());
    transaction.line(
        ChangeItems.line(
            table,
            school,
            LeaverRetentionItems.key(school),
            line,
            ChangeItems.step(next.version())));
    return transaction.run();
  }
}
