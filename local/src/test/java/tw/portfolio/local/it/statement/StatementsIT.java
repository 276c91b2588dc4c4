package tw.portfolio.local.it.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Seniors;

/** Autobiography and study plan of grade 12 (附件1 高三下5月), over HTTP. */
@OnCampus
class StatementsIT {
  private static RunningSchool campus;
  private static Seniors seniors;

  private String student;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    seniors = new Seniors(campus);
    seniors.writeTheClasses();
  }

  @BeforeEach
  void openTheWindow() {
    seniors.window(Duration.ofDays(1));
    student = seniors.next();
  }

  @Test
  void shouldGoFromTheFirstDraftToTheCheck() {
    JsonNode nothing = get("/statement").expect(200);
    assertThat(nothing.path("version").asInt()).isZero();

    save(0, "成為護理師").expect(200);
    JsonNode second = save(1, "成為社區護理師").expect(200);
    assertThat(second.path("edition").asInt()).isEqualTo(2);
    JsonNode versions = get("/statement/versions").expect(200).path("versions");
    assertThat(RunningSchool.list(versions))
        .extracting(version -> version.path("edition").asInt())
        .containsExactly(2, 1);
    assertThat(get("/statement/versions/1").expect(200).at("/text/careerPlan").asText())
        .isEqualTo("成為護理師");

    assertThat(handIn(2).expect(200).path("state").asText()).isEqualTo("handedIn");
    handIn(2).expect(200);
    JsonNode seen = review("GET", "").expect(200);
    assertThat(seen.at("/text/careerPlan").asText()).isEqualTo("成為社區護理師");

    review("POST", "/comments", seen(2).put("text", "很真誠")).expect(201);
    review("POST", "/return", seen(2).put("reason", "請補充興趣")).expect(200);
    JsonNode returned = get("/statement").expect(200);
    assertThat(returned.at("/returned/reason").asText()).isEqualTo("請補充興趣");
    assertThat(returned.at("/comments/0/text").asText()).isEqualTo("很真誠");

    save(4, "成為社區護理師，照顧獨居長者").expect(200);
    handIn(5).expect(200);
    review("POST", "/check", seen(2)).refused(409, "changed-meanwhile");
    JsonNode half = review("POST", "/check", seen(3)).expect(200);
    assertThat(half.path("state").asText()).isEqualTo("checking");
    assertThat(half.at("/checks/0/side").asText()).isEqualTo("counselling");
    save(7, "太晚了").refused(409, "wrong-state");
    JsonNode whole =
        campus
            .api()
            .send(seniors.homeroomOf(student).orElseThrow(), "POST", about("/check"), seen(3))
            .expect(200);
    assertThat(whole.path("state").asText()).isEqualTo("checked");
    assertThat(whole.path("checks")).hasSize(2);
    save(8, "太晚了").refused(409, "wrong-state");
  }

  @Test
  void shouldShowTheClassHowFarEachIsAndNothingOfADraft() {
    save(0, "還不想給人看").expect(200);

    String teacher = seniors.homeroomOf(student).orElseThrow();
    JsonNode list = campus.api().get(teacher, "/statements").expect(200);
    assertThat(
            RunningSchool.list(list.path("students")).stream()
                .filter(one -> one.path("studentId").asText().equals(student))
                .map(one -> one.path("state").asText()))
        .containsExactly("draft");
    JsonNode seen = campus.api().get(teacher, about("")).expect(200);
    assertThat(seen.has("text")).isFalse();
    assertThat(seen.toString()).doesNotContain("還不想給人看");
    review("POST", "/check", seen(1)).refused(404, "not-found");
    assertThat(
            RunningSchool.list(
                campus
                    .api()
                    .get(seniors.holder(Role.COUNSELLING_HEAD), "/statements")
                    .expect(200)
                    .path("students")))
        .hasSize(seniors.students().size());
  }

  @Test
  void shouldLetOnlyOneOfManyTabsWin() {
    save(0, "第一版").expect(200);

    List<Reply> replies =
        IntStream.range(0, 6)
            .mapToObj(tab -> CompletableFuture.supplyAsync(() -> save(1, "分頁 " + tab)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
    assertThat(replies.stream().filter(reply -> reply.status() != 200).map(Reply::code).distinct())
        .containsExactly("changed-meanwhile");
    assertThat(get("/statement").expect(200).path("edition").asInt()).isEqualTo(2);
  }

  @Test
  void shouldTakeBackOnlyWhileTheWindowIsOpen() {
    save(0, "成為護理師").expect(200);
    handIn(1).expect(200);
    campus.api().send(student, "POST", "/statement/take-back").expect(200);
    handIn(3).expect(200);

    seniors.window(Duration.ofDays(-1));

    campus.api().send(student, "POST", "/statement/take-back").refused(409, "window-closed");
    assertThat(get("/statement").expect(200).path("state").asText()).isEqualTo("handedIn");
    review("POST", "/check", seen(1)).expect(200);
  }

  @Test
  void shouldHandInOnlyWhatIsComplete() {
    JsonNode draft =
        campus
            .api()
            .send(student, "PUT", "/statement", Json.object().put("version", 0))
            .expect(200);
    assertThat(draft.path("missing")).hasSize(6);

    JsonNode problem = handIn(1).refused(422, "invalid-fields");
    assertThat(problem.path("fields")).hasSize(6);
  }

  @Test
  void shouldBeForGradeTwelveAndItsReviewersOnly() {
    save(0, "成為護理師").expect(200);
    handIn(1).expect(200);

    campus
        .api()
        .send(seniors.younger(), "PUT", "/statement", draft(0, "太早了"))
        .refused(403, "not-permitted");
    for (Role role : List.of(Role.EQUIPMENT_HEAD, Role.REGISTRAR, Role.PRINCIPAL)) {
      campus.api().get(seniors.holder(role), about("")).refused(403, "not-permitted");
      campus.api().get(seniors.holder(role), "/statements").refused(403, "not-permitted");
    }
    campus
        .api()
        .get(seniors.homeroomOf(seniors.younger()).orElseThrow(), about(""))
        .refused(404, "not-found");
    campus.api().get(student, about("")).refused(403, "not-permitted");
    campus
        .api()
        .get(seniors.holder(Role.COUNSELLING_HEAD), "/statement")
        .refused(403, "not-permitted");
    assertThat(get("/statement").expect(200).path("state").asText()).isEqualTo("handedIn");
  }

  @Test
  void shouldRefuseBadInputAndChangeNothing() {
    save(0, "成為護理師").expect(200);
    JsonNode before = get("/statement").expect(200);

    for (ObjectNode body :
        List.of(
            Json.object(),
            draft(1, "字".repeat(1_001)),
            draft(1, "\u0007"),
            draft(1, "好").put("hobby", "登山"),
            draft(1, "好").putNull("interests"),
            draft(-1, "好"))) {
      campus.api().send(student, "PUT", "/statement", body).refused(422, "invalid-fields");
    }
    campus
        .api()
        .send(student, "PUT", "/statement", draft(1, "字".repeat(30_000)))
        .refused(413, "body-too-large");
    get("/statement/versions/0").refused(400, "malformed-request");
    get("/statement/versions?cursor=x").refused(400, "malformed-request");
    get("/statement/versions/99").refused(404, "not-found");
    campus
        .api()
        .get(seniors.holder(Role.COUNSELLING_HEAD), "/students/xyz/statement")
        .refused(400, "malformed-request");

    assertThat(get("/statement").expect(200)).isEqualTo(before);
  }

  private Reply get(String path) {
    return campus.api().get(student, path);
  }

  private Reply save(int version, String plan) {
    return campus.api().send(student, "PUT", "/statement", draft(version, plan));
  }

  private static ObjectNode draft(int version, String plan) {
    return Json.object()
        .put("version", version)
        .put("careerPlan", plan)
        .put("expectations", "細心")
        .put("strengths", "傾聽")
        .put("interests", "登山")
        .put("studyPlan", "第一年修解剖學。\n第二年實習。");
  }

  private Reply handIn(int version) {
    return campus
        .api()
        .send(student, "POST", "/statement/hand-in", Json.object().put("version", version));
  }

  private Reply review(String method, String what) {
    return campus.api().send(seniors.holder(Role.COUNSELLING_HEAD), method, about(what));
  }

  private Reply review(String method, String what, JsonNode body) {
    return campus.api().send(seniors.holder(Role.COUNSELLING_HEAD), method, about(what), body);
  }

  private static ObjectNode seen(int edition) {
    return Json.object().put("edition", edition);
  }

  private String about(String what) {
    return "/students/" + student + "/statement" + what;
  }
}
