package tw.portfolio.local.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tw.portfolio.local.http.Json;

/** An answer where people sign in. */
final class SignInAnswer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private SignInAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static SignInAnswer page(int status, String html) {
    return new SignInAnswer(
        status,
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
        html.getBytes(StandardCharsets.UTF_8));
  }

  static SignInAnswer redirect(String to) {
    return new SignInAnswer(302, Map.of("Location", to), new byte[0]);
  }

  static SignInAnswer json(int status, JsonNode body) {
    // Pages of any origin redeem their own codes: what they can't show is the verifier.
    return new SignInAnswer(
        status,
        Map.of("Content-Type", "application/json", "Access-Control-Allow-Origin", "*"),
        Json.bytes(body));
  }

  /** A refusal as OAuth has it. */
  static SignInAnswer refused(String error, String description) {
    return json(400, Json.object().put("error", error).put("error_description", description));
  }

  /** The same, and the browser is told who it is. */
  SignInAnswer remembering(String token) {
    return withCookie(Cookies.SIGN_IN + "=" + token + "; Path=/; HttpOnly; SameSite=Lax");
  }

  /** The same, and the browser forgets who it was. */
  SignInAnswer forgetting() {
    return withCookie(Cookies.SIGN_IN + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  }

  private SignInAnswer withCookie(String cookie) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put("Set-Cookie", cookie);
    return new SignInAnswer(status, more, body);
  }

  void send(HttpExchange exchange) throws IOException {
    Headers sent = exchange.getResponseHeaders();
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Cache-Control", "no-store");
    all.put("Referrer-Policy", "no-referrer");
    all.put("X-Content-Type-Options", "nosniff");
    all.forEach(sent::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
