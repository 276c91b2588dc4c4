package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.checks.Template.Function;

/** What the project asks of its own stack, besides what CloudFormation asks. */
class StackRulesTest {
  private static final Template TEMPLATE = Template.ofThisRepository();
  private static final String PAGES = "[\"https://${PagesDomain}\"]";
  private static final Set<String> ASYNCHRONOUS = Set.of("S3", "ScheduleV2", "EventBridgeRule");

  static Stream<Function> functions() {
    return TEMPLATE.functions().values().stream();
  }

  static Map<String, JsonNode> resources(String type) {
    return TEMPLATE.resources(type);
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void shouldGiveEachFunctionALogOfItsOwnThatEnds(Function function) {
    String log = function.json().at("/LoggingConfig/LogGroup").asText();

    assertThat(log).isEqualTo(function.name() + "Log");
    assertThat(resources("AWS::Logs::LogGroup")).containsKey(log);
    assertThat(function.json().at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
  }

  @Test
  void shouldKeepEveryLogForAsLongAsItsStageSays() {
    assertThat(resources("AWS::Logs::LogGroup"))
        .isNotEmpty()
        .allSatisfy(
            (name, log) ->
                assertThat(log.at("/Properties/RetentionInDays").toString())
                    .isEqualTo("[\"Stages\",\"Stage\",\"LogDays\"]"));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void shouldLoseNoEventThatNobodyWaitsFor(Function function) {
    if (function.triggers().stream().anyMatch(ASYNCHRONOUS::contains)) {
      String queue =
          function
              .json()
              .at("/EventInvokeConfig/DestinationConfig/OnFailure/Destination")
              .asText()
              .replace(".Arn", "");
      assertThat(resources("AWS::SQS::Queue")).containsKey(queue);
    }
    elements(function.json().path("Events"))
        .filter(event -> event.path("Type").asText().equals("ScheduleV2"))
        .map(event -> event.path("Properties"))
        .forEach(
            schedule -> {
              assertThat(schedule.path("ScheduleExpressionTimezone").asText())
                  .isEqualTo("Asia/Taipei");
              assertThat(schedule.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isPositive();
              assertThat(schedule.at("/DeadLetterConfig/Arn").asText()).isEqualTo("LostRuns.Arn");
            });
    elements(function.json().path("Events"))
        .filter(event -> event.path("Type").asText().equals("EventBridgeRule"))
        .map(event -> event.path("Properties"))
        .forEach(
            rule -> {
              assertThat(rule.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isPositive();
              assertThat(rule.at("/DeadLetterConfig/Arn").asText()).isEqualTo("LostEvents.Arn");
              assertThat(TEMPLATE.resources("AWS::SQS::QueuePolicy").get("LostEventsPolicy"))
                  .asString()
                  .contains("events.amazonaws.com", "sqs:SendMessage", "aws:SourceArn");
            });
  }

  @Test
  void shouldKeepWhatSchoolsCannotMakeAgain() {
    Stream.of(
            "AWS::DynamoDB::Table",
            "AWS::S3::Bucket",
            "AWS::KMS::Key",
            "AWS::Backup::BackupVault",
            "AWS::Cognito::UserPool")
        .flatMap(type -> resources(type).values().stream())
        .forEach(
            resource -> {
              // What a first try that fails has made is empty, and its name must be free again.
              assertThat(resource.path("DeletionPolicy").asText())
                  .isEqualTo("RetainExceptOnCreate");
              assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
            });
    assertThat(resources("AWS::DynamoDB::Table"))
        .allSatisfy(
            (name, table) -> {
              assertThat(table.at("/Properties/BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
              assertThat(
                      table
                          .at("/Properties/PointInTimeRecoverySpecification")
                          .path("PointInTimeRecoveryEnabled")
                          .asBoolean())
                  .isTrue();
            });
  }

  @Test
  void shouldKeepEveryVersionOfWhatStudentsUploaded() {
    assertThat(resources("AWS::S3::Bucket"))
        .containsKey("Files")
        .allSatisfy(
            (name, bucket) ->
                assertThat(bucket.at("/Properties/VersioningConfiguration/Status").asText())
                    .as(name)
                    .isEqualTo("Enabled"));
    functions()
        .forEach(
            function ->
                assertThat(actions(function.json().path("Policies")))
                    .doesNotContain("s3:DeleteObjectVersion"));
  }

  @Test
  void shouldSignEveryMailAndSendItByTlsOnly() {
    assertThat(resources("AWS::SES::EmailIdentity"))
        .isNotEmpty()
        .allSatisfy(
            (name, sender) ->
                assertThat(sender.at("/Properties/DkimAttributes/SigningEnabled").asBoolean())
                    .isTrue());
    assertThat(resources("AWS::SES::ConfigurationSet"))
        .isNotEmpty()
        .allSatisfy(
            (name, mails) ->
                assertThat(mails.at("/Properties/DeliveryOptions/TlsPolicy").asText())
                    .isEqualTo("REQUIRE"));
  }

  @Test
  void shouldOpenNoBucketToAnybodyAndTakeNothingInClear() {
    Map<String, JsonNode> policies = resources("AWS::S3::BucketPolicy");
    resources("AWS::S3::Bucket")
        .forEach(
            (name, bucket) -> {
              JsonNode properties = bucket.path("Properties");
              assertThat(properties.path("PublicAccessBlockConfiguration"))
                  .hasSize(4)
                  .allMatch(JsonNode::asBoolean);
              assertThat(properties.has("BucketEncryption")).as(name).isTrue();
              assertThat(properties.toString()).contains("DaysAfterInitiation");
              assertThat(statements(policies.get(name + "Policy")))
                  .contains("TlsOnly", "TlsOfToday");
            });
    assertThat(statements(policies.get("FilesPolicy"))).contains("WrittenOnce");
    assertThat(statements(policies.get("ImportFilesPolicy"))).contains("WrittenOnce");
  }

  @Test
  void shouldLetPagesOfTheOneOriginAloneReachTheBuckets() {
    List<JsonNode> rules = new ArrayList<>();
    resources("AWS::S3::Bucket")
        .values()
        .forEach(bucket -> rules.addAll(bucket.findValues("CorsRules")));

    assertThat(rules).hasSizeGreaterThan(1).allSatisfy(rule -> assertThat(rule).hasSize(1));
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.at("/0/AllowedOrigins").toString()).isEqualTo(PAGES);
              assertThat(rule.at("/0/AllowedMethods").toString()).isEqualTo("[\"PUT\",\"GET\"]");
              assertThat(rule.at("/0/AllowedHeaders").toString()).doesNotContain("*");
              assertThat(rule.at("/0/ExposedHeaders").toString()).isEqualTo("[\"retry-after\"]");
            });
  }

  /** A tag that anybody could write would say nothing. */
  @Test
  void shouldLetNobodyButTheScannerSayThatAFileIsClean() {
    assertThat(statements(resources("AWS::S3::BucketPolicy").get("FilesPolicy")))
        .contains("TaggedByTheScanner");
    assertThat(actions(resources("AWS::IAM::ManagedPolicy").get("Boundary")))
        .isNotEmpty()
        .noneMatch(action -> action.startsWith("s3:Put") && action.endsWith("Tagging"));
    assertThat(resources("AWS::GuardDuty::MalwareProtectionPlan"))
        .hasSize(1)
        .allSatisfy(
            (name, plan) ->
                assertThat(plan.at("/Properties/Actions/Tagging/Status").asText())
                    .isEqualTo("ENABLED"));
  }

  private static List<String> statements(JsonNode policy) {
    return elements(policy.at("/Properties/PolicyDocument/Statement"))
        // An !If is the list of its condition and its two branches.
        .map(statement -> statement.isArray() ? statement.path(1) : statement)
        .map(statement -> statement.path("Sid").asText())
        .toList();
  }

  /** Beside a star in what is permitted or to whom stands why. */
  @Test
  void shouldExplainEveryStarBesideIt() {
    List<String> lines = Repository.here().text("template.yaml").lines().toList();
    Pattern star =
        Pattern.compile("(Principal|Action|Resource): .*\\*|^ *- (!Sub )?[\"']?arn:.*\\*");
    // What is behind the last slash are a bucket's own objects: as narrow as can be said.
    Pattern objects =
        Pattern.compile(
            "(:::\\$\\{AWS::StackName}-[a-z]+-\\$\\{AWS::AccountId}|\\$\\{[A-Za-z]+\\.Arn}|\\$\\{ReplicaBucketArn})/\\*\"?]?$");
    List<String> unexplained =
        IntStream.range(0, lines.size())
            .filter(at -> star.matcher(lines.get(at)).find())
            .filter(at -> !objects.matcher(lines.get(at)).find())
            .filter(at -> !explained(lines, at))
            .mapToObj(at -> (at + 1) + lines.get(at))
            .toList();
    assertThat(unexplained).isEmpty();
  }

  private static boolean explained(List<String> lines, int at) {
    return lines.get(at).contains("* # ")
        || lines.get(at).contains("\"*\" # ")
        || IntStream.range(Math.max(0, at - 5), at)
            .anyMatch(before -> lines.get(before).contains("# "));
  }

  @Test
  void shouldHoldEveryRoleWithinTheBoundary() {
    assertThat(TEMPLATE.json().at("/Globals/Function/PermissionsBoundary").asText())
        .isEqualTo("Boundary");
    Set<String> most = actions(resources("AWS::IAM::ManagedPolicy").get("Boundary"));
    functions()
        .forEach(
            function -> assertThat(most).containsAll(actions(function.json().path("Policies"))));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void shouldNameEachIndexThatAFunctionMayRead(Function function) {
    assertThat(function.json().path("Policies").toString()).doesNotContain("/index/*");
  }

  /** What has arrived is written down or refused; taking a record away is for sweep and student. */
  @Test
  void shouldLetArrivalsTakeNoRecordAway() {
    assertThat(actions(TEMPLATE.functions().get("Arrival").json().path("Policies")))
        .contains("dynamodb:PutItem")
        .doesNotContain("dynamodb:DeleteItem", "dynamodb:Query");
  }

  static Set<String> actions(JsonNode tree) {
    Set<String> actions = new TreeSet<>();
    tree.findValues("Action")
        .forEach(
            action -> {
              if (action.isArray()) {
                action.forEach(one -> actions.add(one.asText()));
              } else {
                actions.add(action.asText());
              }
            });
    return actions;
  }

  @Test
  void shouldTellTheStagesApart() {
    JsonNode stages = TEMPLATE.json().at("/Mappings/Stages");
    assertThat(stages.path("dev").properties())
        .allSatisfy(
            setting ->
                assertThat(setting.getValue().asInt())
                    .isLessThan(stages.path("prod").path(setting.getKey()).asInt()));
  }

  /** Whoever has one of these links needs no token; everybody else does, for everything else. */
  private static final Set<String> WITHOUT_TOKEN =
      Set.of("GET /unsubscribe/{secret}", "POST /unsubscribe/{secret}", "GET /feeds/{secret}");

  @Test
  void shouldLetNobodyInWithoutATokenButWhoeverHasALink() {
    assertThat(TEMPLATE.json().at("/Globals/HttpApi/Auth/DefaultAuthorizer").asText())
        .isEqualTo("Tokens");
    assertThat(TEMPLATE.operations())
        .isNotEmpty()
        .allSatisfy(
            (route, operation) ->
                assertThat(operation.properties())
                    .as(route)
                    .extracting(Map.Entry::getKey)
                    .containsExactlyElementsOf(
                        WITHOUT_TOKEN.contains(route)
                            ? List.of("x-amazon-apigateway-integration", "security")
                            : List.of("x-amazon-apigateway-integration")));
    assertThat(TEMPLATE.operations()).containsKeys(WITHOUT_TOKEN.toArray(String[]::new));
  }

  /** Their secrets can't be guessed, but nobody shall keep the table busy by trying. */
  @Test
  void shouldSlowDownWhoeverAsksWithoutATokenByThemselves() {
    JsonNode usual = TEMPLATE.json().at("/Resources/Api/Properties/DefaultRouteSettings");
    JsonNode settings = TEMPLATE.json().at("/Resources/Api/Properties/RouteSettings");
    List<String> slowed = new ArrayList<>();
    settings.fieldNames().forEachRemaining(slowed::add);

    assertThat(usual.has("ThrottlingRateLimit")).isTrue();
    assertThat(slowed).containsExactlyInAnyOrderElementsOf(WITHOUT_TOKEN);
    assertThat(settings)
        .allSatisfy(
            route -> {
              assertThat(route.path("ThrottlingRateLimit").asInt()).isBetween(1, 20);
              assertThat(route.path("ThrottlingBurstLimit").asInt()).isBetween(1, 40);
            });
  }
}
