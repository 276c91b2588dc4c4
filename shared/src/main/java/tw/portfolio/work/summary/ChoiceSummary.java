package tw.portfolio.work.summary;

import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.Selection;

/**
 * How far a student's choice of one kind of work is.
 *
 * @param chosen how many pieces are chosen (勾選)
 * @param declined whether the student has said that nothing is to be handed in (本學年不提交)
 * @param locked whether something of it has been handed in (提交)
 */
public record ChoiceSummary(int chosen, boolean declined, boolean locked) {
  /** Nothing chosen yet. */
  public static final ChoiceSummary NONE = new ChoiceSummary(0, false);

  /** A choice of so many pieces. */
  public ChoiceSummary(int chosen, boolean locked) {
    this(chosen, false, locked);
  }

  /** Whether the student has chosen, be it to hand in nothing: nobody need be reminded. */
  public boolean done() {
    return chosen > 0 || declined || locked;
  }

  static ChoiceSummary of(Selection selection) {
    return new ChoiceSummary(selection.chosen().size(), selection.declined(), selection.locked());
  }

  /**
   * What a change leaves. Each demands in its own write what it builds on, so all of it is known.
   */
  public static ChoiceSummary after(ChoiceChange change) {
    return switch (change) {
      case ChoiceChange.Choose choose ->
          new ChoiceSummary(choose.chosen().size(), choose.declined(), false);
      case ChoiceChange.Leave leave -> new ChoiceSummary(leave.rest().size(), false);
      case ChoiceChange.Lock lock -> new ChoiceSummary(lock.chosen().size(), true);
      case ChoiceChange.Unlock unlock -> new ChoiceSummary(unlock.before().chosen().size(), false);
    };
  }
}
