package tw.portfolio.kernel.dynamo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** DynamoDB as it cancels transactions: for the reasons that were given, one list a try. */
final class CancellingTable implements DynamoDbClient {
  private final Deque<List<CancellationReason>> cancellations = new ArrayDeque<>();
  private int tries;

  /** Cancels the next try for these reasons, one for each step. */
  CancellingTable cancel(String... codes) {
    cancellations.add(
        Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList());
    return this;
  }

  int tries() {
    return tries;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    tries++;
    if (cancellations.isEmpty()) {
      return TransactWriteItemsResponse.builder().build();
    }
    throw TransactionCanceledException.builder().cancellationReasons(cancellations.poll()).build();
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {}
}
