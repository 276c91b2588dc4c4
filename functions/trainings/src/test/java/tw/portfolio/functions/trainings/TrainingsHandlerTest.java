package tw.portfolio.functions.trainings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.calendar.MarkingHeld;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.training.memory.MemoryTrainings;

class TrainingsHandlerTest {
  private static final Person INFORMATION = Offices.office(302, "何組長", Role.INFORMATION_HEAD);
  private static final String LIST = "/trainings/{trainingId}/attendance";
  private static final String PLAN =
      "\"kind\": \"students\", \"title\": \"<b>系統操作</b>\", \"date\": \"2026-11-19\","
          + " \"time\": \"10:10\", \"place\": \"電腦教室\", \"audience\": [\"class:301\"],"
          + " \"others\": \"高三家長\"}";

  private final Campus campus = new Campus(Seniors.aSchool().withStaff(INFORMATION));
  private final Calls calls =
      Calls.of(
          runtime -> {
            TrainingsHandler handler =
                new TrainingsHandler(
                    new MemoryTrainings(campus.school()),
                    campus.school(),
                    Seniors.GRADES,
                    _ -> Optional.of(SchoolBuilder.NAME),
                    new MarkingHeld(new MemoryPlans(campus.school()), campus.school()),
                    campus.clock(),
                    campus.secrets(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldShowWhatIsHeldAndWhatIsMissing() {
    String id = planned();
    calls.ask(
        200,
        about(holder("PUT " + LIST), id)
            .json(
                "{\"version\": 1, \"guests\": 2, \"rows\": [{\"number\": \"s31\", \"present\":"
                    + " true}, {\"name\": \"許家豪\", \"className\": \"301\", \"present\": false}]}"));

    Map<String, Object> list =
        calls.ask(200, Calls.by(Students.actor(Students.MING), "GET /trainings"));

    assertThat(objects(list.get("trainings")).getFirst())
        .containsEntry("state", "held")
        .containsEntry("audienceNames", List.of("301 班"))
        .containsEntry("listed", 2L)
        .containsEntry("present", 1L)
        .containsEntry("guests", 2L);
    assertThat(objects(list.get("duties")))
        .extracting(duty -> duty.get("kind") + " " + duty.get("missing"))
        .startsWith("students false", "teachers true", "teachers false");
    assertThat(list.toString()).doesNotContain("李思涵");
  }

  @Test
  void shouldTakeAFileAndGiveTheListBack() {
    String id = planned();
    String file =
        Base64.getEncoder()
            .encodeToString("學號,出席\ns31,出席\ns32,缺席\n".getBytes(StandardCharsets.UTF_8));
    calls.ask(
        200,
        about(holder("PUT " + LIST + "/file"), id)
            .json("{\"version\": 1, \"format\": \"csv\", \"content\": \"" + file + "\"}"));

    Map<String, Object> list = calls.ask(200, about(holder("GET " + LIST), id));

    assertThat(object(list.get("training"))).containsEntry("present", 1L);
    assertThat(objects(list.get("rows")))
        .extracting(row -> row.get("studentNumber") + " " + row.get("presence"))
        .containsExactly("s31 出席", "s32 缺席");
  }

  @Test
  void shouldTellWhichRowOfAFileIsWrong() {
    String id = planned();
    String file =
        Base64.getEncoder().encodeToString("學號,出席\ns404,出席\n".getBytes(StandardCharsets.UTF_8));

    Map<String, Object> refused =
        calls.ask(
            422,
            about(holder("PUT " + LIST + "/file"), id)
                .json("{\"version\": 1, \"format\": \"csv\", \"content\": \"" + file + "\"}"));

    assertThat(refused.get("fields").toString()).contains("第 2 列", "s404");
    for (String broken : List.of("", "%%%%", "QQ", "A".repeat(150 * 1024 + 4))) {
      calls.ask(
          422,
          about(holder("PUT " + LIST + "/file"), id)
              .json("{\"version\": 1, \"format\": \"csv\", \"content\": \"" + broken + "\"}"));
    }
  }

  @Test
  void shouldPrintAPageAClassToSignOn() {
    String id = planned();

    var page = calls.answer(about(holder("GET /trainings/{trainingId}/page"), id));

    assertThat(page.getStatusCode()).isEqualTo(200);
    assertThat(new String(Base64.getDecoder().decode(page.getBody()), StandardCharsets.UTF_8))
        .contains("南寧", "學生訓練簽到表", "301 班", "李思涵", "許家豪", "高三家長", "&lt;b&gt;")
        .doesNotContain("何品妤", "<b>");
    calls.ask(403, about(Calls.by(Staff.actor(Staff.LIN), "GET /trainings/{trainingId}/page"), id));
    calls.ask(404, about(holder("GET /trainings/{trainingId}/page"), "0123456789abcdefghjkmnpqrs"));
  }

  @Test
  void shouldChangeAndCallOffWhatIsPlanned() {
    String id = planned();
    assertThat(
            calls.ask(
                200,
                about(holder("PUT /trainings/{trainingId}"), id)
                    .json("{\"version\": 1, " + PLAN.replace("10:10", "11:10"))))
        .containsEntry("time", "11:10");
    assertThat(
            calls.ask(
                200,
                about(holder("DELETE /trainings/{trainingId}"), id)
                    .json("{\"version\": 2, \"reason\": \"改期\"}")))
        .containsEntry("state", "cancelled");
  }

  @Test
  void shouldRefuseWhatItCannotRead() {
    Calls.BAD_BODIES.forEach(body -> calls.refuse(holder("POST /trainings").json(body)));
    for (String broken :
        List.of(
            PLAN.replace("10:10", "25:10"),
            PLAN.replace("11-19", "02-30"),
            PLAN.replace("students", "guests"),
            PLAN.replace("class:301", "class:399"),
            PLAN.replace("class:301", "grade:4"),
            PLAN.replace("[\"class:301\"], \"others\": \"高三家長\"", "[]"))) {
      calls.ask(422, holder("POST /trainings").json("{" + broken));
    }
    calls.ask(400, about(holder("GET " + LIST), "x"));
    calls.ask(400, Calls.by(Students.actor(Students.MING), "GET /trainings").query("year", "x"));
  }

  private String planned() {
    return (String) calls.ask(201, holder("POST /trainings").json("{" + PLAN)).get("trainingId");
  }

  private static Events about(Events request, String training) {
    return request.path("trainingId", training);
  }

  private static Events holder(String route) {
    return Calls.by(Staff.actor(INFORMATION), route);
  }
}
