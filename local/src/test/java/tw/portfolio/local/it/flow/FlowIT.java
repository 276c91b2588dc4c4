package tw.portfolio.local.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.access.Role;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportStep;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.imports.sqs.ImportTaskJson;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.it.submission.Exports;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.sqs.StepJson;

/**
 * How many source files a reader opens who follows a request from its event to its answer: those
 * whose logic is executed, handler, kernel and table's adapters included. The bounds are what it is
 * today, and may only fall. The lists are in {@code target/flows}.
 */
@Tag("counts")
class FlowIT {
  private static final Path LISTS = Path.of("target", "flows");
  private static final Path EVENTS = Path.of("..", "events");
  private static final String TRIGGER =
      """
            Events:
              Step:
                Type: SQS
                Properties:
                  Queue: !GetAtt %s.Arn
                  BatchSize: 1
                  FunctionResponseTypes: [ReportBatchItemFailures]
                  ScalingConfig:
                    MaximumConcurrency: 2
      """;

  @TempDir private static Path data;

  private static RunningSchool campus;

  @BeforeAll
  static void open() throws IOException {
    String template = Files.readString(Site.TEMPLATE);
    for (String queue : List.of("ImportQueue", "ExportQueue")) {
      assertThat(template).contains(TRIGGER.formatted(queue));
      template = template.replace(TRIGGER.formatted(queue), "");
    }
    Path withoutTriggers = Files.writeString(data.resolve("template.yaml"), template);
    campus = RunningSchool.alone(Site.of(withoutTriggers, data.resolve("state")));
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void shouldReserveAnOutcomeThroughNoMoreFilesThanBefore() throws Exception {
    Traced traced = new Traced();
    Object handler = make(traced, "Outcomes", "tw.portfolio.functions.outcomes.OutcomesHandler");
    assertThat(answer(handler, reservation(0)).getStatusCode()).isEqualTo(201);

    traced.forget();
    APIGatewayV2HTTPResponse answer = answer(handler, reservation(1));

    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(201);
    assertThat(listed("post-outcomes", traced.files())).hasSizeLessThanOrEqualTo(30);
  }

  @Test
  void shouldImportARowThroughAFewFiles() throws Exception {
    Traced traced = new Traced();
    Object worker =
        make(traced, "ImportWorker", "tw.portfolio.functions.importworker.ImportWorkerHandler");
    String registrar = campus.staffWith(Role.REGISTRAR);
    brought(worker, registrar, "忠班,1,,\n");

    traced.forget();
    String id = announced(registrar, "孝班,1,,\n");
    run(worker, registrar, id, ImportStep.CHECK, "checked");
    SortedSet<String> checked = listed("import-row-check", traced.files());
    traced.forget();
    run(worker, registrar, id, ImportStep.COMMIT, "committed");
    SortedSet<String> committed = listed("import-row-commit", traced.files());

    assertThat(checked).hasSizeLessThanOrEqualTo(35);
    assertThat(committed).hasSizeLessThanOrEqualTo(35);
  }

  private void brought(Object worker, String registrar, String row) throws Exception {
    String id = announced(registrar, row);
    run(worker, registrar, id, ImportStep.CHECK, "checked");
    run(worker, registrar, id, ImportStep.COMMIT, "committed");
  }

  private String announced(String registrar, String row) {
    byte[] content = ("班級,年級,科班學程別代碼,導師教職員編號\n" + row).getBytes(StandardCharsets.UTF_8);
    ObjectNode body =
        Json.object().put("kind", "classes").put("year", campus.year()).put("semester", 1);
    body.putObject("file")
        .put("name", "班級.csv")
        .put("type", SheetType.CSV.mediaType())
        .put("bytes", content.length)
        .put("sha256", Student.sha256(content));
    JsonNode announced = campus.api().send(registrar, "POST", "/imports", body).expect(201);
    assertThat(campus.api().put(announced.path("upload"), content)).isEqualTo(200);
    return announced.path("importId").asText();
  }

  /**
   * The second of three classes: what the first use of a library and the last class need is left
   * out.
   */
  @Test
  void shouldPackAClassThroughAFewFiles() throws Exception {
    Traced traced = new Traced();
    Object worker =
        make(traced, "ExportWorker", "tw.portfolio.functions.exportworker.ExportWorkerHandler");
    for (int at : List.of(1, 5, 11)) {
      Student student = campus.student(at);
      student
          .select(student.certified(campus.samples().pdf(1), campus.samples().mp3(2)))
          .expect(200);
    }
    Exports exports = new Exports(campus);
    String id = exports.draft();
    deliver(worker, message(id, new ExportStep.Plan()));
    List<String> classes =
        RunningSchool.list(exports.get(id).path("classes")).stream()
            .map(share -> share.path("className").asText())
            .toList();
    assertThat(classes).hasSizeGreaterThan(2);
    deliver(worker, message(id, new ExportStep.Pack(classes.get(0))));

    traced.forget();
    deliver(worker, message(id, new ExportStep.Pack(classes.get(1))));

    JsonNode job = exports.get(id);
    assertThat(job.at("/classes/1/state").asText()).as(job.toString()).isEqualTo("packed");
    SortedSet<String> files = traced.files();
    files.removeIf(file -> file.matches("tw/portfolio/kernel/(http|json)/.*"));
    assertThat(listed("packing-step", files)).hasSizeLessThanOrEqualTo(25);
  }

  private void run(Object worker, String registrar, String id, ImportStep step, String state)
      throws Exception {
    campus.api().send(registrar, "POST", "/imports/" + id + "/" + step.code()).expect(202);
    deliver(
        worker,
        ImportTaskJson.write(
            new ImportTask(campus.code(), ImportId.parse(id).orElseThrow(), step)));
    JsonNode job = campus.api().get(registrar, "/imports/" + id).expect(200);
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo(state);
  }

  private static String message(String id, ExportStep step) {
    return StepJson.write(new StepMessage(campus.code(), ExportId.parse(id).orElseThrow(), step));
  }

  private static void deliver(Object worker, String body) throws Exception {
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setMessageId("one");
    message.setBody(body);
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    worker
        .getClass()
        .getMethod(
            "handleRequest", SQSEvent.class, com.amazonaws.services.lambda.runtime.Context.class)
        .invoke(worker, event, null);
  }

  /** The function as the running system has it, of classes that note what is executed. */
  private Object make(Traced traced, String function, String handler) throws Exception {
    Map<String, String> variables = campus.system().environmentOf(function).variables();
    Class<?> environments = traced.loadClass(Environment.class.getName());
    Class<?> making = traced.loadClass(Environment.Making.class.getName());
    Object environment = environments.getConstructor(Map.class).newInstance(variables);
    Object maker =
        java.lang.reflect.Proxy.newProxyInstance(
            traced,
            new Class<?>[] {making},
            (_, _, _) -> traced.loadClass(handler).getConstructor().newInstance());
    return environments.getMethod("make", making).invoke(environment, maker);
  }

  private static APIGatewayV2HTTPResponse answer(Object handler, APIGatewayV2HTTPEvent event)
      throws Exception {
    return (APIGatewayV2HTTPResponse)
        handler
            .getClass()
            .getMethod(
                "handleRequest",
                APIGatewayV2HTTPEvent.class,
                com.amazonaws.services.lambda.runtime.Context.class)
            .invoke(handler, event, null);
  }

  private APIGatewayV2HTTPEvent reservation(int course) throws IOException, Json.BadJson {
    Student student = campus.student(0);
    ObjectNode event = Json.read(Files.readAllBytes(EVENTS.resolve("http-post-outcomes.json")));
    event
        .withObject("/requestContext/authorizer/jwt/claims")
        .put("school", campus.code().text())
        .put("person", student.id())
        .put("sub", student.id());
    event.withObject("/headers").put("idempotency-key", UUID.randomUUID().toString());
    event.put(
        "body",
        Student.announcement(student.courses().get(course), "摩擦力實驗報告", campus.samples().pdf(1))
            .toString());
    event.put("isBase64Encoded", false);
    return LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, FlowIT.class.getClassLoader())
        .fromJson(new ByteArrayInputStream(Json.bytes(event)));
  }

  private static SortedSet<String> listed(String flow, SortedSet<String> files) throws IOException {
    Files.createDirectories(LISTS);
    Files.write(LISTS.resolve(flow + ".txt"), files);
    return files;
  }
}
