package tw.portfolio.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void shouldTakeTheMiddleOne() {
    assertThat(Medians.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
    assertThat(Medians.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
  }

  @Test
  void shouldTakeTheNearestRankAsPercentile() {
    assertThat(Medians.percentile(50, List.of(1.0, 2.0, 3.0, 4.0))).isEqualTo(2);
    assertThat(Medians.percentile(99, List.of(1.0, 2.0, 3.0, 4.0))).isEqualTo(4);
    assertThat(Medians.percentile(1, List.of(7.0))).isEqualTo(7);
  }

  @Test
  void shouldRefuseToSayAnythingOfNothing() {
    assertThatThrownBy(() -> Medians.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldPairEachRunOfOursWithOneOfTheFloorsAfterTheWarmUps() throws Exception {
    StringBuilder order = new StringBuilder();
    Pairs<Integer> pairs =
        Pairs.run(
            1,
            2,
            () -> {
              order.append('A');
              return order.length();
            },
            () -> {
              order.append('B');
              return order.length();
            });

    assertThat(order).hasToString("ABABAB");
    assertThat(pairs.ours()).containsExactly(3, 5);
    assertThat(pairs.floor(Integer::doubleValue)).isEqualTo(5);
  }

  @Test
  void shouldTellTheRatioWithWhatElseWasMeasured() {
    Measured measured =
        new Measured("import:check", 1_234.5678, "rows/s", 2_000, 3).goal("≥ 0.5").with("heap", 9);

    assertThat(measured.json())
        .hasToString(
            "{\"benchmark\":\"import:check\",\"value\":1235.0,\"unit\":\"rows/s\",\"floor\":2000.0,"
                + "\"ratio\":0.617,\"runs\":3,\"goal\":\"≥ 0.5\",\"heap\":9}");
  }
}
