package tw.portfolio.checks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.checks.Template.Function;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Table;

class TemplateTest {
  private static final Pattern ROUTE = Pattern.compile("Route\\.of\\(\\s*\"([^\"]+)\"");

  private static final String TEXTS = "java.util.Map<java.lang.String, java.lang.String>";
  private static final String ANY = "java.util.Map<java.lang.String, java.lang.Object>";

  private static final Map<String, String> EVENTS =
      Map.ofEntries(
          entry("HttpApi", APIGatewayV2HTTPEvent.class.getName()),
          entry("S3", ANY),
          entry("EventBridgeRule", ANY),
          entry("SQS", SQSEvent.class.getName()),
          entry("PreTokenGeneration", CognitoUserPoolPreTokenGenerationEventV2.class.getName()),
          entry("ScheduleV2", TEXTS));

  static Stream<Function> functions() {
    return Template.ofThisRepository().functions().values().stream();
  }

  static Stream<Function> functionsOfTheApi() {
    return functions().filter(function -> !function.routes().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void shouldNameAFolderThatIsBuilt(Function function) {
    assertThat(function.folder()).startsWith("functions/");
    assertThat(Repository.here().text("functions/pom.xml"))
        .contains(
            "<source>" + function.folder().substring("functions/".length()) + "/src/main/java<");
    assertThat(Repository.here().root().resolve(function.folder())).isDirectory();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void shouldNameAHandlerWithOneConstructorForLambdaAndOneForItsPorts(Function function)
      throws Exception {
    Class<?> handler = FunctionClasses.of(function);
    assertThat(handler.getConstructors()).containsExactly(handler.getConstructor());
    assertThat(handler.getDeclaredConstructors())
        .hasSize(2)
        .allSatisfy(
            made ->
                assertThat(made.getParameterTypes())
                    .doesNotContain(Environment.class, Table.class));
    assertThat(function.json().path("Handler").asText()).endsWith("::handleRequest");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void shouldHaveAHandlerForWhatTriggersIt(Function function) throws Exception {
    Type event = FunctionClasses.event(FunctionClasses.of(function));
    switch (function.name()) {
      case "Founding" -> assertThat(event.getTypeName()).isEqualTo(TEXTS);
      // it hears of a file when it has come, when it has been scanned, and when it was overlooked
      case "Arrival" ->
          assertThat(function.triggers()).containsExactly("EventBridgeRule", "S3", "SQS");
      default -> assertThat(function.triggers()).hasSize(1);
    }
    assertThat(function.triggers())
        .allSatisfy(
            trigger ->
                assertThat(event.getTypeName())
                    .isEqualTo(function.triggers().contains("S3") ? ANY : EVENTS.get(trigger)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void shouldGiveEveryVariableThatIsRequired(Function function) {
    assertThatCode(() -> FunctionClasses.handler(function, FunctionClasses.variables(function)))
        .doesNotThrowAnyException();
  }

  /** What a stack may leave out has an empty default, and the function does without. */
  private static boolean mayBeEmpty(Function function, String name) {
    JsonNode value = function.json().at("/Environment/Variables/" + name);
    String parameter = value.path("Ref").asText(value.asText());
    return Template.ofThisRepository()
        .json()
        .at("/Parameters/" + parameter + "/Default")
        .asText("some")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void shouldGiveNoVariableThatIsNotRequired(Function function) {
    for (String name : function.variables()) {
      if (name.equals("TABLE_NAME")
          && !function.json().path("Policies").toString().contains("Table")) {
        // Every function is told of the table, also the one that may not use it.
        continue;
      }
      if (mayBeEmpty(function, name)) {
        continue;
      }
      Map<String, String> without = new TreeMap<>(FunctionClasses.variables(function));
      without.remove(name);
      assertThatThrownBy(() -> FunctionClasses.handler(function, without))
          .as(function.name() + " without " + name)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(name);
    }
  }

  /** Whoever lists, reads, changes or deletes one thing does it in the function named for it. */
  @Test
  void shouldServeEachThingByOneFunction() {
    Map<String, Set<String>> serving = new TreeMap<>();
    functionsOfTheApi()
        .forEach(
            function ->
                function.routes().stream()
                    .map(route -> route.split(" ", 2)[1].replaceFirst("/\\{[^/]+}$", ""))
                    .forEach(
                        thing ->
                            serving
                                .computeIfAbsent(thing, _ -> new TreeSet<>())
                                .add(function.name())));
    assertThat(serving).allSatisfy((_, functions) -> assertThat(functions).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("functionsOfTheApi")
  void shouldSendEachRouteToAHandlerThatKnowsIt(Function function) throws Exception {
    for (String route : function.routes()) {
      // Nobody is signed in: a known route says so before it does anything. Where nobody has to be,
      // there is no secret either.
      assertThat(answer(function, route).getStatusCode())
          .as(route)
          .isEqualTo(
              Template.ofThisRepository().operations().get(route).has("security") ? 400 : 401);
    }
    assertThat(answer(function, "GET /grades").getStatusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("functionsOfTheApi")
  void shouldAnswerAsOpenApiDescribes(Function function) throws Exception {
    OpenApiAnswers answers = OpenApiAnswers.ofThisBuild();
    for (String route : function.routes()) {
      String[] words = route.split(" ", 2);
      APIGatewayV2HTTPResponse answer = answer(function, route);
      assertThat(
              answers.differences(
                  words[0],
                  words[1],
                  answer.getStatusCode(),
                  Optional.ofNullable(answer.getHeaders().get("content-type")),
                  answer.getBody()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("functionsOfTheApi")
  void shouldHaveEveryRouteThatAHandlerRegisters(Function function) {
    Repository repository = Repository.here();
    Set<String> registered =
        repository.files(function.folder() + "/src/main", ".java").stream()
            .map(file -> repository.text(repository.root().relativize(file).toString()))
            .flatMap(source -> ROUTE.matcher(source).results())
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(registered).isEqualTo(function.routes());
  }

  private static APIGatewayV2HTTPResponse answer(Function function, String route)
      throws ReflectiveOperationException {
    @SuppressWarnings("unchecked") // another test says what a handler of the API takes and gives
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler =
        (RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>)
            FunctionClasses.handler(function, FunctionClasses.variables(function));
    return handler.handleRequest(
        APIGatewayV2HTTPEvent.builder().withRouteKey(route).build(), FunctionClasses.NO_CONTEXT);
  }
}
