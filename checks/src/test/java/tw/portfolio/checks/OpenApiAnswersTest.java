package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenApiAnswersTest {
  private static final Optional<String> JSON = Optional.of("application/json; charset=utf-8");
  private static final Optional<String> PROBLEM =
      Optional.of("application/problem+json; charset=utf-8");
  private static final String SELECTION =
      """
      {"year": 115, "chosen": 0, "most": 6, "left": 6, "locked": false, "declined": false, "pieces": []}
      """;

  private final OpenApiAnswers answers = OpenApiAnswers.ofThisBuild();

  @Test
  void shouldAcceptWhatIsDescribed() {
    assertThat(get("/selections/115", 200, JSON, SELECTION)).isEmpty();
  }

  @Test
  void shouldLeaveTheQueryOut() {
    assertThat(get("/certifications?limit=1", 200, JSON, "{\"pieces\": []}")).isEmpty();
  }

  @Test
  void shouldFindAMemberThatIsNotDescribed() {
    assertThat(get("/certifications", 200, JSON, "{\"pieces\": [], \"extra\": 1}"))
        .singleElement()
        .asString()
        .contains("GET /certifications 200", "extra");
  }

  @Test
  void shouldFindAMemberThatIsMissing() {
    assertThat(get("/selections/115", 200, JSON, SELECTION.replace("\"year\": 115,", "")))
        .singleElement()
        .asString()
        .contains("year");
  }

  @Test
  void shouldFindAPathThatIsNotDescribed() {
    assertThat(get("/grades", 200, JSON, "{}")).containsExactly("GET /grades is not described");
  }

  @Test
  void shouldFindAStatusThatIsNotDescribed() {
    assertThat(get("/selections/115", 418, JSON, "{}"))
        .containsExactly("GET /selections/{year} does not describe the status 418");
  }

  @Test
  void shouldFindAnotherContentType() {
    assertThat(get("/selections/115", 200, Optional.of("text/html"), "<p>"))
        .singleElement()
        .asString()
        .contains("text/html");
    assertThat(get("/selections/115", 200, Optional.empty(), SELECTION)).hasSize(1);
  }

  @Test
  void shouldFindWhatIsNoJson() {
    assertThat(get("/selections/115", 200, JSON, "{")).hasSize(1);
  }

  @Test
  void shouldExpectNoBodyWhereNoneIsDescribed() {
    String path = "/outcomes/1151-0123456789abcdefghjkmnpqrs-zyxwvtsrqpnmkjhgfedcba9876";
    assertThat(answers.differences("DELETE", path, 204, Optional.empty(), "")).isEmpty();
    assertThat(answers.differences("DELETE", path, 204, JSON, "{}")).hasSize(1);
  }

  @Test
  void shouldAcceptOnlyTheProblemsOfTheRoute() {
    String permitted = problem("not-permitted", 403);
    assertThat(get("/selections/115", 403, PROBLEM, permitted)).isEmpty();
    assertThat(get("/selections/115", 403, PROBLEM, problem("cap-reached", 403))).isNotEmpty();
  }

  @Test
  void shouldFindAProblemThatContradictsItself() {
    assertThat(get("/selections/115", 403, PROBLEM, problem("not-permitted", 404))).hasSize(1);
    String otherType = problem("not-permitted", 403).replace("problem:not-permitted", "problem:x");
    assertThat(get("/selections/115", 403, PROBLEM, otherType)).hasSize(1);
  }

  private List<String> get(String path, int status, Optional<String> type, String body) {
    return answers.differences("GET", path, status, type, body);
  }

  private static String problem(String code, int status) {
    return """
    {"type": "urn:portfolio:problem:%s", "title": "沒有權限", "status": %d,
     "detail": "請改用正確的帳號登入。\\nSign in with the right account.", "code": "%s"}
    """
        .formatted(code, status, code);
  }
}
