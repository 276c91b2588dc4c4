package tw.portfolio.receipt;

import java.io.Serial;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.kernel.files.archive.RefusedArchiveException;

/** A file is no receipt of this school; nothing of it is taken. */
final class RefusedReceiptException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient JobRefusal refusal;

  RefusedReceiptException(String code, String chinese, String english) {
    super("A receipt is not taken: " + code);
    this.refusal = new JobRefusal(code, chinese, english);
  }

  static RefusedReceiptException of(RefusedArchiveException refused) {
    return new RefusedReceiptException(
        refused.fault().code(), refused.chinese(), refused.english());
  }

  JobRefusal refusal() {
    return refusal;
  }
}
