package tw.portfolio.bench.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.bench.Measured;
import tw.portfolio.local.meter.Meter.Charge;

class OfficeTest {
  @Test
  void shouldAddUpWhatEveryRequestTook() {
    Measured run = new Measured("reminder-run", 1, "ms", 1, 1);

    Measured found =
        Office.spent(
            "our", List.of(new Charge("Query", 2.5, 0), new Charge("UpdateItem", 0, 4)), run);

    assertThat(found.beside())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("ourTrips", 2, "ourReadUnits", 2.5, "ourWriteUnits", 4.0));
  }
}
