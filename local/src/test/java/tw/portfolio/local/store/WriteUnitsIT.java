package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.WriteUnits;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Seat;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;

/** What imports are paced by is what the database itself counts. */
@OnGround
@Tag("counts")
class WriteUnitsIT {
  private Tables tables;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @Test
  void shouldCountAsTheDatabaseCounts() {
    Counted counted = new Counted(tables.anew());
    RecordStore records =
        new DynamoRecordStore(counted.table(), Tables.backoff(), new MemoryDataKeys());
    SectionEnrolment taken = Records.in(Records.CHINESE_101, Records.MING);

    write(records, Records.anew(Records.LIN, Records.CHANG, Records.CHINESE_101));
    write(records, Records.anew(Records.MING, Records.HUA, taken, Entries.MING_PHYSICS));
    write(
        records,
        List.of(
            Records.change(
                Records.HUA,
                Records.moved(
                    Records.HUA,
                    SchoolBuilder.YEAR,
                    StudentStatus.ENROLLED,
                    Optional.of(new Seat(1, "102", 3))))));

    assertThat(counted.ours).isNotEmpty().isEqualTo(counted.charged);
  }

  private static void write(RecordStore records, List<RecordChange> changes) {
    assertThat(
            records.write(
                SchoolBuilder.SCHOOL, changes, new Author.Platform(), "", SchoolBuilder.NOW))
        .isEmpty();
  }

  /** Asks of what is in each transaction what it takes. */
  private static final class Counted implements DynamoDbClient {
    private final Table behind;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> charged = new ArrayList<>();

    Counted(Table behind) {
      this.behind = behind;
    }

    Table table() {
      return new Table(behind.name(), this, this::count);
    }

    private void count(List<TransactWriteItem> items) {
      ours.add(WriteUnits.byKey(items).values().stream().mapToDouble(Long::doubleValue).sum());
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      charged.add(request.transactItems().stream().mapToDouble(this::alone).sum());
      return TransactWriteItemsResponse.builder().build();
    }

    /** Each by itself: of several that take the same, DynamoDB Local counts one. */
    private double alone(TransactWriteItem item) {
      return behind
          .client()
          .transactWriteItems(
              one -> one.transactItems(item).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
          .consumedCapacity()
          .getFirst()
          .capacityUnits();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      return behind.client().getItem(request);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      return behind.client().batchGetItem(request);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      return behind.client().putItem(request);
    }

    @Override
    public String serviceName() {
      return behind.client().serviceName();
    }

    @Override
    public void close() {}
  }
}
