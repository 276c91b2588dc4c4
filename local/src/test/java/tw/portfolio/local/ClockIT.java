package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;
import tw.portfolio.kernel.files.s3.S3Connection;
import tw.portfolio.kernel.files.s3.S3IncomingLinks;
import tw.portfolio.local.trial.Notes;

/** Somebody sets the clock; each leaves it at the machine's time. */
class ClockIT {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

  @TempDir private static Path data;

  private static Trial trial;

  @BeforeAll
  static void start() {
    SigningKey.into(data);
    trial =
        Trial.start(
            LocalOptions.usual()
                .withTemplate(Path.of("src", "test", "resources", "trial-template.yaml"))
                .withPort(0)
                .withData(data)
                .withPeople(() -> List.of(Trial.STUDENT)));
  }

  @AfterAll
  static void stop() {
    trial.close();
  }

  @AfterEach
  void backToRealTime() throws Exception {
    assertThat(put("{\"real\":true}").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> put(String body) throws Exception {
    return trial.send(trial.request("/dev/clock").PUT(BodyPublishers.ofString(body)));
  }

  private static Instant told() throws Exception {
    return Instant.parse(
        Trial.json(trial.send(trial.request("/dev/clock"))).path("instant").asText());
  }

  private static Duration ahead() throws Exception {
    return Duration.parse(
        Trial.json(trial.send(trial.request("/dev/clock"))).path("ahead").asText());
  }

  private static LocalDate seenByAFunction() throws Exception {
    JsonNode seen = Trial.json(trial.send(trial.signedIn("/echo/x")));
    return LocalDate.ofInstant(Instant.parse(seen.path("now").asText()), TAIPEI);
  }

  @Test
  void shouldShowTheMachinesTimeAtFirst() throws Exception {
    assertThat(ahead()).isZero();
    assertThat(told()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void shouldBeSetToADayForFunctionsAndTokensAlike() throws Exception {
    HttpResponse<String> set = put("{\"date\":\"2027-01-15\"}");

    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(Trial.json(set).path("date").asText()).isEqualTo("2027-01-15");
    assertThat(ahead().toSeconds() % Duration.ofDays(1).toSeconds()).isZero();
    assertThat(seenByAFunction()).isEqualTo("2027-01-15");
  }

  @Test
  void shouldBeSetToAnInstantAndRunOn() throws Exception {
    Instant january = Instant.parse("2027-01-15T00:00:00Z");

    put("{\"instant\":\"2027-01-15T00:00:00Z\"}");

    assertThat(told()).isBetween(january, january.plusSeconds(60));
    assertThat(told()).isAfter(january);
  }

  @Test
  void shouldBePutAheadAndBackByPeriodsAndDurations() throws Exception {
    put("{\"plus\":\"P1D\"}");
    put("{\"plus\":\"PT2H\"}");
    put("{\"plus\":\"-PT30M\"}");

    assertThat(ahead()).isEqualTo(Duration.ofDays(1).plusMinutes(90));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "tomorrow",
        "{\"date\":\"2027-02-30\"}",
        "{\"date\":\"2027-01-15\",\"plus\":\"P1D\"}",
        "{\"day\":\"2027-01-15\"}",
        "{\"plus\":\"a day\"}",
        "{\"plus\":\"P999999999Y\"}",
        "{\"date\":\"1911-10-10\"}",
        "{\"instant\":\"2100-01-01T00:00:00Z\"}",
        "{\"real\":false}"
      })
  void shouldSayHowItIsSetAndStayAsItWas(String body) throws Exception {
    HttpResponse<String> refused = put(body);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(ahead()).isZero();
  }

  @Test
  void shouldRefuseATokenOfADayAgo() throws Exception {
    HttpRequest.Builder signedIn = trial.signedIn("/echo/x");

    put("{\"plus\":\"P1D\"}");

    assertThat(trial.send(signedIn).statusCode()).isEqualTo(401);
    assertThat(trial.send(trial.signedIn("/echo/x")).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldRunAScheduleOnceForTheLastTimeThatWasPassed() throws Exception {
    put("{\"instant\":\"2027-03-01T00:00:00Z\"}");
    Eventually.get(ClockIT::ticks, ticks -> ticks.contains("2027-02-28T23:30:00Z"));
    put("{\"instant\":\"2027-03-05T00:00:00Z\"}");

    List<String> ran =
        Eventually.get(ClockIT::ticks, ticks -> ticks.contains("2027-03-04T23:30:00Z"));

    assertThat(ran)
        .contains("2027-02-28T23:30:00Z", "2027-03-04T23:30:00Z")
        .doesNotContain("2027-03-01T23:30:00Z", "2027-03-02T23:30:00Z", "2027-03-03T23:30:00Z");
    assertThat(next()).isEqualTo("2027-03-05T23:30:00Z");
  }

  @Test
  void shouldPlanAgainWhenItIsSetBack() throws Exception {
    put("{\"instant\":\"2027-06-01T00:00:00Z\"}");
    put("{\"instant\":\"2026-06-01T00:00:00Z\"}");

    assertThat(Eventually.get(ClockIT::next, "2026-06-01T23:30:00Z"::equals))
        .isEqualTo("2026-06-01T23:30:00Z");
  }

  private static List<String> ticks() {
    try (Notes notes = new Notes(trial.system().environment())) {
      return notes.about("ticked");
    }
  }

  private static String next() {
    try {
      return Trial.json(trial.send(trial.request("/dev/schedules")))
          .at("/schedules/0/next")
          .asText();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** S3 checks signatures by its own time. */
  @Test
  void shouldSignLinksThatWorkAndSayTheirEndByTheClock() throws Exception {
    put("{\"date\":\"2030-01-15\"}");
    Environment environment = trial.system().environmentOf("Echo");
    byte[] content = "page".getBytes(StandardCharsets.UTF_8);

    UploadLink link =
        new S3IncomingLinks(
                new S3Connection(environment).links(environment.required("FILES_BUCKET")))
            .put(
                "kept/page",
                new IncomingFile(
                    new FileName("page.txt"), "text/plain", content.length, Sha256.of(content)),
                Duration.ofMinutes(15),
                environment.clock().instant());

    assertThat(upload(link, content)).isEqualTo(200);
    assertThat(Duration.between(told(), link.expires()))
        .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
  }

  private static int upload(UploadLink link, byte[] content) throws Exception {
    HttpRequest.Builder put =
        HttpRequest.newBuilder(URI.create(link.url().toString()))
            .PUT(BodyPublishers.ofByteArray(content));
    link.headers().entrySet().stream()
        .filter(header -> !header.getKey().equals("content-length"))
        .forEach(header -> put.header(header.getKey(), header.getValue()));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(put.build(), BodyHandlers.discarding()).statusCode();
    }
  }

  /** What is under way takes as long as it takes; nobody else may take it up meanwhile. */
  @Test
  void shouldKeepMessagesHiddenForAsLongAsTheyReallyAre() throws Exception {
    Environment environment = trial.system().environment();
    try (SqsClient queues = new Connection(environment).client(SqsClient.builder(), "SQS")) {
      String lost =
          queues.getQueueUrl(request -> request.queueName("portfolio-local-Lost")).queueUrl();
      queues.sendMessage(request -> request.queueUrl(lost).messageBody("later").delaySeconds(600));

      put("{\"plus\":\"P30D\"}");

      assertThat(queues.receiveMessage(request -> request.queueUrl(lost)).messages()).isEmpty();
      assertThat(
              queues
                  .getQueueAttributes(
                      request -> request.queueUrl(lost).attributeNamesWithStrings("All"))
                  .attributesAsStrings())
          .containsEntry("ApproximateNumberOfMessagesNotVisible", "1");
    }
  }

  @Test
  void shouldTakeItemsAwayWhoseTimeIsOver() throws Exception {
    Environment environment = trial.system().environment();
    try (DynamoDbClient tables =
        new Connection(environment).client(DynamoDbClient.builder(), "DYNAMODB")) {
      String table = environment.required("TABLE_NAME");
      Instant now = Instant.now();
      Map.of("over", now.plus(Duration.ofDays(10)), "kept", now.plus(Duration.ofDays(90)))
          .forEach(
              (name, end) -> tables.putItem(put -> put.tableName(table).item(item(name, end))));

      put("{\"plus\":\"P30D\"}");

      assertThat(Eventually.get(() -> kept(tables, table), List.of("kept")::equals))
          .containsExactly("kept");
      assertThat(
              tables
                  .describeTimeToLive(request -> request.tableName(table))
                  .timeToLiveDescription()
                  .attributeName())
          .as("DynamoDB Local would go by the machine's time")
          .isNotEqualTo("expiresAt");
    }
  }

  private static Map<String, AttributeValue> item(String name, Instant end) {
    return Map.of(
        "pk", AttributeValue.fromS("lasting"),
        "sk", AttributeValue.fromS(name),
        "expiresAt", AttributeValue.fromN(Long.toString(end.getEpochSecond())));
  }

  private static List<String> kept(DynamoDbClient tables, String table) {
    return tables
        .query(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("lasting"))))
        .items()
        .stream()
        .map(item -> item.get("sk").s())
        .toList();
  }

  @Test
  void shouldShowAndSetItOnThePageOfSchedules() throws Exception {
    HttpResponse<String> chosen =
        trial.send(
            trial.request("/dev/clock?look=dark").POST(BodyPublishers.ofString("date=2027-01-15")));
    HttpResponse<String> page =
        trial.send(trial.request("/dev/schedules").header("Accept", "text/html"));

    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("location").orElse("")).startsWith("/dev/schedules");
    assertThat(page.body())
        .containsSubsequence(
            "時鐘 Clock：2027-01-15 ",
            "this machine",
            "type=\"date\" name=\"date\" value=\"2027-01-15\"",
            "回到真實時間 (real time)",
            "Tick/EveryMorning");
    assertThat(trial.send(trial.request("/dev/clock").POST(BodyPublishers.ofString("plus=x"))))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(400);
  }

  @Test
  void shouldGoOnFromThereAfterARestart(@TempDir Path other) throws Exception {
    try (Trial first = Trial.start(other)) {
      first.send(
          first.request("/dev/clock").PUT(BodyPublishers.ofString("{\"date\":\"2027-01-15\"}")));
    }
    try (Trial second = Trial.start(other)) {
      assertThat(Trial.json(second.send(second.request("/dev/clock"))).path("date").asText())
          .isEqualTo("2027-01-15");
    }
  }
}
