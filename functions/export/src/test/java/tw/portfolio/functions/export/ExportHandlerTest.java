package tw.portfolio.functions.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.submission.ExportingSchool;

class ExportHandlerTest {
  private static final String SUBMISSION =
      "{\"kind\":\"outcome\",\"year\":115,\"purpose\":\"submission\",\"scope\":\"school\"}";
  private static final String ID = "0000000000000000000000vex0";

  /** The handler asks nothing of it. */
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (_, method, _) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private final ExportingSchool school = new ExportingSchool(Students.MING, Students.HUA);
  private ExportHandler handler;

  @BeforeEach
  void openTheOffice() {
    handler =
        new ExportHandler(
            school.records(),
            school.bytes(),
            school.queue(),
            school.ids(),
            ExportingSchool.KEPT,
            school.clock(),
            new RuntimeContext(_ -> {}, () -> 0, () -> "fault", _ -> false));
  }

  private static Events as(Events events, Person person) {
    return events.claims(
        Map.of(
            "school",
            person.school().text(),
            "person",
            person.id().text(),
            "kind",
            "staff",
            "name",
            person.name()));
  }

  private APIGatewayV2HTTPResponse office(Events events) {
    return handler.handleRequest(as(events, Staff.EQUIPMENT_HEAD).event(), CONTEXT);
  }

  private APIGatewayV2HTTPResponse start() {
    return office(Events.of("POST /submissions").json(SUBMISSION));
  }

  private static Map<String, Object> json(APIGatewayV2HTTPResponse response) {
    return Json.members(response.getBody());
  }

  @Test
  void shouldLetTheAcademicDirectorWatchAndNotStart() {
    start();

    APIGatewayV2HTTPResponse list =
        handler.handleRequest(as(Events.of("GET /submissions"), Staff.DIRECTOR).event(), CONTEXT);
    APIGatewayV2HTTPResponse refused =
        handler.handleRequest(
            as(Events.of("POST /submissions").json(SUBMISSION), Staff.DIRECTOR).event(), CONTEXT);

    assertThat(list.getStatusCode()).isEqualTo(200);
    assertThat(list.getBody()).contains("\"submissions\":[{");
    assertThat(refused.getStatusCode()).isEqualTo(403);
  }

  @Test
  void shouldShowTheExportsOfAYear() {
    start();

    assertThat(office(Events.of("GET /submissions").query("year", "115")).getBody())
        .contains("\"submissions\":[{");
    assertThat(office(Events.of("GET /submissions").query("year", "114")).getBody())
        .contains("\"submissions\":[]");
  }

  @Test
  void shouldTakeUpTheSampleEvent() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("../events/http-post-submissions.json"))) {
      APIGatewayV2HTTPEvent event =
          LambdaEventSerializers.serializerFor(
                  APIGatewayV2HTTPEvent.class, ExportHandlerTest.class.getClassLoader())
              .fromJson(in);

      APIGatewayV2HTTPResponse response = handler.handleRequest(event, CONTEXT);

      assertThat(response.getStatusCode()).isEqualTo(202);
      assertThat(json(response))
          .containsEntry("submissionId", ID)
          .containsEntry("year", 115L)
          .containsEntry("state", "planning")
          .containsEntry("startedBy", "蔡淑芬")
          .containsEntry("startedAt", "2026-11-20T20:00:00+08:00")
          .containsEntry("stalled", false)
          .containsEntry(
              "progress", Map.of("done", 0L, "total", 0L, "bytes", 0L, "totalBytes", 0L));
      assertThat(school.queue().waiting()).hasSize(1);
    }
  }

  private APIGatewayV2HTTPResponse confirm(String figures) {
    return office(
        Events.of("POST /submissions/{submissionId}/confirmation")
            .path("submissionId", ID)
            .json(figures));
  }

  @Test
  void shouldHandInByTheNumbersThatAreShownAndLinkToWhatIsMade() throws IOException {
    school.choose(
        Students.MING, school.certified(Students.MING, ExportingSchool.physics(Students.MING)));
    start();
    school.runAll();
    assertThat(json(one()))
        .containsEntry("state", "planned")
        .containsEntry(
            "figures",
            Map.of(
                "students", 1L, "pieces", 1L, "leftOut", 1L, "declined", 0L, "handedInBefore", 0L));

    assertThat(json(confirm("{\"students\":1,\"pieces\":2,\"leftOut\":1}")))
        .containsEntry("code", "figures-differ");
    assertThat(confirm("{\"students\":1,\"pieces\":1,\"leftOut\":1}").getStatusCode())
        .isEqualTo(202);
    school.runAll();

    APIGatewayV2HTTPResponse response = one();
    assertThat(json(response))
        .containsEntry("state", "done")
        .containsEntry("confirmedBy", "蔡淑芬")
        .containsEntry("problemCount", 0L)
        .containsEntry("problemsByCode", List.of(Map.of("code", "nothing-chosen", "count", 1L)));
    assertThat(response.getBody())
        .contains(
            "\"className\":\"101\",\"state\":\"packed\",\"done\":1,\"total\":1",
            "\"name\":\"213303_115_101.zip\"",
            "\"name\":\"213303_115_索引.zip\"")
        .doesNotContain("\"url\"");
    assertThat(
            json(
                office(
                    Events.of("POST /submissions/{submissionId}/links")
                        .path("submissionId", ID)
                        .json("{\"name\":\"213303_115_101.zip\"}"))))
        .containsEntry("expiresAt", "2026-11-20T20:15:00+08:00");
  }

  private APIGatewayV2HTTPResponse one() {
    return office(Events.of("GET /submissions/{submissionId}").path("submissionId", ID));
  }

  @Test
  void shouldCallOffAndTakeBack() throws IOException {
    school.choose(
        Students.MING, school.certified(Students.MING, ExportingSchool.physics(Students.MING)));
    start();
    assertThat(
            json(office(Events.of("DELETE /submissions/{submissionId}").path("submissionId", ID))))
        .containsEntry("state", "cancelled");
    String next = String.valueOf(json(start()).get("submissionId"));
    school.runAll();
    office(
        Events.of("POST /submissions/{submissionId}/confirmation")
            .path("submissionId", next)
            .json("{\"students\":1,\"pieces\":1,\"leftOut\":1}"));
    school.runAll();

    APIGatewayV2HTTPResponse taken =
        office(
            Events.of("POST /submissions/{submissionId}/withdrawal")
                .path("submissionId", next)
                .json("{\"reason\":\"漏了一班\"}"));

    assertThat(taken.getStatusCode()).isEqualTo(202);
    assertThat(json(taken)).containsEntry("state", "withdrawing");
    school.runAll();
    assertThat(
            office(Events.of("GET /submissions/{submissionId}").path("submissionId", next))
                .getBody())
        .contains("\"state\":\"withdrawn\"", "漏了一班");
  }

  @Test
  void shouldNameStudentPieceAndFileOfWhatIsLeftOut() throws IOException {
    Journey lost = school.certified(Students.HUA, ExportingSchool.physics(Students.HUA));
    school.choose(Students.HUA, lost);
    school.files().lose(ExportingSchool.document(lost).key());
    start();
    school.runAll();

    Map<String, Object> export = json(one());

    assertThat(export).containsEntry("state", "planned").containsEntry("problemCount", 2L);
    assertThat(export.get("problems"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .element(1)
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("code", "file-missing")
        .containsEntry("className", "101")
        .containsEntry("seat", 2L)
        .containsEntry("studentNumber", "s2")
        .containsEntry("name", "陳小華")
        .containsEntry("pieceId", lost.id().toString())
        .containsEntry("fileName", "光電效應🔬報告.pdf");
  }

  @Test
  void shouldRefuseWhoMayNotExport() {
    APIGatewayV2HTTPResponse response =
        handler.handleRequest(
            as(Events.of("POST /submissions").json(SUBMISSION), Staff.LIN).event(), CONTEXT);

    assertThat(response.getStatusCode()).isEqualTo(403);
    assertThat(response.getBody()).contains("not-permitted", "設備組");
  }

  @Test
  void shouldSayThatAJobIsStalledAndTakeItUpAgain() throws IOException {
    start();
    school.queue().takeAll();
    school.clock().passes(Duration.ofMinutes(21));

    assertThat(json(office(Events.of("GET /submissions/{submissionId}").path("submissionId", ID))))
        .containsEntry("stalled", true);
    assertThat(start().getStatusCode()).isEqualTo(202);
    assertThat(school.queue().waiting()).hasSize(1);
  }

  @Test
  void shouldPageThroughDrafts() throws IOException {
    for (int number = 0; number < 3; number++) {
      office(Events.of("POST /submissions").json(SUBMISSION.replace("submission\"", "draft\"")));
      school.clock().passes(Duration.ofMinutes(1));
    }

    Map<String, Object> first = json(office(Events.of("GET /submissions").query("limit", "2")));
    Map<String, Object> second =
        json(
            office(
                Events.of("GET /submissions")
                    .query("limit", "2")
                    .query("cursor", String.valueOf(first.get("next")))));

    assertThat((List<?>) first.get("submissions")).hasSize(2);
    assertThat((List<?>) second.get("submissions")).hasSize(1);
    assertThat(second).doesNotContainKey("next");
  }

  @Test
  void shouldNotFindAnotherExport() {
    APIGatewayV2HTTPResponse response =
        office(
            Events.of("GET /submissions/{submissionId}")
                .path("submissionId", "00000000000000000000000001"));

    assertThat(response.getStatusCode()).isEqualTo(404);
  }

  @Test
  void shouldAskForAWholeYear() {
    assertThat(
            office(Events.of("POST /submissions").json(SUBMISSION.replace("115", "\"115\"")))
                .getStatusCode())
        .isEqualTo(422);
  }
}
