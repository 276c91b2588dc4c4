package tw.portfolio.record.item;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.Section;

/**
 * A change with all that happens along with it, or not at all.
 *
 * @param change the change
 * @param steps each puts one item into a transaction
 * @param within the section that must be just so for the change to hold, if there is one
 */
public record PreparedChange(
    RecordChange change,
    List<Consumer<Transaction<RecordDiffers>>> steps,
    Optional<Section> within) {
  public PreparedChange {
    steps = List.copyOf(steps);
  }

  /** The same with one step more. */
  PreparedChange and(Consumer<Transaction<RecordDiffers>> step) {
    return new PreparedChange(
        change, Stream.concat(steps.stream(), Stream.of(step)).toList(), within);
  }
}
