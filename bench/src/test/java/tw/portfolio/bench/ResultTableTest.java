package tw.portfolio.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  @Test
  void shouldSayTheUnitOnceBesideTheNumbersThatHaveIt() {
    String table =
        ResultTable.of(
            List.of(
                new Measured("books", 12.6, "s", 0.751, 3).goal("≤ 20 s").json(),
                new Measured("export", 90, "MB/s", 100, 3).goal("≥ 0.95").json()));

    assertThat(table.lines())
        .map(line -> line.replaceAll(" +", " "))
        .containsExactly(
            " ours floor ratio goal",
            "books 12.6 0.751 s 16.8 ≤ 20 s",
            "export 90.0 100.0 MB/s 0.9 ≥ 0.95");
  }
}
