package tw.portfolio.kernel.dynamo;

import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import tw.portfolio.kernel.store.RetryCause;

/**
 * A write of one item by itself. DynamoDB refuses it while a transaction holds that item, which the
 * SDK does not try again.
 */
public final class SingleWrite {
  private SingleWrite() {}

  /**
   * Writes, and waits for transactions on the same item.
   *
   * @param write sends the request; it may be called more than once
   * @return what the table answered
   * @throws StoreBusyException if transactions don't let it through
   */
  public static <T> T run(Backoff backoff, Supplier<T> write) {
    for (int attempt = 1; ; attempt++) {
      try {
        return write.get();
      } catch (TransactionConflictException _) {
        backoff.beforeRetry(RetryCause.CONFLICT, attempt);
      }
    }
  }
}
