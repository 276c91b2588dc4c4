package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Role;
import tw.portfolio.checks.OpenApi.Operation;
import tw.portfolio.course.TakingKind;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;
import tw.portfolio.submission.ExportState;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.SelectionFault;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;

class OpenApiTest {
  private static final Set<String> SECRETS = Set.of("password", "secret", "nationalId");

  private final OpenApi api = OpenApi.ofThisBuild();

  /** What others extend: these close them, by {@code unevaluatedProperties}. */
  private final List<JsonNode> open =
      List.of(
          api.schema("AchievementMembers"),
          api.schema("PieceMembers"),
          api.schema("SubmissionMembers"),
          api.schema("JobFigures"),
          api.schema("DeletionCounts"),
          api.schema("ConsultationMembers"));

  @Test
  void shouldDescribeExactlyTheRoutesOfTheTemplate() {
    assertThat(api.operations().stream().map(Operation::route))
        .containsExactlyInAnyOrderElementsOf(Template.ofThisRepository().routes());
  }

  @Test
  void shouldGiveEveryOperationAnIdOfItsOwn() {
    assertThat(api.operations().stream().map(one -> one.json().path("operationId").asText()))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("[a-z][A-Za-z]+"));
  }

  @Test
  void shouldDescribeEveryPartOfAPath() {
    for (Operation operation : api.operations()) {
      List<String> described = new ArrayList<>();
      JsonNode path = api.document().path("paths").path(operation.path());
      for (JsonNode list : List.of(path.path("parameters"), operation.json().path("parameters"))) {
        list.forEach(
            parameter -> {
              JsonNode resolved = api.resolved(parameter);
              if (resolved.path("in").asText().equals("path")) {
                described.add("{" + resolved.path("name").asText() + "}");
              }
            });
      }
      assertThat(Stream.of(operation.path().split("/")).filter(part -> part.startsWith("{")))
          .as(operation.route())
          .containsExactlyInAnyOrderElementsOf(described);
    }
  }

  @Test
  void shouldHaveSchemasThatAreJsonSchemas() {
    Schema schemas =
        SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));
    everyNode(
        api.document(),
        node -> {
          if (node.has("schema")) {
            assertThat(schemas.validate(node.path("schema"))).isEmpty();
          }
        });
    api.document()
        .at("/components/schemas")
        .forEach(schema -> assertThat(schemas.validate(schema)).isEmpty());
  }

  @Test
  void shouldPointOnlyToWhatIsThere() {
    everyNode(
        api.document(),
        node -> assertThatCode(() -> api.resolved(node)).doesNotThrowAnyException());
  }

  @Test
  void shouldUseEverySchema() {
    List<String> used = new ArrayList<>();
    everyNode(api.document(), node -> used.add(node.path("$ref").asText()));
    assertThat(used)
        .containsAll(
            names(api.document().at("/components/schemas")).stream()
                .map("#/components/schemas/"::concat)
                .toList());
  }

  @Test
  void shouldCloseEveryObject() {
    everyNode(
        api.document().at("/components/schemas"),
        node -> {
          if (node.path("type").asText().equals("object") && !open.contains(node)) {
            assertThat(node.path("additionalProperties").asText("open"))
                .as(node.toString())
                .isEqualTo("false");
          }
        });
  }

  @Test
  void shouldCloseWhatExtendsAnOpenObject() {
    api.document()
        .at("/components/schemas")
        .forEach(
            schema -> {
              if (schema.at("/allOf/0/$ref").asText().endsWith("Members")) {
                assertThat(schema.path("unevaluatedProperties").asText()).isEqualTo("false");
              }
            });
  }

  @Test
  void shouldKnowTheSameWordsAsTheDomain() {
    assertThat(words("ProblemCode")).isEqualTo(of(ProblemKind.values(), ProblemKind::code));
    assertThat(words("PieceState")).isEqualTo(states(WorkKind.OUTCOME));
    assertThat(words("AchievementState")).isEqualTo(states(WorkKind.ACHIEVEMENT));
    assertThat(
            names(api.document().at("/components/schemas/AchievementDetail/discriminator/mapping")))
        .containsExactlyInAnyOrderElementsOf(of(Category.values(), Category::code));
    assertThat(words("TakingKind")).isEqualTo(of(TakingKind.values(), TakingKind::code));
    assertThat(words("Part")).isEqualTo(of(FilePart.values(), FilePart::code));
    assertThat(words("FileType")).isEqualTo(of(FileType.values(), FileType::mediaType));
    assertThat(words("SubmissionState")).isEqualTo(of(ExportState.values(), ExportState::code));
    assertThat(words("SubmissionProblemCode"))
        .isEqualTo(of(ProblemCause.values(), ProblemCause::code));
    assertThat(words("SelectionFaultCode"))
        .isEqualTo(of(SelectionFault.values(), SelectionFault::code));
    assertThat(words("Role")).isEqualTo(of(Role.values(), Role::code));
    assertThat(words("Permission")).isEqualTo(of(Permission.values(), Permission::name));
    assertThat(words("SubjectKind")).isEqualTo(of(SubjectKind.values(), SubjectKind::code));
    assertThat(words("ChangeAction")).isEqualTo(of(ChangeAction.values(), ChangeAction::code));
    assertThat(words("WindowKind")).isEqualTo(of(WindowKind.values(), WindowKind::english));
  }

  private static List<String> states(WorkKind kind) {
    PieceState[] states =
        Stream.of(PieceState.values()).filter(kind::has).toArray(PieceState[]::new);
    return of(states, state -> state.code(kind));
  }

  @Test
  void shouldDescribeEachProblemUnderTheStatusThatItHas() {
    Map<String, Integer> statuses =
        Stream.of(ProblemKind.values())
            .collect(Collectors.toMap(ProblemKind::code, ProblemKind::status));
    for (Operation operation : api.operations()) {
      operation
          .json()
          .path("responses")
          .properties()
          .forEach(
              response ->
                  api.resolved(response.getValue())
                      .at("/content/application~1problem+json/schema/allOf/1/properties/code/enum")
                      .forEach(
                          code ->
                              assertThat(statuses.get(code.asText()))
                                  .as(operation.route() + " " + code)
                                  .isEqualTo(Integer.valueOf(response.getKey()))));
    }
  }

  @Test
  void shouldSayOfEveryRefusalWhichCodesThereAre() {
    for (Operation operation : api.operations()) {
      operation
          .json()
          .path("responses")
          .properties()
          .forEach(
              response -> {
                if (Integer.parseInt(response.getKey()) >= 400) {
                  assertThat(
                          api.resolved(response.getValue())
                              .at(
                                  "/content/application~1problem+json/schema/allOf/1/properties/code/enum"))
                      .as(operation.route() + " " + response.getKey())
                      .isNotEmpty();
                }
              });
    }
  }

  @Test
  void shouldGiveOnlyExamplesThatAreAsDescribed() {
    List<JsonNode> examples = new ArrayList<>();
    everyNode(
        api.document(),
        node -> {
          if (node.has("schema") && node.has("example")) {
            examples.add(node);
            assertThat(api.differences(node.path("schema"), node.path("example")))
                .as(node.path("example").toString())
                .isEmpty();
          }
        });
    assertThat(examples).hasSizeGreaterThan(15);
  }

  /** A request with a key is known again by a digest of its body, which could be tried on. */
  @Test
  void shouldTakeNoIdempotencyKeyWithASecret() {
    List<Operation> secret =
        api.operations().stream()
            .filter(
                one ->
                    one.path().equals("/activation")
                        || api.bodySchema(one).filter(this::hasSecret).isPresent())
            .toList();

    assertThat(secret)
        .extracting(Operation::route)
        .contains("POST /transfers/exports", "POST /transfers/imports", "POST /receipts/imports");
    assertThat(secret)
        .allSatisfy(
            one ->
                assertThat(one.json().toString())
                    .as(one.route())
                    .doesNotContain("Idempot", "KeyReused"));
  }

  /** Whether a body has something that nobody but who sends it may know. */
  private boolean hasSecret(JsonNode schema) {
    JsonNode resolved = api.resolved(schema);
    return names(resolved.path("properties")).stream().anyMatch(SECRETS::contains)
        || resolved.findParents("$ref").stream().anyMatch(this::hasSecret);
  }

  private List<String> words(String schema) {
    List<String> words = new ArrayList<>();
    api.schema(schema).path("enum").forEach(word -> words.add(word.asText()));
    return words.stream().sorted().toList();
  }

  private static <T> List<String> of(T[] values, Function<T, String> word) {
    return Stream.of(values).map(word).sorted().toList();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void everyNode(JsonNode node, Consumer<JsonNode> visitor) {
    visitor.accept(node);
    node.forEach(child -> everyNode(child, visitor));
  }
}
