package tw.portfolio.work.outcome.dynamo;

import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.work.Piece;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.outcome.DecisionRefusal;
import tw.portfolio.work.outcome.DisputeStore;

/** Disputed returns in DynamoDB. */
public final class DynamoDisputeStore implements DisputeStore {
  private final Table table;
  private final Backoff backoff;

  /** Disputes in this table. */
  public DynamoDisputeStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public StoredPage<Piece> disputed(DisputeQueue queue) {
    return new QueuePages(table, queue.school(), queue.after(), queue.most())
        .oldestFirst(
            new QueuePages.Place(
                Indexes.WAITING,
                Indexes.WAITING_FOR,
                PieceKeys.disputed(queue.school(), queue.asked(), queue.teacher())));
  }

  @Override
  public WriteResult<DecisionRefusal> write(DisputeStep step) {
    return new DisputeTransaction(table, backoff, step).run();
  }
}
