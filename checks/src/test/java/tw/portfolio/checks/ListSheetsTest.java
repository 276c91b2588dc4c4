package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.checks.OpenApi.Operation;
import tw.portfolio.functions.sheets.ListColumn;
import tw.portfolio.functions.sheets.ListSheet;
import tw.portfolio.functions.sheets.ListSheets;

/** Lists as files: each is there, and each column shows what the list's answer has. */
class ListSheetsTest {
  /** One thing with its history, and what has no rows of its own. */
  private static final Set<String> NO_LISTS =
      Set.of(
          "/me",
          "/me/notices",
          "/me/reminders",
          "/register",
          "/outcomes/{pieceId}",
          "/achievements/{achievementId}",
          "/selections/{year}",
          "/achievement-selections/{year}",
          "/settings/{year}",
          "/reminder-settings",
          "/books/settings",
          "/submissions/{submissionId}",
          "/imports/{importId}",
          "/jobs/{jobId}",
          "/prechecks/{jobId}/findings",
          "/evaluations/{evaluationId}",
          "/evaluations/{evaluationId}/lines",
          "/me/receipts",
          "/students/{studentId}/receipts",
          "/statement",
          "/statement/versions/{edition}",
          "/students/{studentId}/statement",
          "/students/{studentId}/assessments/{year}",
          "/announcements/{announcementId}",
          "/consultations/{consultationId}",
          "/people/{personId}",
          "/people/{personId}/sign-ins");

  private static final OpenApi API = OpenApi.ofThisBuild();

  static List<ListSheet> lists() {
    return ListSheets.all();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void shouldShowWhatTheAnswerHas(ListSheet list) {
    JsonNode answer = answer(list.path());
    Optional<JsonNode> entry = in(answer, list.entries());

    assertThat(entry).as(list.code()).isPresent();
    for (ListColumn column : list.columns()) {
      assertThat(
              column.path().startsWith(ListColumn.OF_ALL)
                  ? in(answer, column.path().substring(ListColumn.OF_ALL.length()))
                  : in(entry.orElseThrow(), column.path()))
          .as(list.code() + " " + column.header() + " " + column.path())
          .isPresent();
    }
  }

  @Test
  void shouldGiveEveryListOfTheApi() {
    Set<String> given = lists().stream().map(ListSheet::path).collect(Collectors.toSet());

    assertThat(
            API.operations().stream()
                .filter(operation -> operation.route().startsWith("GET "))
                .filter(operation -> hasRows(operation))
                .map(Operation::path)
                .filter(path -> !NO_LISTS.contains(path)))
        .isSubsetOf(given);
  }

  @Test
  void shouldNameEveryListInTheApi() {
    List<String> codes = new ArrayList<>();
    API.schema("ListCode").path("enum").forEach(code -> codes.add(code.asText()));

    assertThat(lists().stream().map(ListSheet::code)).containsExactlyInAnyOrderElementsOf(codes);
  }

  private static boolean hasRows(Operation operation) {
    return members(answer(operation.path()))
        .anyMatch(member -> API.resolved(member).path("type").asText().equals("array"));
  }

  private static JsonNode answer(String path) {
    JsonNode response =
        API.resolved(API.document().path("paths").path(path).path("get").at("/responses/200"));
    return API.resolved(response.path("content").path("application/json").path("schema"));
  }

  /** The schema of what is there, of an element if it is a list. */
  private static Optional<JsonNode> in(JsonNode schema, String path) {
    Optional<JsonNode> found = Optional.of(schema);
    for (String name : path.split("\\.", -1)) {
      found = found.flatMap(object -> member(object, name));
    }
    return found;
  }

  private static Optional<JsonNode> member(JsonNode object, String name) {
    Optional<JsonNode> own =
        Optional.of(object.path("properties").path(name)).filter(node -> !node.isMissingNode());
    return own.or(
            () ->
                parts(object).map(part -> member(part, name)).flatMap(Optional::stream).findFirst())
        .map(API::resolved)
        .map(node -> node.has("items") ? API.resolved(node.path("items")) : node);
  }

  private static Stream<JsonNode> members(JsonNode object) {
    return Stream.concat(
        StreamSupport.stream(object.path("properties").spliterator(), false),
        parts(object).flatMap(ListSheetsTest::members));
  }

  private static Stream<JsonNode> parts(JsonNode object) {
    return Stream.of("allOf", "oneOf", "anyOf")
        .flatMap(of -> StreamSupport.stream(object.path(of).spliterator(), false))
        .map(API::resolved);
  }
}
