package tw.portfolio.local.dev;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.mail.Mail;
import tw.portfolio.local.mail.Outbox;
import tw.portfolio.local.trigger.Schedules;

/** The routes under {@code /dev}; none of them is in the template. */
public final class DevRoutes implements HttpHandler {
  private static final int LARGEST_BODY = 10_000;

  private final People people;
  private final TokenIssuer issuer;
  private final Outbox outbox;
  private final Schedules schedules;

  /** Routes over these. */
  public DevRoutes(People people, TokenIssuer issuer, Outbox outbox, Schedules schedules) {
    this.people = people;
    this.issuer = issuer;
    this.outbox = outbox;
    this.schedules = schedules;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/dev".length());
    try (exchange) {
      DevAnswer answer = answer(exchange.getRequestMethod() + " " + path, exchange);
      answer.send(exchange);
    }
  }

  private DevAnswer answer(String request, HttpExchange exchange) throws IOException {
    return switch (request) {
      case "GET /health" -> DevAnswer.json(200, Json.object().put("status", "ok"));
      case "GET /people" -> people();
      case "POST /token" -> token(exchange.getRequestBody().readNBytes(LARGEST_BODY));
      case "GET /.well-known/jwks.json" ->
          DevAnswer.json(200, Json.tree(issuer.publicKeys().toJSONObject()));
      case "GET /.well-known/openid-configuration" -> configuration();
      case "GET /outbox" -> outbox();
      default -> {
        if (request.startsWith("GET /outbox/")) {
          yield mail(request.substring("GET /outbox/".length()));
        }
        if (request.startsWith("POST /schedules/")) {
          yield fire(request.substring("POST /schedules/".length()));
        }
        yield DevAnswer.problem(404, "沒有這個網址。", "There is nothing here: " + request);
      }
    };
  }

  private DevAnswer people() {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("people");
    for (Person person : people.all()) {
      ObjectNode one = list.addObject();
      one.put("school", person.school()).put("id", person.id()).put("name", person.name());
      one.put("kind", person.kind().claim());
      one.set("roles", Json.tree(person.roles()));
      person.schoolClass().ifPresent(schoolClass -> one.put("class", schoolClass));
      one.put("note", person.note());
    }
    return DevAnswer.json(200, body);
  }

  private DevAnswer token(byte[] body) {
    try {
      String id = Json.read(body).path("person").asText();
      if (id.isEmpty()) {
        return DevAnswer.problem(
            400, "請在 person 填上要登入的人。", "Name the person to sign in as in \"person\".");
      }
      Optional<Person> person = people.find(id);
      if (person.isEmpty()) {
        return DevAnswer.problem(
            404, "沒有這個人；名單在 /dev/people。", "There is nobody " + id + "; see /dev/people.");
      }
      ObjectNode answer = Json.object().put("access_token", issuer.token(person.get()));
      answer.put("token_type", "Bearer").put("expires_in", TokenIssuer.LIFETIME.toSeconds());
      return DevAnswer.json(200, answer);
    } catch (Json.BadJson e) {
      return DevAnswer.problem(
          400, "內容要是 JSON，例如 {\"person\":\"…\"}。", "Send JSON such as {\"person\":\"…\"}.");
    }
  }

  private DevAnswer configuration() {
    String base = issuer.issuer();
    return DevAnswer.json(
        200, Json.tree(Map.of("issuer", base, "jwks_uri", base + "/.well-known/jwks.json")));
  }

  private DevAnswer outbox() {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("mails");
    for (Mail mail : outbox.list()) {
      ObjectNode one = list.addObject().put("id", mail.id()).put("at", mail.at().toString());
      one.put("from", mail.from());
      one.set("to", Json.tree(mail.to()));
      one.put("subject", mail.subject()).put("text", mail.text());
    }
    return DevAnswer.json(200, body);
  }

  private DevAnswer mail(String id) {
    return outbox
        .find(id)
        .map(mail -> DevAnswer.html(mail.html().orElseGet(() -> MailPage.ofText(mail))))
        .orElseGet(() -> DevAnswer.problem(404, "沒有這封信。", "There is no mail " + id + "."));
  }

  private DevAnswer fire(String name) {
    try {
      return schedules
          .fire(name)
          .map(DevRoutes::fired)
          .orElseGet(
              () ->
                  DevAnswer.problem(
                      404, "範本裡沒有這個排程。", "The template has no schedule " + name + "."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DevAnswer.problem(503, "系統正在關閉。", "The local system is closing.");
    }
  }

  private static DevAnswer fired(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered ->
          DevAnswer.bytes(
              200, "application/json", answered.json().getBytes(StandardCharsets.UTF_8));
      case Outcome.Failed failed ->
          DevAnswer.problem(500, "函式失敗，見記錄檔。", failed.kind() + ": " + failed.message());
      case Outcome.TimedOut _ -> DevAnswer.problem(504, "函式逾時。", "The function timed out.");
      case Outcome.Throttled _ -> DevAnswer.problem(503, "函式忙碌中。", "The function is busy.");
    };
  }
}
