package tw.portfolio.bench.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What was measured with more and more of everything, a small plot for each: ours and the floor,
 * both axes logarithmic. What grows in proportion is a straight line.
 */
final class GrowthPlot {
  private static final int COLUMNS = 3;
  private static final int WIDTH = 320;
  private static final int HEIGHT = 210;
  private static final int LEFT = 62;
  private static final int TOP = 44;
  private static final int RIGHT = 18;
  private static final int BOTTOM = 36;
  private static final int LEGEND = 26;
  private static final String OURS = "#0f766e";
  private static final String FLOOR = "#94a3b8\" stroke-dasharray=\"4 3";

  private GrowthPlot() {}

  /** The drawing. */
  static String of(List<JsonNode> grown) {
    int rows = (grown.size() + COLUMNS - 1) / COLUMNS;
    StringBuilder svg =
        new StringBuilder(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="11">
              <rect width="%1$d" height="%2$d" fill="#ffffff"/>
            """
                .formatted(COLUMNS * WIDTH, rows * HEIGHT + LEGEND));
    for (int at = 0; at < grown.size(); at++) {
      svg.append(
          "  <g transform=\"translate(%d %d)\">%n%s  </g>%n"
              .formatted(at % COLUMNS * WIDTH, at / COLUMNS * HEIGHT, panel(grown.get(at))));
    }
    return svg.append(legend(rows * HEIGHT + LEGEND / 2)).append("</svg>\n").toString();
  }

  private static String legend(int y) {
    return sample(LEFT, y, OURS, "平臺 (ours)")
        + sample(LEFT + WIDTH / 2, y, FLOOR, "下限 (floor)")
        + text(LEFT + WIDTH, y + 4, "start", "#64748b", "兩軸皆為對數 (both axes are logarithmic)");
  }

  private static String sample(int x, int y, String stroke, String name) {
    return "    <path d=\"M%d %dh28\" fill=\"none\" stroke-width=\"2\" stroke=\"%s\"/>%n"
            .formatted(x, y, stroke)
        + text(x + 36, y + 4, "start", "#64748b", name);
  }

  private static String panel(JsonNode line) {
    List<JsonNode> points = StreamSupport.stream(line.path("growth").spliterator(), false).toList();
    Axis x = new Axis(range(points, GrowthPlot::size), LEFT, WIDTH - RIGHT);
    Axis y =
        new Axis(
            points.stream()
                .flatMap(point -> Stream.of(value(point), floor(point)))
                .filter(number -> number > 0)
                .toList(),
            HEIGHT - BOTTOM,
            TOP);
    StringBuilder svg = new StringBuilder();
    svg.append(text(LEFT, 18, "start", "#0f172a", line.path("benchmark").asText()));
    svg.append(text(LEFT, 33, "start", "#64748b", line.path("unit").asText()));
    for (double tick : y.ticks()) {
      svg.append(
          "    <path d=\"M%d %sH%d\" stroke=\"#e2e8f0\"/>%n"
              .formatted(LEFT, tenth(y.at(tick)), WIDTH - RIGHT));
      svg.append(text(LEFT - 6, y.at(tick) + 4, "end", "#64748b", number(tick)));
    }
    for (JsonNode point : points) {
      svg.append(text(x.at(size(point)), HEIGHT - 16, "middle", "#64748b", number(size(point))));
    }
    if (points.stream().allMatch(point -> floor(point) > 0)) {
      svg.append(curve(points, x, y, GrowthPlot::floor, FLOOR));
    }
    return svg.append(curve(points, x, y, GrowthPlot::value, OURS)).toString();
  }

  private static String curve(
      List<JsonNode> points, Axis x, Axis y, ToDoubleFunction<JsonNode> value, String stroke) {
    String path =
        points.stream()
            .map(point -> tenth(x.at(size(point))) + " " + tenth(y.at(value.applyAsDouble(point))))
            .collect(Collectors.joining("L", "M", ""));
    return "    <path d=\"%s\" fill=\"none\" stroke-width=\"2\" stroke=\"%s\"/>%n"
        .formatted(path, stroke);
  }

  private static String text(double x, double y, String anchor, String fill, String text) {
    return "    <text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n"
        .formatted(
            tenth(x), tenth(y), anchor, fill, text.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static String tenth(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static List<Double> range(List<JsonNode> points, ToDoubleFunction<JsonNode> value) {
    return points.stream().map(value::applyAsDouble).toList();
  }

  private static double size(JsonNode point) {
    return point.path("size").asDouble();
  }

  private static double value(JsonNode point) {
    return point.path("value").asDouble();
  }

  private static double floor(JsonNode point) {
    return point.path("floor").asDouble();
  }

  private static String number(double value) {
    if (value >= 1_000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.4g", value)
        .replaceFirst("\\.?0+$", "");
  }
}
