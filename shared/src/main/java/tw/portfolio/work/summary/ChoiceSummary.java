package tw.portfolio.work.summary;

import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.Selection;

/**
 * How far a student's choice of one kind of work is.
 *
 * @param chosen how many pieces are chosen (勾選)
 * @param locked whether something of it has been handed in (提交)
 */
public record ChoiceSummary(int chosen, boolean locked) {
  /** Nothing chosen yet. */
  public static final ChoiceSummary NONE = new ChoiceSummary(0, false);

  static ChoiceSummary of(Selection selection) {
    return new ChoiceSummary(selection.chosen().size(), selection.locked());
  }

  /**
   * What a change leaves. Each demands in its own write what it builds on, so all of it is known.
   */
  public static ChoiceSummary after(ChoiceChange change) {
    return switch (change) {
      case ChoiceChange.Choose choose -> new ChoiceSummary(choose.chosen().size(), false);
      case ChoiceChange.Leave leave -> new ChoiceSummary(leave.rest().size(), false);
      case ChoiceChange.Lock lock -> new ChoiceSummary(lock.chosen().size(), true);
      case ChoiceChange.Unlock unlock -> new ChoiceSummary(unlock.before().chosen().size(), false);
    };
  }
}
