package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.checks.Alarms.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.checks.Template.Function;

/** What fails without anybody's seeing it has to ring: copies, schedules, and whatever else. */
class SilenceTest {
  private static final Template TEMPLATE = Template.ofThisRepository();
  private static final Alarms ALARMS = new Alarms(TEMPLATE);
  private static final String TABLE = "Table.Arn";

  private static List<String> texts(JsonNode list) {
    return elements(list).map(JsonNode::asText).toList();
  }

  private static JsonNode properties(String type, String name) {
    return TEMPLATE.resources(type).get(name).path("Properties");
  }

  /** States as "BackupJob" and "CopyJob" in AWS Backup's API have them. */
  @Test
  void shouldHearOfEveryBackupAndCopyOfTheTableThatIsNotDone() {
    assertThat(TEMPLATE.resources("AWS::Backup::BackupSelection").values())
        .isNotEmpty()
        .allSatisfy(
            selection ->
                assertThat(texts(selection.at("/Properties/BackupSelection/Resources")))
                    .containsExactly(TABLE));
    JsonNode rule = properties("AWS::Events::Rule", "BackupFailed");
    JsonNode pattern = rule.path("EventPattern");
    assertThat(texts(pattern.path("source"))).containsExactly("aws.backup");
    assertThat(texts(pattern.path("detail-type")))
        .containsExactly("Backup Job State Change", "Copy Job State Change");
    assertThat(texts(pattern.at("/detail/state")))
        .containsExactlyInAnyOrder("FAILED", "EXPIRED", "ABORTED", "PARTIAL");
    assertThat(texts(pattern.at("/detail/resourceArn"))).containsExactly(TABLE);
  }

  /** EventBridge has no role here: each queue says which rule may write to it, and is watched. */
  @Test
  void shouldPutEveryEventThatARuleFindsWhereItRings() {
    assertThat(TEMPLATE.resources("AWS::Events::Rule"))
        .isNotEmpty()
        .allSatisfy(
            (name, rule) ->
                assertThat(elements(rule.at("/Properties/Targets")))
                    .isNotEmpty()
                    .allSatisfy(
                        target -> {
                          String queue = target.path("Arn").asText().replace(".Arn", "");
                          assertThat(watched(queue)).isTrue();
                          assertThat(mayWrite(queue)).contains(name + ".Arn");
                        }));
  }

  private static boolean watched(String queue) {
    return ALARMS.watch("ApproximateNumberOfMessagesVisible", "QueueName", queue + ".QueueName");
  }

  private static List<String> mayWrite(String queue) {
    return TEMPLATE.resources("AWS::SQS::QueuePolicy").values().stream()
        .map(policy -> policy.path("Properties"))
        .filter(policy -> texts(policy.path("Queues")).contains(queue))
        .flatMap(policy -> elements(policy.at("/PolicyDocument/Statement")))
        .filter(it -> it.at("/Principal/Service").asText().equals("events.amazonaws.com"))
        .map(it -> it.at("/Condition/ArnEquals/aws:SourceArn").asText())
        .toList();
  }

  @Test
  void shouldCountAndHearOfEveryFileThatIsNotCopied() {
    JsonNode copying = properties("AWS::S3::Bucket", "Files").path("ReplicationConfiguration");
    // An !If is the list of its condition and its two branches.
    assertThat(elements(copying.path(1).path("Rules")))
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.at("/Destination/Metrics/Status").asText()).isEqualTo("Enabled");
              assertThat(
                      ALARMS.watch(
                          "OperationsFailedReplication", "RuleId", rule.path("Id").asText()))
                  .isTrue();
            });
  }

  static Stream<Function> scheduled() {
    return TEMPLATE.functions().values().stream()
        .filter(function -> function.triggers().contains("ScheduleV2"));
  }

  /** A schedule that was switched off fails nowhere. */
  @ParameterizedTest
  @MethodSource("scheduled")
  void shouldHearOfWhatDoesNotRunAnyMore(Function function) {
    assertThat(ALARMS.on("Invocations", "FunctionName", function.name()))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.path("Statistic").asText()).isEqualTo("Sum");
              assertThat(alarm.path("Threshold").asInt()).isEqualTo(1);
              assertThat(alarm.path("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
              assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("breaching");
            });
  }

  /** What can't be begun, and what has failed to the last, ends in a queue that rings. */
  @Test
  void shouldHearOfEveryCallThatASchedulerCouldNotMake() {
    assertThat(TEMPLATE.resources("AWS::Scheduler::Schedule"))
        .isNotEmpty()
        .allSatisfy(
            (name, schedule) ->
                assertThat(
                        watched(
                            schedule
                                .at("/Properties/Target/DeadLetterConfig/Arn")
                                .asText()
                                .replace(".Arn", "")))
                    .as(name)
                    .isTrue());
  }

  @Test
  void shouldHearOfFunctionsThatAreTurnedAwayAndOfRequestsThatAre() {
    assertThat(ALARMS.numbers().map(number -> number.path("MetricName").asText()))
        .contains("Throttles", "5xx", "RequestsTurnedAway");
    assertThat(properties("AWS::Logs::MetricFilter", "RequestsTurnedAway").toString())
        .contains("ApiLog", "$.status", "429");
  }

  @Test
  void shouldSayInTheManualWhereEachKindOfResourceRings() {
    String page = Repository.here().text("docs/operations.md");
    String table = page.split("<a id=\"silence\"></a>", 2)[1].split("<a id=", 2)[0];
    Set<String> kinds =
        elements(TEMPLATE.json().path("Resources"))
            .map(resource -> resource.path("Type").asText())
            .collect(Collectors.toSet());

    assertThat(found("`(AWS::[A-Za-z0-9:]+)`", table)).isEqualTo(kinds);
    assertThat(TEMPLATE.resources("AWS::CloudWatch::Alarm").keySet())
        .containsAll(found("`([A-Z][A-Za-z]+(?:Late|Filled|Throttles|Throttled|Stopped))`", table));
    Map<String, JsonNode> alarms = TEMPLATE.resources("AWS::CloudWatch::Alarm");
    alarms.keySet().removeIf(name -> name.endsWith("Errors"));
    assertThat(found("`([A-Z][A-Za-z]+)`", table)).containsAll(alarms.keySet());
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }
}
