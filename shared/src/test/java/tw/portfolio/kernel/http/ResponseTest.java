package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

class ResponseTest {
  private static final Problem FULL =
      Problem.of(ProblemKind.CAP_REACHED, "已達 3 件。", "Three pieces are there.");

  @Test
  void shouldAnswerInJsonThatNobodyKeeps() {
    Response response = Response.created(Json.object().put("id", "a"));

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.body()).isEqualTo("{\"id\":\"a\"}");
    assertThat(response.headers()).containsEntry("content-type", "application/json; charset=utf-8");
    assertThat(Response.ok(Json.object()).status()).isEqualTo(200);
    assertThat(Response.accepted(Json.object()).status()).isEqualTo(202);
  }

  static Stream<Response> everyKindOfAnswer() {
    return Stream.of(
        Response.ok(Json.object()),
        Response.created(Json.object()),
        Response.accepted(Json.object()),
        Response.noContent(),
        Response.file("text/csv", "a.csv", new byte[1]),
        Response.problem(FULL));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfAnswer")
  void shouldLetNobodyKeepGuessOrShowAnAnswerAsAPage(Response response) {
    assertThat(response.headers())
        .containsAllEntriesOf(
            Map.of(
                "cache-control", "no-store",
                "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
                "referrer-policy", "no-referrer",
                "strict-transport-security", "max-age=63072000; includeSubDomains",
                "x-content-type-options", "nosniff"));
  }

  @Test
  void shouldSayNothingWhenThereIsNothingToSay() {
    Response response = Response.noContent();

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers()).doesNotContainKey("content-type").containsKey("cache-control");
  }

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void shouldWriteEveryKindOfProblem(ProblemKind kind) {
    Response response = Response.problem(Problem.of(kind, "中文。", "English."));

    assertThat(response.status()).isEqualTo(kind.status());
    assertThat(response.headers())
        .containsEntry("content-type", "application/problem+json; charset=utf-8")
        .containsEntry("cache-control", "no-store");
    assertThat(Json.members(response.body()))
        .isEqualTo(
            Map.of(
                "type",
                "urn:portfolio:problem:" + kind.code(),
                "title",
                kind.title(),
                "status",
                (long) kind.status(),
                "detail",
                "中文。\nEnglish.",
                "code",
                kind.code()));
  }

  @Test
  void shouldListFieldsAndMoreMembers() {
    Problem problem =
        new Problem(
            ProblemKind.SELECTION_REFUSED,
            "一。",
            "One.",
            List.of(new Problem.Field("files[0]", "二。", "Two.")));

    assertThat(
            Json.members(
                Response.problem(problem, Json.object().put("pieces", List.of("p"))).body()))
        .containsEntry("fields", List.of(Map.of("name", "files[0]", "detail", "二。\nTwo.")))
        .containsEntry("pieces", List.of("p"));
    assertThatThrownBy(() -> Response.problem(problem, Json.object().put("status", 200)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldSayWhenToComeBack() {
    assertThat(Response.problem(Problem.of(ProblemKind.BUSY, "忙。", "Busy.")).headers())
        .containsKey("retry-after");
    assertThat(Response.problem(FULL).headers()).doesNotContainKey("retry-after");
  }

  @Test
  void shouldTurnAnAnswerIntoAResponse() {
    assertThat(Response.of(Answer.granted("x"), text -> Response.ok(Json.object().put("v", text))))
        .isEqualTo(Response.ok(Json.object().put("v", "x")));
    assertThat(Response.of(Answer.refused(FULL), text -> Response.noContent()))
        .isEqualTo(Response.problem(FULL));
  }
}
