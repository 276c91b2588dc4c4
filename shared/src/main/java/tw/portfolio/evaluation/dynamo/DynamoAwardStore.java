package tw.portfolio.evaluation.dynamo;

import java.util.List;
import java.util.Optional;
import tw.portfolio.evaluation.Award;
import tw.portfolio.evaluation.AwardId;
import tw.portfolio.evaluation.AwardStore;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** Awards in DynamoDB. */
public final class DynamoAwardStore implements AwardStore {
  private final Table table;
  private final Backoff backoff;

  /** The awards of this table's schools. */
  public DynamoAwardStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<Award> of(SchoolCode school) {
    return table.query(AwardItems.partition(school), "").stream()
        .map(AwardItems::read)
        .sorted(Award.NEWEST_FIRST)
        .toList();
  }

  @Override
  public Optional<Award> find(SchoolCode school, AwardId id) {
    return table.get(AwardItems.key(school, id)).map(AwardItems::read);
  }

  @Override
  public boolean write(SchoolCode school, Award after, Change line) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    transaction.put(VersionedItems.after(after.version() - 1, AwardItems.write(school, after)));
    transaction.line(
        ChangeItems.line(
            table,
            school,
            AwardItems.key(school, after.id()),
            line,
            ChangeItems.step(after.version())));
    return transaction.run() instanceof WriteResult.Written;
  }
}
