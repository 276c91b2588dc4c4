package tw.portfolio.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {
  private static final URI QUEUES = URI.create("http://127.0.0.1:9");
  private static final Map<String, String> USUAL =
      Map.of(
          "TokenIssuer", "http://127.0.0.1:8080/dev",
          "PagesDomain", "127.0.0.1:8080",
          "MailFrom", "portfolio@school.invalid");

  @Test
  void shouldReadTheProjectsOwnTemplate() throws IOException {
    Template template = reader(Map.of()).read(Path.of("..", "template.yaml"));

    assertThat(template.functions()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(template.tables())
        .singleElement()
        .satisfies(table -> assertThat(table.expiry()).hasValue("expiresAt"));
    assertThat(template.api().orElseThrow().authorizers().get("Tokens"))
        .extracting(HttpApi.JwtAuthorizer::issuer)
        .isEqualTo("http://127.0.0.1:8080/dev");
  }

  @Test
  void shouldLeaveFilesUnscannedAndRefuseAScannerThatIsNotHere() throws IOException {
    Path own = Path.of("..", "template.yaml");

    Template template = reader(Map.of()).read(own);

    assertThat(template.function("Arrival").triggers()).contains(new Trigger.SilentRule("Scanned"));
    assertThat(template.function("Arrival").environment()).containsEntry("SCAN_UPLOADS", "no");
    TemplateReader scanning = reader(Map.of("ScanUploads", "yes"));
    assertThatThrownBy(() -> scanning.read(own))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Scanned");
  }

  @Test
  void shouldTellTheFunctionsOfMailsThatComeBack() throws IOException {
    Template template = reader(Map.of()).read(Path.of("..", "template.yaml"));

    assertThat(template.function("MailEvents").triggers())
        .containsExactly(
            new Trigger.MailRule("Troubled", List.of("Email Bounced", "Email Complaint Received")));
  }

  @Test
  void shouldMergeWhatTheGlobalsSayWithWhatAFunctionSays() throws IOException {
    Function upload = trial().function("Echo");

    assertThat(upload.timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(upload.environment())
        .containsEntry("TABLE_NAME", "portfolio-local-Table")
        .containsEntry("FILES_BUCKET", "portfolio-local-files-000000000000")
        .containsEntry("QUEUE_URL", "http://127.0.0.1:9/000000000000/portfolio-local-Work");
    assertThat(trial().function("Worker").timeout()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void shouldReadEveryKindOfTrigger() throws IOException {
    Template template = trial();

    assertThat(template.function("Echo").triggers(Trigger.Route.class))
        .contains(
            new Trigger.Route("GET", "/echo/{name}", Optional.of("Tokens")),
            new Trigger.Route("ANY", "/rest/{rest+}", Optional.of("Tokens")),
            new Trigger.Route("GET", "/open", Optional.empty()));
    assertThat(template.function("Tick").triggers(Trigger.Schedule.class))
        .containsExactly(
            new Trigger.Schedule(
                "EveryMorning",
                "cron(30 7 * * ? *)",
                ZoneId.of("Asia/Taipei"),
                "{\"scheduledTime\": \"<aws.scheduler.scheduled-time>\"}",
                true));
    assertThat(template.function("Arrival").triggers(Trigger.ObjectEvent.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.bucket()).isEqualTo("portfolio-local-files-000000000000");
              assertThat(event.prefix()).isEqualTo("in/");
            });
    assertThat(template.function("Worker").triggers(Trigger.QueueMessages.class))
        .containsExactly(
            new Trigger.QueueMessages(
                "Step", "arn:aws:sqs:us-east-1:000000000000:portfolio-local-Work", 10, true, 2));
  }

  @Test
  void shouldReadRetriesAndRedrive() throws IOException {
    Template template = trial();

    assertThat(template.function("Arrival").retries()).isEqualTo(2);
    assertThat(template.function("Arrival").onFailure())
        .hasValue("arn:aws:sqs:us-east-1:000000000000:portfolio-local-Lost");
    Queue work = template.queueOf("arn:aws:sqs:us-east-1:000000000000:portfolio-local-Work");
    assertThat(work.visibility()).isEqualTo(Duration.ofSeconds(1));
    assertThat(work.redrive())
        .hasValue(new Queue.Redrive("arn:aws:sqs:us-east-1:000000000000:portfolio-local-Dead", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Type: AWS::DynamoDB::Table, Properties: {StreamSpecification: {}}}",
        "{Type: AWS::Serverless::Function, Properties: {Handler: a.B, Layers: [x]}}",
        "{Type: AWS::Kinesis::Stream}",
        "{Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}",
        "{Type: AWS::SQS::Queue, Condition: IsProd}",
        "{Type: AWS::Serverless::Function, Properties: {Handler: a.B, Events: {E: {Type:"
            + " Kinesis}}}}",
        "{Type: AWS::Serverless::Function, Properties: {Handler: a.B, Events: {E: {Type:"
            + " HttpApi, Properties: {Method: GET, Path: /a}}}}}",
        "{Type: AWS::Serverless::HttpApi, Properties: {DefinitionBody: {paths: {/a: {get:"
            + " {x-amazon-apigateway-integration: {$ref: nobody}}}}}}}",
        "{Type: AWS::Serverless::HttpApi, Properties: {DefinitionBody: {paths: {/a: {get:"
            + " {responses: {}}}}}}}",
        "{Type: AWS::Serverless::HttpApi, Properties: {DefinitionBody: {components:"
            + " {x-amazon-apigateway-integrations: {F: {type: aws_proxy, httpMethod: POST,"
            + " payloadFormatVersion: '2.0', uri: elsewhere}}}}}}",
        "{Type: AWS::Serverless::Function, Properties: {Handler: !Ref Nothing}}",
        "{Type: AWS::Serverless::Function, Properties: {Handler: !FindInMap [a, b, c]}}"
      })
  void shouldRefuseWhatItDoesNotUnderstand(String resource) {
    assertThatThrownBy(
            () -> reader(Map.of()).read(new StringReader("Resources: {It: " + resource + "}")))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("It");
  }

  @Test
  void shouldRefuseAParameterThatTheTemplateDoesNotHave() {
    assertThatThrownBy(() -> reader(Map.of("Nothing", "x")).read(new StringReader("Resources: {}")))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Nothing");
  }

  @Test
  void shouldWorkOutJoinAndSubInBothForms() {
    String yaml =
        """
        Parameters: {Name: {Type: String, Default: n}}
        Resources:
          F:
            Type: AWS::Serverless::Function
            Properties:
              Handler: a.B::handleRequest
              Environment:
                Variables:
                  JOINED: !Join ["-", [a, !Ref Name]]
                  LONG: {"Fn::Sub": "${Name}/${AWS::Region}"}
                  OWN: !Sub ["${Own}${!Kept}", {Own: !Ref Name}]
        """;

    Function function = reader(Map.of()).read(new StringReader(yaml)).function("F");

    assertThat(function.environment())
        .containsEntry("JOINED", "a-n")
        .containsEntry("LONG", "n/us-east-1")
        .containsEntry("OWN", "n${Kept}");
  }

  @Test
  void shouldLeaveOutWhatItsConditionsRuleOut() {
    String yaml =
        """
        Parameters: {Stage: {Type: String, Default: dev}}
        Mappings: {Stages: {dev: {Seconds: 3}, prod: {Seconds: 9}}}
        Conditions:
          Prod: !Equals [!Ref Stage, prod]
          Trial: !Not [{Condition: Prod}]
          Never: !And [!Condition Prod, {Condition: Trial}]
          Always: !Or [!Condition Prod, !Condition Trial]
        Resources:
          F:
            Type: AWS::Serverless::Function
            Condition: Always
            Properties:
              Handler: a.B::handleRequest
              Timeout: !FindInMap [Stages, !Ref Stage, Seconds]
              Environment:
                Variables:
                  STAGE: !If [Prod, real, trial]
                  NOT_THERE: !If [Prod, there, !Ref AWS::NoValue]
                  POOL: !GetAtt Pool.ProviderName
          Pool: {Type: AWS::Cognito::UserPool}
          Q: {Type: AWS::SQS::Queue, Condition: Never}
        """;

    Template template = reader(Map.of()).read(new StringReader(yaml));

    assertThat(template.queues()).isEmpty();
    assertThat(template.function("F").timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(template.function("F").environment())
        .containsEntry("STAGE", "trial")
        .containsEntry("POOL", "portfolio-local-Pool.ProviderName")
        .doesNotContainKey("NOT_THERE");
    assertThat(
            reader(Map.of("Stage", "prod"))
                .read(new StringReader(yaml))
                .function("F")
                .environment())
        .containsEntry("NOT_THERE", "there");
  }

  private static Template trial() throws IOException {
    return reader(Map.of()).read(Path.of("src", "test", "resources", "trial-template.yaml"));
  }

  private static TemplateReader reader(Map<String, String> parameters) {
    return new TemplateReader(parameters, USUAL, QUEUES);
  }
}
