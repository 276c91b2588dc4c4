package tw.portfolio.kernel.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How fast a table is written to: as fast as it can be, or not faster than its partitions bear. */
@FunctionalInterface
public interface WritePace {
  /** Nobody waits: what one person does at a time heats no partition. */
  WritePace UNPACED = _ -> {};

  /** Waits until these may be written together. */
  void before(List<TransactWriteItem> items);
}
