package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account, a region or a second stack would trip over, late and for no fault of theirs. */
class FirstDeploymentTest {
  private static final Template TEMPLATE = Template.ofThisRepository();

  /** Names that nothing outside the stack can collide with: they lie within what has one. */
  private static final Set<String> WITHIN =
      Set.of(
          "ClientName",
          "ConfigurationSetName",
          "DisplayName",
          "IndexName",
          "PolicyName",
          "ProviderName",
          "RuleName",
          "SelectionName",
          "StageName");

  /** Names of others, and what a name is looked for under. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "AttributeName",
          "DimensionName",
          "DomainName",
          "FunctionName",
          "LogGroupName",
          "MetricName");

  private static final Pattern NAME = Pattern.compile("(?:[A-Z][A-Za-z]*)?Name");

  @Test
  void shouldHaveTheStacksNameInEveryName() {
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, JsonNode> resource : TEMPLATE.json().path("Resources").properties()) {
      JsonNode properties = resource.getValue().path("Properties");
      collect(names, resource.getKey(), properties, true);
      properties
          .path("Events")
          .properties()
          .forEach(it -> collect(names, it.getKey(), it.getValue().path("Properties"), true));
    }
    names.put(
        "Pool.Domain", TEMPLATE.json().at("/Resources/PoolDomain/Properties/Domain").asText());

    assertThat(names)
        .containsKeys("Files.BucketName", "PersonalDataKeyAlias.AliasName", "EveryHour.Name")
        .containsKey("BackupPlan.BackupPlan.BackupPlanName")
        .allSatisfy((_, name) -> assertThat(name).contains("AWS::StackName"));
  }

  /**
   * Names at any depth; what is called only Name further down is a part's, such as a dimension's.
   */
  private static void collect(
      Map<String, String> names, String where, JsonNode properties, boolean outermost) {
    properties
        .properties()
        .forEach(
            property -> {
              String key = property.getKey();
              String name = property.getValue().asText();
              if (NAME.matcher(key).matches()
                  && (outermost || !key.equals("Name"))
                  && !WITHIN.contains(key)
                  && !OF_OTHERS.contains(key)
                  && !TEMPLATE.json().path("Resources").has(name)) {
                names.put(where + "." + key, name);
              }
              collect(names, where + "." + key, property.getValue(), false);
            });
    properties
        .elements()
        .forEachRemaining(
            each -> {
              if (properties.isArray()) {
                collect(names, where, each, false);
              }
            });
  }

  /** SAM calls a schedule by its event where nothing else is said, whatever the stack. */
  @Test
  void shouldNameEverySchedule() {
    assertThat(TEMPLATE.functions().values())
        .flatMap(function -> function.json().path("Events").properties())
        .filteredOn(event -> event.getValue().path("Type").asText().equals("ScheduleV2"))
        .hasSizeGreaterThan(2)
        .allSatisfy(
            event ->
                assertThat(event.getValue().at("/Properties/Name").asText())
                    .startsWith("${AWS::StackName}-"));
  }

  @ParameterizedTest
  @CsvSource({
    "ap-northeast-1, java25, true",
    "ap-northeast-1, provided.al2023, true",
    "us-east-1, java25, true",
    "ap-east-2, java25, false",
    "ap-east-2, provided.al2023, false",
    "ap-southeast-6, java25, false"
  })
  void shouldRefuseARegionThatCannotCarryIt(String region, String runtime, boolean carries) {
    assertThat(refusals(region, runtime).isEmpty()).isEqualTo(carries);
  }

  @Test
  void shouldSayWhyARegionIsRefusedAndWhereToGo() {
    assertThat(refusals("ap-east-2", "java25"))
        .hasSize(2)
        .allSatisfy(why -> assertThat(why).contains("ap-northeast-1"))
        .anySatisfy(why -> assertThat(why).contains("SES", "HTTP API"))
        .anySatisfy(why -> assertThat(why).contains("SnapStart"));
  }

  /** What the rules about regions say; one may hold for one runtime only. */
  private static List<String> refusals(String region, String runtime) {
    List<String> refusals = new ArrayList<>();
    for (JsonNode rule : TEMPLATE.json().path("Rules")) {
      JsonNode only = rule.path("RuleCondition");
      JsonNode among = rule.at("/Assertions/0/Assert/0/Fn::Contains");
      if (among.path(1).asText().equals("AWS::Region")
          && (only.isMissingNode() || only.toString().equals("[\"Runtime\",\"" + runtime + "\"]"))
          && among.path(0).toString().contains("\"" + region + "\"")) {
        refusals.add(rule.at("/Assertions/0/AssertDescription").asText());
      }
    }
    return refusals;
  }

  /**
   * New accounts run ten at once and may reserve none of them; two are left for people. Reminders
   * are not among what an office starts in the middle of the day: they take a few minutes at one
   * hour of it.
   */
  @Test
  void shouldLeaveRoomForPeopleInAnAccountThatRunsTenAtOnce() {
    int workers = 0;
    for (Template.Function function : TEMPLATE.functions().values()) {
      JsonNode reserved = function.json().path("ReservedConcurrentExecutions");
      if (!reserved.isMissingNode()) {
        assertThat(reserved.toString()).isEqualTo("[\"Prod\",1,\"AWS::NoValue\"]");
      }
      if (!function.name().equals("ReminderWorker")) {
        for (JsonNode most : function.json().path("Events").findValues("MaximumConcurrency")) {
          workers += most.asInt();
        }
      }
    }
    assertThat(workers).isBetween(2, 8);
  }

  @Test
  void shouldAskForTheSecretOfAClientBeforeAnythingIsMade() {
    JsonNode rule = TEMPLATE.json().at("/Rules/EducationCloudHasItsSecret");

    assertThat(rule.path("RuleCondition").toString())
        .isEqualTo("[[\"EducationCloudClientId\",\"\"]]");
    assertThat(rule.at("/Assertions/0/Assert").toString())
        .isEqualTo("[[\"EducationCloudSecret\",\"\"]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"portfolio.school.edu.tw", "d111111abcdef8.cloudfront.net", "a-b.tw"})
  void shouldTakeADomainThatTheSignInPagesCanGoBackTo(String domain) {
    assertThat(domain).matches(pattern("PagesDomain"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://portfolio.edu.tw", "a.tw/", "a.tw:8443", "A.tw", "localhost"})
  void shouldRefuseADomainThatTheSignInPagesCannotGoBackTo(String domain) {
    assertThat(domain).doesNotMatch(pattern("PagesDomain"));
  }

  @Test
  void shouldTakeCertificatesOfTheOneRegionThatCloudFrontTakesThemFrom() {
    String certificate = "arn:aws:acm:us-east-1:123456789012:certificate/1f";

    assertThat(certificate).matches(pattern("PagesCertificate"));
    assertThat(certificate.replace("us-east-1", "ap-northeast-1"))
        .doesNotMatch(pattern("PagesCertificate"));
  }

  @Test
  void shouldDemandADomainOfItsOwnForProdBeforeAnythingIsMade() {
    JsonNode prod = TEMPLATE.json().at("/Rules/ProdHasItsOwnDomain");
    JsonNode certificate = TEMPLATE.json().at("/Rules/CertificateHasItsDomain");

    assertThat(prod.path("RuleCondition").toString()).isEqualTo("[\"Stage\",\"prod\"]");
    assertThat(prod.at("/Assertions/0/Assert").toString())
        .isEqualTo("[[\"PagesCertificate\",\"\"]]");
    assertThat(certificate.path("RuleCondition").toString())
        .isEqualTo("[[\"PagesCertificate\",\"\"]]");
    assertThat(certificate.at("/Assertions/0/Assert").toString())
        .isEqualTo("[[\"PagesDomain\",\"pages.invalid\"]]");
  }

  /** Until CloudFront has given a name, nobody may be sent anywhere that somebody could own. */
  @Test
  void shouldStandForNobodysDomainUntilThereIsOne() {
    assertThat(TEMPLATE.json().at("/Parameters/PagesDomain/Default").asText()).endsWith(".invalid");
  }

  /** What CloudFront has belongs to the account, whatever the region. */
  @Test
  void shouldHaveTheRegionInNamesThatAllRegionsShare() {
    List<String> names = new ArrayList<>();
    TEMPLATE
        .json()
        .path("Resources")
        .forEach(
            resource -> {
              if (resource.path("Type").asText().startsWith("AWS::CloudFront::")) {
                resource.findValues("Name").forEach(name -> names.add(name.asText()));
              }
            });

    assertThat(names)
        .hasSize(4)
        .allSatisfy(name -> assertThat(name).contains("AWS::StackName", "AWS::Region"));
  }

  @Test
  void shouldLookAtEveryAddressBeforeAnythingIsMade() {
    assertThat("portfolio@school.edu.tw")
        .matches(pattern("MailFrom"))
        .matches(pattern("OperatorEmail"));
    assertThat("school.edu.tw").matches(pattern("MailIdentity")).doesNotMatch(pattern("MailFrom"));
    assertThat("arn:aws:s3:::copies").matches(pattern("ReplicaBucketArn"));
    for (Map.Entry<String, JsonNode> parameter : TEMPLATE.json().path("Parameters").properties()) {
      if (parameter.getValue().has("AllowedPattern") && parameter.getValue().has("Default")) {
        assertThat(parameter.getValue().path("Default").asText())
            .matches(pattern(parameter.getKey()));
      }
    }
  }

  private static String pattern(String parameter) {
    return TEMPLATE.json().path("Parameters").path(parameter).path("AllowedPattern").asText();
  }
}
