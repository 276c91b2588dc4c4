package tw.portfolio.local.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Json;

/** An answer under {@code /dev}. */
final class DevAnswer {
  private static final String NOTHING = "default-src 'none'; sandbox";
  // A mail in a page is somebody else's text and has the page's policy besides its sandbox: it may
  // show and style, and neither run nor load anything.
  private static final String PAGE =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final int status;
  private final String type;
  private final byte[] body;
  private final String policy;
  private final Optional<String> elsewhere;

  private DevAnswer(int status, String type, byte[] body) {
    this(status, type, body, NOTHING, Optional.empty());
  }

  private DevAnswer(
      int status, String type, byte[] body, String policy, Optional<String> elsewhere) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.policy = policy;
    this.elsewhere = elsewhere;
  }

  static DevAnswer bytes(int status, String type, byte[] body) {
    return new DevAnswer(status, type, body);
  }

  static DevAnswer json(int status, JsonNode body) {
    return new DevAnswer(status, "application/json", Json.bytes(body));
  }

  /** A line of text. */
  static DevAnswer text(String line) {
    return new DevAnswer(
        200, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static DevAnswer html(String page) {
    return new DevAnswer(
        200,
        "text/html; charset=utf-8",
        page.getBytes(StandardCharsets.UTF_8),
        PAGE,
        Optional.empty());
  }

  /** Where the answer to what was sent is to be seen, which is safe to load again. */
  static DevAnswer seeOther(String path) {
    return new DevAnswer(303, "text/plain; charset=utf-8", new byte[0], NOTHING, Optional.of(path));
  }

  /** A problem as RFC 9457 has it, in Chinese first. */
  static DevAnswer problem(int status, String chinese, String english) {
    byte[] body =
        Json.bytes(
            Json.object().put("status", status).put("title", chinese).put("detail", english));
    return new DevAnswer(status, "application/problem+json", body);
  }

  /** What a function answered, as it stands; or why it didn't. */
  static DevAnswer of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered ->
          bytes(200, "application/json", answered.json().getBytes(StandardCharsets.UTF_8));
      case Outcome.Failed failed ->
          problem(500, "函式失敗，見記錄檔。", failed.kind() + ": " + failed.message());
      case Outcome.TimedOut _ -> problem(504, "函式逾時。", "The function timed out.");
      case Outcome.Throttled _ -> problem(503, "函式忙碌中。", "The function is busy.");
    };
  }

  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    elsewhere.ifPresent(path -> headers.set("Location", path));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
