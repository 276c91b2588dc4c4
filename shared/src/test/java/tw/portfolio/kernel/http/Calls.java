package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;

/** Asks a handler as a signed-in person's program does, and reads its answers. */
public final class Calls {
  /** Bodies that no route takes: each must be answered with 4xx. */
  public static final List<String> BAD_BODIES =
      List.of(
          "",
          "null",
          "[]",
          "\"text\"",
          "{",
          "{}",
          "{\"description\":null}",
          "{\"description\":\"\\ud800\"}",
          "{\"files\":[]}",
          "{\"files\":{}}",
          "{\"files\":[{\"name\":\"a.pdf\",\"type\":\"image/png\",\"bytes\":1,\"sha256\":\"00\"}]}",
          "{\"pieces\":[{\"pieceId\":\"../../x\",\"revision\":1}]}",
          "{\"pieces\":[{\"pieceId\":1,\"revision\":99999999999999999999}]}",
          "{\"decisions\":[]}",
          "{\"decisions\":[{\"pieceId\":\"x\",\"revision\":1,\"decision\":\"certify\"}]}",
          "{\"decision\":\"return\",\"revision\":1}",
          "{\"decision\":\"return\",\"revision\":1,\"reason\":\" \"}",
          "{\"decision\":\"maybe\",\"revision\":1}",
          "{\"decision\":\"certify\",\"revision\":0}",
          "{\"decision\":\"certify\",\"revision\":1,\"reason\":\"no\"}",
          "{\"a\":".repeat(500) + "1" + "}".repeat(500));

  private final Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;
  private final List<String> log;

  private Calls(
      Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler, List<String> log) {
    this.handler = handler;
    this.log = log;
  }

  /** Calls of the handler that is made with these runtime. */
  public static Calls of(
      Function<RuntimeContext, Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> handler) {
    List<String> log = new ArrayList<>();
    RuntimeContext runtime =
        new RuntimeContext(line -> log.add(line.text()), () -> 0, () -> "fault-1", _ -> false);
    return new Calls(handler.apply(runtime), log);
  }

  /** A request of that person. */
  public static Events by(Actor actor, String route) {
    return Events.of(route)
        .claims(
            Map.of(
                "school", actor.school().text(),
                "person", actor.person().text(),
                "kind", actor.kind() == Actor.Kind.STUDENT ? "student" : "staff",
                "name", actor.name()));
  }

  /** A request of a member of staff or a student who has that person's id. */
  public static Events by(Person person, Actor.Kind kind, String route) {
    return by(new Actor(person.school(), person.id(), kind, person.name()), route);
  }

  /** Asks; the answer as it is. */
  public APIGatewayV2HTTPResponse answer(Events request) {
    return handler.apply(request.event());
  }

  /** Asks, and expects that status; the body, read. */
  public Map<String, Object> ask(int status, Events request) {
    APIGatewayV2HTTPResponse response = handler.apply(request.event());
    assertThat(response.getStatusCode()).as(() -> response.getBody() + " " + log).isEqualTo(status);
    return response.getBody().isEmpty() ? Map.of() : Json.members(response.getBody());
  }

  /** Asks, and expects a refusal that is no fault. */
  public void refuse(Events request) {
    APIGatewayV2HTTPResponse response = handler.apply(request.event());
    assertThat(response.getStatusCode())
        .as(() -> response.getBody() + " " + log)
        .isBetween(400, 499);
    assertThat(Json.members(response.getBody())).containsKeys("code", "detail", "title");
  }

  /** An object inside an answer. */
  @SuppressWarnings("unchecked") // Json reads no other maps.
  public static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** A list of objects inside an answer. */
  public static List<Map<String, Object>> objects(Object value) {
    return ((List<?>) value).stream().map(Calls::object).toList();
  }

  /** Every line that was logged. */
  public List<String> log() {
    return List.copyOf(log);
  }
}
