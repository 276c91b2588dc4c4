package tw.portfolio.audit;

import java.util.List;
import java.util.function.Consumer;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.store.StoreUnavailableException;

/** Every file that some record of any school says is here, whatever kind of record it is. */
public interface FileRegister {
  /**
   * Hands over the verified files of one share of the records, some at a time. All shares together
   * have every file once; there is no order.
   *
   * @param take gets files as their records had them a moment ago; may be given none
   * @throws StoreUnavailableException if the records can't be read
   */
  void each(Share share, Consumer<List<RecordedFile.Verified>> take);

  /**
   * A part of the records, so that no single run has to read all of them.
   *
   * @param number which one, from 0
   * @param of how many there are
   */
  record Share(int number, int of) {
    private static final int MOST = 1_000_000;

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException if there is no such share
     */
    public Share {
      if (of < 1 || of > MOST || number < 0 || number >= of) {
        throw new IllegalArgumentException("No share " + number + " of " + of);
      }
    }
  }
}
