package tw.portfolio.local.store;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** The database behind, which counts what it is asked and what that takes. */
final class CountingReads implements DynamoDbClient {
  private final DynamoDbClient behind;
  private final List<String> calls = new ArrayList<>();
  private double units;

  CountingReads(DynamoDbClient behind) {
    this.behind = behind;
  }

  /** From now on. */
  synchronized void forget() {
    calls.clear();
    units = 0;
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized double units() {
    return units;
  }

  private synchronized void count(String call, List<ConsumedCapacity> consumed) {
    calls.add(call);
    units += consumed.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    GetItemResponse answer =
        behind.getItem(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    count("GetItem", List.of(answer.consumedCapacity()));
    return answer;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    QueryResponse answer =
        behind.query(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    count("Query", List.of(answer.consumedCapacity()));
    return answer;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    BatchGetItemResponse answer =
        behind.batchGetItem(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    count("BatchGetItem", answer.consumedCapacity());
    return answer;
  }

  @Override
  public String serviceName() {
    return behind.serviceName();
  }

  @Override
  public void close() {
    // It is somebody else's.
  }
}
