package tw.portfolio.bench.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.meter.Meter.Charge;

class SpentTest {
  @Test
  void shouldAddUpWhatEveryRequestTook() {
    Map<String, Object> beside = new LinkedHashMap<>();

    Spent.of(List.of(new Charge("Query", 2.5, 0), new Charge("UpdateItem", 0, 4)))
        .tell("our", beside);

    assertThat(beside)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("ourTrips", 2, "ourReadUnits", 2.5, "ourWriteUnits", 4.0));
  }
}
