package tw.portfolio.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void shouldPutTheLeastAndTheMostAtTheEdges() {
    Axis axis = new Axis(List.of(10.0, 1_000.0), 300, 100);

    assertThat(axis.at(10)).isEqualTo(300);
    assertThat(axis.at(100)).isCloseTo(200, within(0.01));
    assertThat(axis.at(1_000)).isCloseTo(100, within(0.01));
  }

  @Test
  void shouldShowALevelLineInTheMiddle() {
    Axis axis = new Axis(List.of(5.0, 5.0), 0, 100);

    assertThat(axis.at(5)).isCloseTo(50, within(0.01));
  }

  @Test
  void shouldMarkRoundNumbersWithinTheAxisOnly() {
    assertThat(new Axis(List.of(3.0, 60.0), 0, 100).ticks()).containsExactly(5.0, 10.0, 20.0, 50.0);
    assertThat(new Axis(List.of(3.0, 5_000.0), 0, 100).ticks())
        .containsExactly(10.0, 100.0, 1_000.0);
  }
}
