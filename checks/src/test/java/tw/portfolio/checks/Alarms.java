package tw.portfolio.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The alarms of a template, and the numbers that they watch. */
record Alarms(Template template) {

  /** What is said of each. */
  Stream<JsonNode> all() {
    return template.resources("AWS::CloudWatch::Alarm").values().stream()
        .map(alarm -> alarm.path("Properties"));
  }

  /** The numbers that all of them watch. */
  Stream<JsonNode> numbers() {
    return all().flatMap(Alarms::numbers);
  }

  /** The numbers that one watches: its own, or those that it adds up. */
  private static Stream<JsonNode> numbers(JsonNode alarm) {
    return alarm.has("Metrics")
        ? elements(alarm.path("Metrics"))
            .filter(metric -> metric.has("MetricStat"))
            .map(metric -> metric.at("/MetricStat/Metric"))
        : Stream.of(alarm);
  }

  /** Those that watch that number of that thing. */
  Stream<JsonNode> on(String metric, String dimension, String of) {
    return all()
        .filter(
            alarm ->
                numbers(alarm)
                    .filter(number -> number.path("MetricName").asText().equals(metric))
                    .flatMap(number -> elements(number.path("Dimensions")))
                    .anyMatch(
                        one ->
                            one.path("Name").asText().equals(dimension)
                                && one.path("Value").asText().equals(of)));
  }

  /** Whether one watches that number of that thing. */
  boolean watch(String metric, String dimension, String of) {
    return on(metric, dimension, of).findAny().isPresent();
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
