package tw.portfolio.kernel.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.WriteResult;

class TransactionTest {
  private final CancellingTable dynamo = new CancellingTable();
  private final List<RetryCause> waits = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {"ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded"})
  void shouldWaitForATableOfWhichTooMuchIsAsked(String throttled) {
    dynamo.cancel("None", throttled);

    assertThat(write()).isInstanceOf(WriteResult.Written.class);
    assertThat(waits).containsExactly(RetryCause.THROTTLING);
  }

  @ParameterizedTest
  @CsvSource({
    "TransactionConflict, None, CONFLICT",
    "TransactionConflict, ConditionalCheckFailed, CONFLICT",
    "ThrottlingError, ConditionalCheckFailed, THROTTLING",
    "TransactionConflict, ThrottlingError, THROTTLING",
  })
  void shouldTakeNoConditionForFailedWhileAnotherStepWasNotLookedAt(
      String first, String second, RetryCause cause) {
    dynamo.cancel(first, second);

    assertThat(write()).isInstanceOf(WriteResult.Written.class);
    assertThat(waits).containsExactly(cause);
  }

  @Test
  void shouldGiveUpAsBusyWhereTheTableStaysThrottled() {
    for (int tries = 0; tries < 20; tries++) {
      dynamo.cancel("ThrottlingError", "None");
    }

    assertThatExceptionOfType(StoreBusyException.class).isThrownBy(this::write);
    assertThat(dynamo.tries()).isEqualTo(3);
  }

  @Test
  void shouldSayWhichConditionFailed() {
    dynamo.cancel("None", "ConditionalCheckFailed");

    assertThat(write()).isEqualTo(new WriteResult.Rejected<>(List.of("second")));
    assertThat(waits).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ValidationError", "ItemCollectionSizeLimitExceeded", "DuplicateItem"})
  void shouldNotTryAgainWhatCanNeverBeWritten(String defect) {
    dynamo.cancel("ThrottlingError", defect);

    assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(this::write);
    assertThat(dynamo.tries()).isOne();
  }

  @Test
  void shouldWaitWithASingleWriteForATransactionOnItsItem() {
    List<String> answers = new ArrayList<>(List.of("conflict", "written"));

    String answer =
        SingleWrite.run(
            this::wait,
            () -> {
              String next = answers.removeFirst();
              if (next.equals("conflict")) {
                throw TransactionConflictException.builder().build();
              }
              return next;
            });

    assertThat(answer).isEqualTo("written");
    assertThat(waits).containsExactly(RetryCause.CONFLICT);
  }

  private WriteResult<String> write() {
    return new Transaction<String>(new Table("table", dynamo), this::wait)
        .put(item("a"), _ -> "first")
        .put(item("b"), _ -> "second")
        .run();
  }

  private static Put.Builder item(String place) {
    return Put.builder().item(Item.at(new Key("S", place)).attributes());
  }

  private void wait(RetryCause cause, int attempt) {
    if (attempt == 3) {
      throw new StoreBusyException(attempt);
    }
    waits.add(cause);
  }
}
