package tw.portfolio.bench.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void shouldTakeThePercentilesOfTheRequestsOfAllBlocks() {
    Samples all =
        Samples.of(
            List.of(
                new Samples(List.of(1.0, 2.0), List.of(3.0, 4.0)),
                new Samples(List.of(9.0, 5.0), List.of(8.0, 7.0))));

    assertThat(all.percentile(50)).isEqualTo(2);
    assertThat(all.percentile(99)).isEqualTo(9);
    assertThat(all.throughRuntime()).isEqualTo(5.5);
  }
}
