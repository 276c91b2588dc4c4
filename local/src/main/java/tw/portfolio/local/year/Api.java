package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.access.Person;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Json;

/** Asks the functions of the API as people do, without HTTP: as API Gateway hands requests on. */
final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Site site;
  private final Map<String, Integer> refusals = new TreeMap<>();
  private int asked;

  Api(Site site) {
    this.site = site;
  }

  /**
   * A request.
   *
   * @param function whose it is
   * @param route such as {@code POST /outcomes/{pieceId}/send}
   * @param path what stands in the braces
   */
  record Call(String function, String route, Map<String, String> path) {
    static Call of(String function, String route) {
      return new Call(function, route, Map.of());
    }

    Call with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(path);
      more.put(name, value);
      return new Call(function, route, more);
    }
  }

  /** What somebody reads. */
  Reply get(Person who, Call call) {
    return ask(who, call, Optional.empty());
  }

  /** What somebody does. */
  Reply send(Person who, Call call, JsonNode body) {
    return ask(who, call, Optional.of(body));
  }

  /** The same where it must be taken. */
  JsonNode accepted(Person who, Call call, JsonNode body) {
    Reply reply = send(who, call, body);
    if (!reply.ok()) {
      throw new IllegalStateException(call.route() + ": " + reply.status() + " " + reply.body());
    }
    return reply.body();
  }

  private Reply ask(Person who, Call call, Optional<JsonNode> body) {
    asked++;
    Outcome outcome;
    try {
      outcome = site.function(call.function()).invoke(event(who, call, body), PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    if (!(outcome instanceof Outcome.Answered(String json))) {
      throw new IllegalStateException(call.route() + " did not answer: " + outcome);
    }
    Reply reply = reply(json);
    if (!reply.ok()) {
      refusals.merge(call.route() + " → " + reply.code(), 1, Integer::sum);
    }
    return reply;
  }

  private static Reply reply(String json) {
    try {
      ObjectNode answer = Json.read(json.getBytes(StandardCharsets.UTF_8));
      String text = answer.path("body").asText();
      ObjectNode body =
          text.startsWith("{") ? Json.read(text.getBytes(StandardCharsets.UTF_8)) : Json.object();
      return new Reply(answer.path("statusCode").asInt(), body);
    } catch (Json.BadJson e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] event(Person who, Call call, Optional<JsonNode> body) {
    String[] route = call.route().split(" ", 2);
    ObjectNode event = Json.object().put("version", "2.0").put("routeKey", call.route());
    event.put("rawPath", route[1]).put("rawQueryString", "");
    event.putObject("headers").put("content-type", "application/json");
    event.set("pathParameters", Json.tree(call.path()));
    ObjectNode context = event.putObject("requestContext").put("routeKey", call.route());
    context
        .putObject("authorizer")
        .putObject("jwt")
        .putObject("claims")
        .put("school", who.school().text())
        .put("person", who.id().text())
        .put("name", who.name())
        .put("kind", who.isStaff() ? "staff" : "student");
    context.putObject("http").put("method", route[0]).put("path", route[1]);
    context.put("requestId", "year-" + asked).put("stage", "$default");
    context.put("timeEpoch", site.clock().instant().toEpochMilli());
    body.ifPresent(sent -> event.put("body", sent.toString()));
    event.put("isBase64Encoded", false);
    return Json.bytes(event);
  }

  /** How many requests there were. */
  int asked() {
    return asked;
  }

  /** How often which request was refused, and why. */
  Map<String, Integer> refusals() {
    return refusals;
  }
}
