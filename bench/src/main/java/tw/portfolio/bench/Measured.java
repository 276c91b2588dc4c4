package tw.portfolio.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.local.http.Json;

/**
 * What a benchmark found.
 *
 * @param benchmark its name, with a variant behind a colon where there are several
 * @param value ours: the median of the runs
 * @param unit of value and floor
 * @param floor the floor's median in the same unit
 * @param runs of each of the two
 * @param goal what the ratio should be, such as {@code ≤ 1.15}, or ours if a unit is named; empty
 *     if there is none
 * @param beside whatever else was measured in the same runs, by its name with the unit
 */
public record Measured(
    String benchmark,
    double value,
    String unit,
    double floor,
    int runs,
    String goal,
    Map<String, Object> beside) {
  /** Keeps the order of what else was measured. */
  public Measured {
    beside = new LinkedHashMap<>(beside);
  }

  /** One without a goal, and with nothing beside it. */
  public Measured(String benchmark, double value, String unit, double floor, int runs) {
    this(benchmark, value, unit, floor, runs, "", Map.of());
  }

  /** The same with a goal. */
  public Measured goal(String other) {
    return new Measured(benchmark, value, unit, floor, runs, other, beside);
  }

  /** The same with something more beside it; of a fraction, the digits that mean something. */
  public Measured with(String name, Object more) {
    Map<String, Object> all = new LinkedHashMap<>(beside);
    all.put(name, more instanceof Double number ? rounded(number) : more);
    return new Measured(benchmark, value, unit, floor, runs, goal, all);
  }

  /** The same with what was found with more and more of everything, for a plot. */
  public Measured grown(Map<Long, Measured> bySize) {
    List<Map<String, Object>> points = new ArrayList<>();
    bySize.forEach(
        (size, one) ->
            points.add(
                Map.of("size", size, "value", rounded(one.value), "floor", rounded(one.floor))));
    return with("growth", points);
  }

  /** The one line for programs. */
  public ObjectNode json() {
    ObjectNode line =
        Json.object()
            .put("benchmark", benchmark)
            .put("value", rounded(value))
            .put("unit", unit)
            .put("floor", rounded(floor))
            .put("ratio", rounded(value / floor))
            .put("runs", runs);
    if (!goal.isEmpty()) {
      line.put("goal", goal);
    }
    beside.forEach(line::putPOJO);
    return line;
  }

  /** As many digits as mean something: three, or all before the point. */
  static double rounded(double number) {
    double scale = Math.pow(10, 3 - Math.ceil(Math.log10(Math.max(Math.abs(number), 1e-9))));
    return Math.abs(number) >= 1_000 ? Math.rint(number) : Math.rint(number * scale) / scale;
  }
}
