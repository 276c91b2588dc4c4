package tw.portfolio.kernel.sheet;

import java.io.Serial;

/** A file that can't be read as a whole, with the reason for people. */
public final class UnreadableSheetException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient FileRefusal refusal;

  UnreadableSheetException(FileRefusal refusal) {
    super(refusal.code());
    this.refusal = refusal;
  }

  /** Why. */
  public FileRefusal refusal() {
    return refusal;
  }
}
