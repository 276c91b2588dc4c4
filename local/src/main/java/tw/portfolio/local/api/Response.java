package tw.portfolio.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.local.http.Json;

/** An answer on its way to the caller. */
final class Response {
  private final int status;
  private final Map<String, String> headers;
  private final List<String> cookies;
  private final byte[] body;

  private Response(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.cookies = cookies;
    this.body = body;
  }

  /** An answer that API Gateway gives itself. */
  static Response gateway(int status, String message) {
    byte[] body = Json.bytes(Json.object().put("message", message));
    return new Response(status, Map.of("content-type", "application/json"), List.of(), body);
  }

  /** The same with a header more. */
  Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, cookies, body);
  }

  /** What a function answered, in payload format 2.0 or as plain JSON. */
  static Response ofFunction(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try {
      ObjectNode answer = Json.read(bytes);
      return answer.has("statusCode") ? formatted(answer) : inferred(bytes);
    } catch (Json.BadJson plain) {
      return inferred(bytes);
    } catch (IllegalArgumentException notBase64) {
      return gateway(500, "Internal Server Error");
    }
  }

  private static Response inferred(byte[] json) {
    return new Response(200, Map.of("content-type", "application/json"), List.of(), json);
  }

  private static Response formatted(ObjectNode answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "text/plain; charset=utf-8");
    answer
        .path("headers")
        .properties()
        .forEach(header -> put(headers, header.getKey(), header.getValue().asText()));
    answer
        .path("multiValueHeaders")
        .properties()
        .forEach(header -> put(headers, header.getKey(), joined(header.getValue())));
    List<String> cookies = new ArrayList<>();
    answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    String body = answer.path("body").asText("");
    boolean binary = answer.path("isBase64Encoded").asBoolean();
    return new Response(
        answer.path("statusCode").asInt(500),
        headers,
        cookies,
        binary ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(Map<String, String> headers, String name, String value) {
    headers.put(name.toLowerCase(java.util.Locale.ROOT), value);
  }

  private static String joined(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return String.join(",", texts);
  }

  /** Sends it. */
  void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    cookies.forEach(cookie -> exchange.getResponseHeaders().add("set-cookie", cookie));
    boolean bodiless = status == 204 || status == 304 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless || body.length == 0 ? -1 : body.length);
    if (!bodiless && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
