package tw.portfolio.kernel.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class PartitionPaceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private Duration now = Duration.ofDays(-1);
  private final PartitionPace pace =
      new PartitionPace(
          new PacedWriter(140), () -> now.toNanos(), nanos -> now = now.plusNanos(nanos));

  @Test
  void shouldLetThroughAtOnceWhatTakesItsWholeShare() {
    assertThat(waitFor(puts("A", 30))).isZero();
    assertThat(waitFor(puts("A", 30))).isZero();
    assertThat(waitFor(puts("A", 10))).isZero();
  }

  @Test
  void shouldWaitUntilAWholeSecondHasPassedSinceWhatFillsItsShare() {
    waitFor(puts("A", 30));
    pass(Duration.ofMillis(300));
    waitFor(puts("A", 40));

    assertThat(waitFor(puts("A", 1))).isEqualTo(Duration.ofMillis(700));
    assertThat(waitFor(puts("A", 30))).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void shouldNotLetOnePartitionWaitForAnother() {
    waitFor(puts("A", 70));

    assertThat(waitFor(puts("B", 70))).isZero();
  }

  @Test
  void shouldWaitForTheFullestOfThePartitionsThatAreWrittenTogether() {
    waitFor(puts("A", 70));
    pass(Duration.ofMillis(400));
    waitFor(puts("B", 70));

    assertThat(waitFor(List.of(puts("A", 1).getFirst(), puts("B", 1).getFirst())))
        .isEqualTo(SECOND);
  }

  @Test
  void shouldCountWhatAnIndexTakesToo() {
    waitFor(lines("day#3", 70));

    assertThat(waitFor(lines("day#4", 70))).isZero();
    assertThat(waitFor(lines("day#3", 1))).isEqualTo(SECOND);
  }

  @Test
  void shouldRestLongerBehindWhatIsMoreThanASecondsShareByItself() {
    assertThat(waitFor(puts("A", 140))).isZero();

    assertThat(waitFor(puts("A", 1))).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void shouldCountTwoUnitsForEachKilobyteAndForWhatIsOnlyChecked() {
    TransactWriteItem large = put(Item.at(new Key("A", "1")).text("long", "字".repeat(700)));
    TransactWriteItem check =
        TransactWriteItem.builder()
            .conditionCheck(ConditionCheck.builder().key(new Key("A", "2").attributes()).build())
            .build();

    assertThat(WriteUnits.byKey(List.of(large))).containsEntry("A", 6L);
    assertThat(WriteUnits.byKey(List.of(check))).containsEntry("A", 2L);
  }

  private Duration waitFor(List<TransactWriteItem> items) {
    Duration before = now;
    pace.before(items);
    return now.minus(before);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private static List<TransactWriteItem> puts(String partition, int number) {
    return IntStream.range(0, number)
        .mapToObj(at -> put(Item.at(new Key(partition, "" + at))))
        .toList();
  }

  private static List<TransactWriteItem> lines(String day, int number) {
    return IntStream.range(0, number)
        .mapToObj(at -> put(Item.at(new Key("thing" + at, "1")).text(Indexes.CHANGE_DAY, day)))
        .toList();
  }

  private static TransactWriteItem put(Item item) {
    return TransactWriteItem.builder().put(Put.builder().item(item.attributes()).build()).build();
  }
}
