package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.checks.OpenApi.Operation;
import tw.portfolio.checks.Template.Function;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The samples in {@code events/}: one real event for each trigger. */
class EventsTest {
  /**
   * A sample.
   *
   * @param name the file's name without its ending
   * @param text what is in it
   */
  record Sample(String name, String text) {
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(text);
      } catch (IOException e) {
        throw new AssertionError(name + " is no JSON", e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() {
    Repository repository = Repository.here();
    return repository.files("events", ".json").stream()
        .map((Path file) -> repository.root().relativize(file).toString())
        .map(
            path ->
                new Sample(
                    path.replaceAll("events/|\\.json", "").replace('\\', '/'),
                    repository.text(path)));
  }

  static Stream<Sample> httpSamples() {
    return samples().filter(sample -> sample.name().startsWith("http-"));
  }

  @Test
  void shouldHaveASampleForEveryFunctionThatIsBuilt() {
    Set<String> sampled =
        samples().map(sample -> function(sample).name()).collect(Collectors.toSet());
    assertThat(sampled)
        .containsAll(TemplateTest.functions().map(Function::name).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldBeReadAsLambdaReadsIt(Sample sample) throws Exception {
    switch (read(sample)) {
      case APIGatewayV2HTTPEvent event -> shouldNameWhoAsks(event);
      case SQSEvent event -> assertThat(event.getRecords()).hasSize(1);
      case CognitoUserPoolPreTokenGenerationEventV2 event ->
          assertThat(event.getRequest().getUserAttributes()).containsKeys("sub", "identities");
      case Map<?, ?> event when sample.name().startsWith("s3-") -> shouldNameAFileOfOurs(event);
      case Map<?, ?> event when sample.name().equals("eventbridge-scanned") ->
          shouldNameAScannedFileOfOurs(event);
      case Map<?, ?> event when sample.name().startsWith("eventbridge-") ->
          shouldNameWhomAMailWasFor(event);
      case Map<?, ?> event when sample.name().startsWith("invoke-") ->
          assertThat(new SchoolCode((String) event.get("school"))).isNotNull();
      case Map<?, ?> event ->
          assertThat(Instant.parse((String) event.get("scheduledTime"))).isNotNull();
      case Object other -> throw new AssertionError("No trigger makes a " + other.getClass());
    }
  }

  private static void shouldNameWhoAsks(APIGatewayV2HTTPEvent event) {
    assertThat(event.getVersion()).isEqualTo("2.0");
    assertThat(event.getRequestContext().getRouteKey()).isEqualTo(event.getRouteKey());
    assertThat(event.getRequestContext().getHttp().getPath()).isEqualTo(event.getRawPath());
    assertThat(event.getRouteKey()).startsWith(event.getRequestContext().getHttp().getMethod());
    Map<String, String> claims = event.getRequestContext().getAuthorizer().getJwt().getClaims();
    assertThat(new SchoolCode(claims.get("school"))).isNotNull();
    assertThat(new PersonId(claims.get("person"))).isNotNull();
    assertThat(claims.get("kind")).isIn("student", "staff");
    assertThat(claims.get("name")).isNotBlank();
  }

  private static void shouldNameAFileOfOurs(Map<?, ?> event) {
    JsonNode records = new ObjectMapper().valueToTree(event.get("Records"));
    assertThat(records).hasSize(1);
    JsonNode record = records.get(0);
    assertThat(record.path("eventVersion").asText()).startsWith("2.");
    assertThat(record.path("eventName").asText()).startsWith("ObjectCreated:");
    assertThat(ObjectKey.parse(record.at("/s3/object/key").asText())).isPresent();
  }

  /** It is what the rule in the template waits for, too. */
  private static void shouldNameAScannedFileOfOurs(Map<?, ?> event) {
    JsonNode pattern =
        Template.ofThisRepository()
            .json()
            .at("/Resources/Arrival/Properties/Events/Scanned/Properties/Pattern");
    JsonNode said = new ObjectMapper().valueToTree(event);
    assertThat(said.path("source")).isEqualTo(pattern.at("/source/0"));
    assertThat(said.path("detail-type")).isEqualTo(pattern.at("/detail-type/0"));
    JsonNode object = said.at("/detail/s3ObjectDetails");
    assertThat(object.path("bucketName").asText()).isEqualTo("portfolio-files-123456789012");
    assertThat(ObjectKey.parse(object.path("objectKey").asText())).isPresent();
  }

  /** They are what the rule in the template waits for, too. */
  private static void shouldNameWhomAMailWasFor(Map<?, ?> event) {
    JsonNode pattern =
        Template.ofThisRepository()
            .json()
            .at("/Resources/MailEvents/Properties/Events/Troubled/Properties/Pattern");
    JsonNode said = new ObjectMapper().valueToTree(event);
    assertThat(said.path("source")).isEqualTo(pattern.at("/source/0"));
    assertThat(pattern.path("detail-type")).contains(said.path("detail-type"));
    JsonNode tags = said.at("/detail/mail/tags");
    assertThat(tags.has("ses:configuration-set")).isTrue();
    assertThat(new SchoolCode(tags.at("/school/0").asText())).isNotNull();
    assertThat(new PersonId(tags.at("/person/0").asText())).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("httpSamples")
  void shouldBeARequestThatIsDescribed(Sample sample) {
    OpenApi api = OpenApi.ofThisBuild();
    JsonNode event = sample.json();
    Operation operation = api.operation(event.path("routeKey").asText()).orElseThrow();
    assertThat(sample.name())
        .isEqualTo(
            "http-"
                + operation.method().toLowerCase(Locale.ROOT)
                + "-"
                + operation.path().split("/", -1)[1]);
    assertThat(event.has("body")).isEqualTo(api.bodySchema(operation).isPresent());
    api.bodySchema(operation)
        .ifPresent(
            schema ->
                assertThat(
                        api.differences(
                            schema, new Sample("body", event.path("body").asText()).json()))
                    .isEmpty());
    Set<String> inPath = new TreeSet<>();
    event.path("pathParameters").fieldNames().forEachRemaining(inPath::add);
    assertThat(inPath).allMatch(name -> operation.path().contains("{" + name + "}"));
  }

  private static Object read(Sample sample) throws ClassNotFoundException {
    Type event = FunctionClasses.event(FunctionClasses.of(function(sample)));
    byte[] bytes = sample.text().getBytes(StandardCharsets.UTF_8);
    return LambdaEvents.serializer(event).fromJson(new ByteArrayInputStream(bytes));
  }

  private static Function function(Sample sample) {
    return Template.ofThisRepository().functions().values().stream()
        .filter(function -> triggeredBy(sample, function))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No function is triggered by " + sample));
  }

  private static JsonNode sources(JsonNode source) {
    return new ObjectMapper().createArrayNode().add(source);
  }

  private static boolean triggeredBy(Sample sample, Function function) {
    return switch (sample.name().split("-", 2)[0]) {
      case "http" -> function.routes().contains(sample.json().path("routeKey").asText());
      case "s3" -> function.triggers().contains("S3");
      case "sqs" ->
          function.triggers().contains("SQS")
              && Stream.of("Worker", "Writer")
                  .map(who -> sample.name().split("-", -1)[1] + who)
                  .anyMatch(function.name()::equalsIgnoreCase);
      case "cognito" -> function.triggers().contains("PreTokenGeneration");
      case "invoke" -> sample.name().equalsIgnoreCase("invoke-" + function.name());
      case "eventbridge" ->
          function.triggers().contains("EventBridgeRule")
              && function
                  .json()
                  .path("Events")
                  .findValues("source")
                  .contains(sources(sample.json().path("source")));
      case "schedule" -> sample.name().equalsIgnoreCase("schedule-" + function.name());
      default -> false;
    };
  }
}
