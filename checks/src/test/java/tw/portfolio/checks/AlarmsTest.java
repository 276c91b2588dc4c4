package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.checks.Template.Function;

/** What wakes the operators: an alarm on a number that nobody counts would be silent for ever. */
class AlarmsTest {
  private static final Template TEMPLATE = Template.ofThisRepository();
  private static final String OWN_NAMESPACE = "AWS::StackName";

  /**
   * By which dimensions AWS counts what is watched here; a number by other dimensions does not
   * exist. As the metrics pages of each service's guide have it.
   */
  private static final Map<String, Set<String>> COUNTED =
      Map.of(
          "AWS/Lambda Errors", Set.of("FunctionName"),
          "AWS/Lambda Throttles", Set.of(),
          "AWS/ApiGateway 5xx", Set.of("ApiId"),
          "AWS/DynamoDB ThrottledRequests", Set.of("TableName", "Operation"),
          "AWS/SQS ApproximateNumberOfMessagesVisible", Set.of("QueueName"),
          "AWS/SQS ApproximateAgeOfOldestMessage", Set.of("QueueName"),
          "AWS/SES Bounce", Set.of("ses:configuration-set"),
          "AWS/SES Complaint", Set.of("ses:configuration-set"));

  private static final Set<String> READS_AND_WRITES =
      Set.of(
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem");

  private static final Pattern ON_THE_DASHBOARD = Pattern.compile(":alarm:\\$\\{([A-Za-z]+)}");

  static Stream<Function> functions() {
    return TEMPLATE.functions().values().stream();
  }

  private static Stream<JsonNode> alarms() {
    return TEMPLATE.resources("AWS::CloudWatch::Alarm").values().stream()
        .map(alarm -> alarm.path("Properties"));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** The numbers that an alarm watches: its own, or those that it adds up. */
  private static Stream<JsonNode> numbers(JsonNode alarm) {
    return alarm.has("Metrics")
        ? elements(alarm.path("Metrics"))
            .filter(metric -> metric.has("MetricStat"))
            .map(metric -> metric.at("/MetricStat/Metric"))
        : Stream.of(alarm);
  }

  private static Set<String> dimensions(JsonNode number) {
    return elements(number.path("Dimensions"))
        .map(one -> one.path("Name").asText())
        .collect(Collectors.toSet());
  }

  private static boolean watched(String metric, String dimension, String of) {
    return alarms()
        .flatMap(AlarmsTest::numbers)
        .filter(number -> number.path("MetricName").asText().equals(metric))
        .flatMap(number -> elements(number.path("Dimensions")))
        .anyMatch(
            one ->
                one.path("Name").asText().equals(dimension)
                    && one.path("Value").asText().equals(of));
  }

  @Test
  void shouldWatchOnlyNumbersThatSomebodyCounts() {
    assertThat(alarms().flatMap(AlarmsTest::numbers))
        .isNotEmpty()
        .allSatisfy(
            number -> {
              String name = number.path("MetricName").asText();
              String namespace = number.path("Namespace").asText();
              if (namespace.equals(OWN_NAMESPACE)) {
                assertThat(countedInLogs()).contains(name);
              } else {
                assertThat(COUNTED).containsKey(namespace + " " + name);
                assertThat(dimensions(number))
                    .as(name)
                    .isEqualTo(COUNTED.get(namespace + " " + name));
              }
            });
  }

  private static Set<String> countedInLogs() {
    return TEMPLATE.resources("AWS::Logs::MetricFilter").values().stream()
        .map(filter -> filter.at("/Properties/MetricTransformations/0"))
        .filter(number -> number.path("MetricNamespace").asText().equals(OWN_NAMESPACE))
        .map(number -> number.path("MetricName").asText())
        .collect(Collectors.toSet());
  }

  @Test
  void shouldWatchThrottlingOfEveryOperationThatFunctionsAskOfTheTable() {
    Set<String> asked = new TreeSet<>(READS_AND_WRITES);
    asked.retainAll(allowed());
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(
            action ->
                assertThat(
                        watched("ThrottledRequests", "Operation", action.replace("dynamodb:", "")))
                    .as(action)
                    .isTrue());
    // What is permitted as ConditionCheckItem and the like is asked as one transaction.
    assertThat(watched("ThrottledRequests", "Operation", "TransactWriteItems")).isTrue();
  }

  private static Set<String> allowed() {
    return functions()
        .flatMap(function -> function.json().path("Policies").findValues("Action").stream())
        .flatMap(action -> action.isArray() ? elements(action) : Stream.of(action))
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void shouldWatchEachFunctionsErrors(Function function) {
    assertThat(watched("Errors", "FunctionName", function.name())).isTrue();
  }

  @Test
  void shouldEitherPassOnWhatAQueueCannotGetDoneOrWatchIt() {
    assertThat(TEMPLATE.resources("AWS::SQS::Queue"))
        .isNotEmpty()
        .allSatisfy(
            (name, queue) -> {
              String number =
                  queue.at("/Properties").has("RedrivePolicy")
                      ? "ApproximateAgeOfOldestMessage"
                      : "ApproximateNumberOfMessagesVisible";
              assertThat(watched(number, "QueueName", name + ".QueueName")).as(name).isTrue();
              assertThat(queue.at("/Properties/SqsManagedSseEnabled").asBoolean()).isTrue();
            });
  }

  @Test
  void shouldHearOfEveryMailThatCameBackOrWasComplainedOf() {
    JsonNode events =
        TEMPLATE
            .resources("AWS::SES::ConfigurationSetEventDestination")
            .get("MailTroubles")
            .at("/Properties/EventDestination");
    assertThat(elements(events.path("MatchingEventTypes")).map(JsonNode::asText))
        .contains("bounce", "complaint");
    assertThat(events.at("/CloudWatchDestination/DimensionConfigurations/0/DimensionName").asText())
        .isEqualTo("ses:configuration-set");
    assertThat(watched("Bounce", "ses:configuration-set", "Mails")).isTrue();
    assertThat(watched("Complaint", "ses:configuration-set", "Mails")).isTrue();
  }

  /** SES counts what it has taken; what it has refused only the run itself knows. */
  @Test
  void shouldHearOfEveryReminderThatWasNotSent() {
    assertThat(TEMPLATE.resources("AWS::Logs::MetricFilter").values())
        .extracting(filter -> filter.path("Properties"))
        .filteredOn(filter -> filter.path("LogGroupName").asText().equals("RemindersLog"))
        .extracting(filter -> filter.path("FilterPattern").asText())
        .anyMatch(pattern -> pattern.contains("$.refused > 0"))
        .anyMatch(pattern -> pattern.contains("$.uncertain > 0"))
        .anyMatch(pattern -> pattern.contains("$.schoolsLeft > 0"));
    assertThat(alarms().flatMap(AlarmsTest::numbers).map(it -> it.path("MetricName").asText()))
        .contains("RefusedReminders", "SchoolsLeft");
  }

  @Test
  void shouldTellOneTopicOfEveryAlarmAndSayWhereToReadOn() {
    assertThat(alarms())
        .isNotEmpty()
        .allSatisfy(
            alarm -> {
              assertThat(alarm.path("AlarmActions").toString()).isEqualTo("[\"Operators\"]");
              assertThat(alarm.path("AlarmDescription").asText()).contains("docs/operations.md#");
            });
  }

  @Test
  void shouldShowEveryAlarmOnTheDashboard() {
    String dashboard =
        TEMPLATE
            .resources("AWS::CloudWatch::Dashboard")
            .get("Dashboard")
            .at("/Properties/DashboardBody")
            .asText();
    assertThat(
            ON_THE_DASHBOARD
                .matcher(dashboard)
                .results()
                .map((MatchResult shown) -> shown.group(1)))
        .containsExactlyInAnyOrderElementsOf(TEMPLATE.resources("AWS::CloudWatch::Alarm").keySet());
  }
}
