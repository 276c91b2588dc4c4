package tw.portfolio.local.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Role;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.mail.Outbox;
import tw.portfolio.local.trigger.Schedules;

/** The routes under {@code /dev}; none of them is in the template. */
public final class DevRoutes implements HttpHandler {
  private static final int LARGEST_BODY = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final People people;
  private final TokenIssuer issuer;
  private final OutboxRoutes outbox;
  private final ScheduleRoutes schedules;
  private final ClockRoutes clock;
  private final Optional<FunctionPool> founding;

  /**
   * Routes over these.
   *
   * @param founding opens a school, if the template has such a function
   */
  public DevRoutes(
      People people,
      TokenIssuer issuer,
      Outbox outbox,
      Schedules schedules,
      LocalClock clock,
      Optional<FunctionPool> founding) {
    this.people = people;
    this.issuer = issuer;
    this.outbox = new OutboxRoutes(outbox);
    this.schedules = new ScheduleRoutes(schedules, clock);
    this.clock = new ClockRoutes(clock);
    this.founding = founding;
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
      case "POST /founding" -> found(exchange.getRequestBody().readNBytes(LARGEST_BODY));
      case "POST /token" -> token(exchange.getRequestBody().readNBytes(LARGEST_BODY));
      case "GET /.well-known/jwks.json" ->
          DevAnswer.json(200, Json.tree(issuer.publicKeys().toJSONObject()));
      case "GET /.well-known/openid-configuration" -> configuration();
      case "GET /schedules" -> schedules.list(Reader.of(exchange));
      case "GET /clock" -> clock.told();
      case "PUT /clock" -> clock.set(exchange.getRequestBody().readNBytes(LARGEST_BODY));
      case "POST /clock" ->
          clock.chosen(
              exchange.getRequestBody().readNBytes(LARGEST_BODY), Reader.of(exchange).look());
      case "GET /outbox" -> outbox.list(Reader.of(exchange));
      default -> {
        if (request.startsWith("GET /token/")) {
          yield tokenOf(request.substring("GET /token/".length()));
        }
        if (request.startsWith("GET /outbox/")) {
          yield outbox.one(request.substring("GET /outbox/".length()), Reader.of(exchange));
        }
        if (request.startsWith("POST /schedules/")) {
          yield schedules.run(
              request.substring("POST /schedules/".length()),
              exchange.getRequestBody().readNBytes(LARGEST_BODY),
              Reader.of(exchange));
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
      JsonNode person = Json.read(body).path("person");
      return person.isTextual() && !person.asText().isBlank()
          ? people
              .find(person.asText())
              .map(this::token)
              .orElseGet(() -> nobody(404, person.asText()))
          : DevAnswer.problem(
              400,
              "請在 person 填上要登入的人的 id（一段文字）；名單在 /dev/people。",
              "Name the person to sign in as in \"person\", as a text; see /dev/people.");
    } catch (Json.BadJson e) {
      return DevAnswer.problem(
          400,
          "內容要是 JSON 物件，例如 {\"person\":\"…\"}。",
          "Send a JSON object such as {\"person\":\"…\"}.");
    }
  }

  private DevAnswer token(Person person) {
    ObjectNode answer = Json.object().put("access_token", issuer.token(person));
    answer.put("token_type", "Bearer").put("expires_in", TokenIssuer.LIFETIME.toSeconds());
    return DevAnswer.json(200, answer);
  }

  private static DevAnswer nobody(int status, String who) {
    return DevAnswer.problem(
        status, "沒有這個人；名單在 /dev/people。", "There is nobody " + who + "; see /dev/people.");
  }

  /** The token alone, of the first who holds a role: for a shell, which takes no JSON apart. */
  private DevAnswer tokenOf(String role) {
    return Role.ofCode(role)
        .map(
            known ->
                people.all().stream()
                    .filter(person -> person.roles().contains(known.title()))
                    .findFirst()
                    .map(issuer::token)
                    .map(DevAnswer::text)
                    .orElseGet(() -> nobody(404, role)))
        .orElseGet(
            () ->
                DevAnswer.problem(
                    400,
                    "請用角色代碼，例如 /dev/token/STUDENT 或 /dev/token/REGISTRAR。",
                    "Name a role, such as /dev/token/STUDENT or /dev/token/REGISTRAR."));
  }

  /** What an operator does with the function on AWS (README, 部署). */
  private DevAnswer found(byte[] body) {
    if (founding.isEmpty()) {
      return DevAnswer.problem(404, "範本沒有開通學校的函式。", "The template has no such function.");
    }
    try {
      return opened(founding.get().invoke(Json.bytes(Json.read(body)), PATIENCE));
    } catch (Json.BadJson e) {
      return DevAnswer.problem(
          400,
          "內容要是 JSON 物件，欄位同 README 的「部署」。",
          "Send a JSON object with the fields that the README names.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DevAnswer.problem(503, "系統正在關閉。", "The local system is closing.");
    }
  }

  private static DevAnswer opened(Outcome outcome) {
    return outcome instanceof Outcome.Failed(String _, String why)
        ? DevAnswer.problem(400, "學校沒有開通：" + why, "The school was not opened.")
        : DevAnswer.of(outcome);
  }

  private DevAnswer configuration() {
    String base = issuer.issuer();
    return DevAnswer.json(
        200, Json.tree(Map.of("issuer", base, "jwks_uri", base + "/.well-known/jwks.json")));
  }
}
