package tw.portfolio.record.section.dynamo;

import java.time.Instant;
import java.util.List;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ExpectedItem;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.item.HandoverItems;
import tw.portfolio.record.section.Handover;
import tw.portfolio.record.section.Handovers;

/** What is to be handed over, in DynamoDB. */
public final class DynamoHandovers implements Handovers {
  private final Table table;
  private final Backoff backoff;

  /** Those of this table. */
  public DynamoHandovers(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<Handover> open(Instant before) {
    return table.awaitedUploads(HandoverItems.open(), before).stream()
        .map(HandoverItems::read)
        .toList();
  }

  @Override
  public void close(Handover done) {
    WriteResult<Handover> unused =
        new Transaction<Handover>(table, backoff)
            .delete(ExpectedItem.delete(HandoverItems.write(done)), _ -> done)
            .run();
  }
}
