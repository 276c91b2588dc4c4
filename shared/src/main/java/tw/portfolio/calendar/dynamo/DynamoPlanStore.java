package tw.portfolio.calendar.dynamo;

import java.util.List;
import tw.portfolio.calendar.Mark;
import tw.portfolio.calendar.PlanStore;
import tw.portfolio.calendar.YearPlan;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Yearly plans in DynamoDB. */
public final class DynamoPlanStore implements PlanStore {
  private final Table table;
  private final Backoff backoff;

  /** Plans in this table. */
  public DynamoPlanStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Kept of(SchoolCode school, SchoolYear year) {
    List<Item> items = table.query(PlanItems.partition(school, year), "");
    return new Kept(
        items.stream()
            .filter(item -> item.text("sk").equals(PlanItems.PLAN))
            .map(item -> PlanItems.readPlan(school, year, item))
            .findFirst(),
        items.stream()
            .filter(item -> item.text("sk").startsWith(PlanItems.MARK))
            .map(PlanItems::readMark)
            .toList());
  }

  @Override
  public boolean write(YearPlan after, Change line) {
    Key at = PlanItems.plan(after.school(), after.year());
    return written(after.school(), at, PlanItems.write(after), after.version(), line);
  }

  @Override
  public boolean mark(SchoolCode school, SchoolYear year, Mark after, Change line) {
    Key at = PlanItems.mark(school, year, after);
    return written(school, at, PlanItems.write(at, after), after.version(), line);
  }

  private boolean written(SchoolCode school, Key at, Item item, int version, Change line) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    transaction.put(VersionedItems.after(version - 1, item));
    transaction.line(
        ChangeItems.line(table, school, at, line, at.sk() + "#" + ChangeItems.step(version)));
    return transaction.run() instanceof WriteResult.Written;
  }
}
