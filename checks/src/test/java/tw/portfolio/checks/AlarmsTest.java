package tw.portfolio.checks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.checks.Alarms.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.checks.Template.Function;

/** What wakes the operators: an alarm on a number that nobody counts would be silent for ever. */
class AlarmsTest {
  private static final Template TEMPLATE = Template.ofThisRepository();
  private static final Alarms ALARMS = new Alarms(TEMPLATE);
  private static final String OWN_NAMESPACE = "AWS::StackName";

  /**
   * By which dimensions AWS counts what is watched here; a number by other dimensions does not
   * exist. As the metrics pages of each service's guide have it.
   */
  private static final Map<String, Set<String>> COUNTED =
      Map.ofEntries(
          entry("AWS/Lambda Errors", Set.of("FunctionName")),
          entry("AWS/Lambda Throttles", Set.of()),
          entry("AWS/Lambda Invocations", Set.of("FunctionName")),
          entry("AWS/ApiGateway 5xx", Set.of("ApiId")),
          entry("AWS/DynamoDB ThrottledRequests", Set.of("TableName", "Operation")),
          entry("AWS/SQS ApproximateNumberOfMessagesVisible", Set.of("QueueName")),
          entry("AWS/SQS ApproximateAgeOfOldestMessage", Set.of("QueueName")),
          entry(
              "AWS/S3 OperationsFailedReplication",
              Set.of("SourceBucket", "DestinationBucket", "RuleId")),
          entry("AWS/SES Bounce", Set.of("ses:configuration-set")),
          entry("AWS/SES Reject", Set.of("ses:configuration-set")),
          entry("AWS/SES Complaint", Set.of("ses:configuration-set")));

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

  private static Set<String> dimensions(JsonNode number) {
    return elements(number.path("Dimensions"))
        .map(one -> one.path("Name").asText())
        .collect(Collectors.toSet());
  }

  @Test
  void shouldWatchOnlyNumbersThatSomebodyCounts() {
    assertThat(ALARMS.numbers())
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
                        ALARMS.watch(
                            "ThrottledRequests", "Operation", action.replace("dynamodb:", "")))
                    .as(action)
                    .isTrue());
    // What is permitted as ConditionCheckItem and the like is asked as one transaction.
    assertThat(ALARMS.watch("ThrottledRequests", "Operation", "TransactWriteItems")).isTrue();
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
    assertThat(ALARMS.watch("Errors", "FunctionName", function.name())).isTrue();
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
              assertThat(ALARMS.watch(number, "QueueName", name + ".QueueName")).as(name).isTrue();
              assertThat(queue.at("/Properties/SqsManagedSseEnabled").asBoolean()).isTrue();
            });
  }

  @Test
  void shouldHearOfEveryMailThatCameBackOrWasComplainedOfOrStopped() {
    JsonNode events =
        TEMPLATE
            .resources("AWS::SES::ConfigurationSetEventDestination")
            .get("MailTroubles")
            .at("/Properties/EventDestination");
    assertThat(elements(events.path("MatchingEventTypes")).map(JsonNode::asText))
        .contains("bounce", "complaint");
    assertThat(events.at("/CloudWatchDestination/DimensionConfigurations/0/DimensionName").asText())
        .isEqualTo("ses:configuration-set");
    assertThat(elements(events.path("MatchingEventTypes")).map(JsonNode::asText))
        .allSatisfy(
            type -> {
              String number = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
              assertThat(ALARMS.watch(number, "ses:configuration-set", "Mails")).as(type).isTrue();
            });
  }

  /** SES counts what it has taken; what it has refused only the run itself knows. */
  @Test
  void shouldHearOfEveryReminderThatWasNotSent() {
    assertThat(TEMPLATE.resources("AWS::Logs::MetricFilter").values())
        .extracting(filter -> filter.path("Properties"))
        .filteredOn(filter -> filter.path("LogGroupName").asText().equals("ReminderWorkerLog"))
        .extracting(filter -> filter.path("FilterPattern").asText())
        .anyMatch(pattern -> pattern.contains("$.refused > 0"))
        .anyMatch(pattern -> pattern.contains("$.uncertain > 0"));
    assertThat(ALARMS.numbers().map(it -> it.path("MetricName").asText()))
        .contains("RefusedReminders");
  }

  @Test
  void shouldTellOneTopicOfEveryAlarmAndSayWhereToReadOn() {
    assertThat(ALARMS.all())
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
