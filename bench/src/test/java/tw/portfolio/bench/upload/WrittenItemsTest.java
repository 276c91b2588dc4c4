package tw.portfolio.bench.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class WrittenItemsTest {
  private static Map<String, AttributeValue> item(String pk, String state) {
    return Map.of(
        "pk", AttributeValue.fromS(pk),
        "sk", AttributeValue.fromS("1"),
        "state", AttributeValue.fromS(state));
  }

  @Test
  void shouldFindWhatIsNewAndWhatHasChanged() {
    Map<String, AttributeValue> same = item("A", "same");
    Map<String, AttributeValue> changed = item("B", "after");
    Map<String, AttributeValue> added = item("C", "new");

    WrittenItems written =
        WrittenItems.between(
            Map.of("A", same, "B", item("B", "before")),
            Map.of("A", same, "B", changed, "C", added));

    assertThat(written.items()).containsExactlyInAnyOrder(changed, added);
  }

  @Test
  void shouldWriteTheSameItemsIntoPartitionsOfTheirOwn() {
    WrittenItems written = new WrittenItems(List.of(item("A", "same")));

    assertThat(written.under("FLOOR#", "table"))
        .singleElement()
        .satisfies(
            write -> {
              assertThat(write.put().tableName()).isEqualTo("table");
              assertThat(write.put().item()).isEqualTo(item("FLOOR#A", "same"));
            });
  }
}
