package tw.portfolio.bench.reminders;

import java.util.List;
import java.util.Map;
import tw.portfolio.local.meter.Meter.Charge;

/**
 * What a run asked of the table.
 *
 * @param trips how many requests
 * @param reads read units
 * @param writes write units
 */
record Spent(int trips, double reads, double writes) {
  static Spent of(List<Charge> charges) {
    return new Spent(
        charges.size(),
        charges.stream().mapToDouble(Charge::reads).sum(),
        charges.stream().mapToDouble(Charge::writes).sum());
  }

  /** Adds it to what else was measured. */
  void tell(String whose, Map<String, Object> beside) {
    beside.put(whose + "Trips", trips);
    beside.put(whose + "ReadUnits", reads);
    beside.put(whose + "WriteUnits", writes);
  }
}
