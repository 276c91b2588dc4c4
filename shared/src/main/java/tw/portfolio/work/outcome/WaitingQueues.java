package tw.portfolio.work.outcome;

import java.util.List;
import tw.portfolio.kernel.store.StoreUnavailableException;

/**
 * What waits for certification, as reminders need it. The cost of asking grows with what waits, not
 * with what the school has.
 */
public interface WaitingQueues {
  /**
   * What waits in a queue at this moment; a piece decided within the last moment may still be in
   * it.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  List<WaitingPiece> of(TeacherQueue queue);
}
