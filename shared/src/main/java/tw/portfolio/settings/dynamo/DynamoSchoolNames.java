package tw.portfolio.settings.dynamo;

import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SchoolName;
import tw.portfolio.settings.SchoolNameStore;
import tw.portfolio.settings.item.SchoolNameItems;

/** What schools are called, in DynamoDB. */
public final class DynamoSchoolNames implements SchoolNameStore {
  private final Table table;
  private final Backoff backoff;

  /** What schools have set in this table. */
  public DynamoSchoolNames(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<SchoolName> of(SchoolCode school) {
    return table.get(SchoolNameItems.key(school)).map(SchoolNameItems::read);
  }

  @Override
  public WriteResult<SchoolNameRefusal> keep(SchoolCode school, SchoolName next, Change line) {
    Transaction<SchoolNameRefusal> transaction = new Transaction<>(table, backoff);
    transaction.put(
        VersionedItems.after(next.version() - 1, SchoolNameItems.write(school, next)),
        _ -> new SchoolNameRefusal.SchoolNameDiffers());
    transaction.line(
        ChangeItems.line(
            table, school, SchoolNameItems.key(school), line, ChangeItems.step(next.version())));
    return transaction.run();
  }
}
