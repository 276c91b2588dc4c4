package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.kernel.json.Json;

class RoutesTest {
  private static final String SECRET = "王小明 A123456789";

  private final List<String> lines = new ArrayList<>();
  private final Iterator<Long> clock = List.of(5_000_000L, 47_999_999L).iterator();

  private final Routes routes =
      new Routes(
          new RuntimeContext(
              line -> lines.add(line.text()),
              clock::next,
              () -> "fault-1",
              e -> e instanceof UnsupportedOperationException),
          List.of(
              Route.of("GET /me", request -> Response.ok(me(request))),
              Route.of(
                  "POST /fault",
                  request -> {
                    throw new IllegalStateException(
                        SECRET, new IllegalArgumentException(request.actor().name()));
                  }),
              Route.of(
                  "POST /busy",
                  request -> {
                    throw new UnsupportedOperationException(SECRET);
                  })));

  private static Json me(Request request) {
    return Json.object().put("name", request.student().name()).put("route", request.routeKey());
  }

  private APIGatewayV2HTTPResponse answer(Events events) {
    return routes.answer(events.event());
  }

  private static String code(APIGatewayV2HTTPResponse response) {
    return Json.members(response.getBody()).get("code").toString();
  }

  @Test
  void shouldAnswerByRoute() {
    APIGatewayV2HTTPResponse response = answer(Events.of("GET /me").student());

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).isEqualTo("{\"name\":\"王小明\",\"route\":\"GET /me\"}");
    assertThat(response.getIsBase64Encoded()).isFalse();
  }

  @Test
  void shouldLetWhoHasLeftInWhereTheRouteSaysSoAlone() {
    Events leaver = Events.of("GET /me").student().claims(Map.of("kind", "leaver"));
    Routes open =
        new Routes(
            new RuntimeContext(_ -> {}, () -> 0, () -> "fault", _ -> false),
            List.of(Route.of("GET /me", request -> Response.ok(me(request))).alsoForLeavers()));

    assertThat(answer(leaver))
        .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(403))
        .satisfies(refused -> assertThat(refused.getBody()).contains("已離校"));
    assertThat(open.answer(leaver.event()).getBody())
        .isEqualTo("{\"name\":\"王小明\",\"route\":\"GET /me\"}");
  }

  @Test
  void shouldLogARequestWithoutNamingAnybody() {
    answer(Events.of("GET /me").student());

    assertThat(lines).hasSize(1);
    assertThat(Json.members(lines.getFirst()))
        .isEqualTo(
            Map.of(
                "level", "INFO",
                "event", "request",
                "route", "GET /me",
                "status", 200L,
                "milliseconds", 42L,
                "requestId", "JKJaXmPLvHcESHA="));
  }

  @Test
  void shouldTurnARefusalIntoItsProblem() {
    APIGatewayV2HTTPResponse response = answer(Events.of("GET /me").staff());

    assertThat(response.getStatusCode()).isEqualTo(403);
    assertThat(code(response)).isEqualTo("not-permitted");
  }

  @Test
  void shouldNotKnowOtherRoutes() {
    APIGatewayV2HTTPResponse response = answer(Events.of("GET /" + SECRET).student());

    assertThat(response.getStatusCode()).isEqualTo(404);
    assertThat(code(response)).isEqualTo("not-found");
    assertThat(lines).noneMatch(line -> line.contains(SECRET));
  }

  @Test
  void shouldAnswerAnEventWithNothingInIt() {
    assertThat(routes.answer(new APIGatewayV2HTTPEvent()).getStatusCode()).isEqualTo(404);
  }

  @Test
  void shouldHideAFaultAndSayUnderWhichNumberItIsKnown() {
    APIGatewayV2HTTPResponse response = answer(Events.of("POST /fault").student());

    assertThat(response.getStatusCode()).isEqualTo(500);
    assertThat(response.getBody()).contains("fault-1").doesNotContain("IllegalState", SECRET);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .contains(
            "\"fault\":\"fault-1\"",
            "java.lang.IllegalStateException",
            "java.lang.IllegalArgumentException",
            "RoutesTest")
        .doesNotContain("王小明", "A123456789", Events.STUDENT, "\n");
    assertThat(lines.getLast()).contains("\"status\":500", "\"level\":\"ERROR\"");
  }

  @Test
  void shouldAskToComeBackWhenTooMuchGoesOn() {
    APIGatewayV2HTTPResponse response = answer(Events.of("POST /busy").student());

    assertThat(response.getStatusCode()).isEqualTo(503);
    assertThat(code(response)).isEqualTo("busy");
    assertThat(response.getHeaders()).containsKey("retry-after");
    assertThat(lines).noneMatch(line -> line.contains(SECRET));
  }

  @Test
  void shouldRefuseTwoEndpointsForOneRoute() {
    RuntimeContext runtime = RuntimeContext.ofLambda(e -> false);
    Route route = Route.of("GET /me", request -> Response.noContent());

    assertThatThrownBy(() -> new Routes(runtime, List.of(route, route)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldWriteOneLineToAStream() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Log.to(stream).write(Json.object().put("a", "x\ny"));
    }

    assertThat(bytes.toString(StandardCharsets.UTF_8).stripTrailing())
        .isEqualTo("{\"a\":\"x\\ny\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "gzip,true",
    "'gzip, deflate, br',true",
    "br,false",
    "'gzip;q=0, br',false",
    "identity,false",
    ",false"
  })
  void shouldPackALongAnswerForWhoeverTakesItAlone(String accepted, boolean packed) {
    Routes list =
        new Routes(
            new RuntimeContext(_ -> {}, () -> 0, () -> "fault", _ -> false),
            List.of(
                Route.of(
                    "GET /list",
                    _ ->
                        Response.ok(
                            Json.object().put("titles", Collections.nCopies(500, "向光性"))))));
    APIGatewayV2HTTPEvent event = Events.of("GET /list").student().event();
    if (accepted != null) {
      event.setHeaders(Map.of("accept-encoding", accepted));
    }

    assertThat(list.answer(event).getHeaders().containsKey("content-encoding")).isEqualTo(packed);
  }
}
