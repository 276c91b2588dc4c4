package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListedItemsIT {
  private static final String LIST = "213303#SECTIONS#1151";

  /** The last one comes before the one in front of it in UTF-16, and behind it in every table. */
  private static final List<String> PLACES =
      Stream.concat(
              IntStream.range(100, 200).mapToObj(number -> "高一" + number + "班"),
              Stream.of("\uFF21班", "\uD842\uDFB7班"))
          .toList();

  private Tables tables;

  @BeforeAll
  void start(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stop() {
    tables.close();
  }

  private static void put(Table table, Key key) {
    table
        .client()
        .putItem(request -> request.tableName(table.name()).item(Item.at(key).attributes()));
  }

  @Test
  void shouldReadAListInTheOrderThatOnePartitionWouldHave() {
    Table table = tables.anew();
    PLACES.reversed().forEach(place -> put(table, Shards.listed(LIST, place)));
    put(table, Shards.listed(LIST + "1", "of another list"));
    PLACES.forEach(place -> put(table, new Key("one partition", place)));

    List<String> read = table.list(LIST).stream().map(item -> item.text("sk")).toList();

    assertThat(read)
        .isEqualTo(table.query("one partition", "").stream().map(item -> item.text("sk")).toList())
        .hasSize(PLACES.size());
  }

  @Test
  void shouldSpreadWhatOneFileBringsInOverSeveralPartitions() {
    assertThat(PLACES.stream().map(place -> Shards.listed(LIST, place).pk()).distinct()).hasSize(8);
  }
}
