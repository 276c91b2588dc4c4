package tw.portfolio.group.dynamo;

import java.util.Comparator;
import java.util.List;
import tw.portfolio.group.GroupStore;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.WorkingGroup;
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

/** The working group in DynamoDB. */
public final class DynamoGroupStore implements GroupStore {
  private final Table table;
  private final Backoff backoff;

  /** The groups of this table's schools. */
  public DynamoGroupStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Kept of(SchoolCode school) {
    List<Item> items = table.query(GroupItems.partition(school), "");
    return new Kept(
        items.stream()
            .filter(item -> item.text("sk").equals(GroupItems.SEATS))
            .map(GroupItems::readGroup)
            .findFirst()
            .orElse(WorkingGroup.UNSET),
        items.stream()
            .filter(item -> item.text("sk").startsWith(GroupItems.MEETING))
            .map(GroupItems::readMeeting)
            .sorted(
                Comparator.comparing((Meeting one) -> one.plan().starts())
                    .reversed()
                    .thenComparing(one -> one.id().text()))
            .toList());
  }

  @Override
  public boolean seat(SchoolCode school, WorkingGroup after, Change line) {
    return written(
        school, GroupItems.seats(school), GroupItems.write(school, after), after.version(), line);
  }

  @Override
  public boolean write(SchoolCode school, Meeting after, Change line) {
    return written(
        school,
        GroupItems.meeting(school, after.id()),
        GroupItems.write(school, after),
        after.version(),
        line);
  }

  private boolean written(SchoolCode school, Key at, Item item, int version, Change line) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    transaction.put(VersionedItems.after(version - 1, item));
    transaction.line(ChangeItems.line(table, school, at, line, ChangeItems.step(version)));
    return transaction.run() instanceof WriteResult.Written;
  }
}
