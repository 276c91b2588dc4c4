package tw.portfolio.transfer;

import java.io.Serial;
import tw.portfolio.job.JobRefusal;

/**
 * A package is not taken, nothing of it. The message is the refusal's code: what a package says is
 * personal, and messages reach logs.
 */
final class RefusedPackageException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient JobRefusal refusal;

  RefusedPackageException(JobRefusal refusal) {
    super(refusal.code());
    this.refusal = refusal;
  }

  JobRefusal refusal() {
    return refusal;
  }
}
