package tw.portfolio.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tw.portfolio.local.http.Json;

/** A request as API Gateway hands it to a function: payload format 2.0. */
final class HttpEvent {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpEvent() {}

  /** A request that arrived. */
  record Request(
      String method,
      URI uri,
      Headers headers,
      Body body,
      String sourceIp,
      String stage,
      Instant at) {}

  /**
   * The event.
   *
   * @param claims the token's, if the route asks for one
   */
  static byte[] of(Request request, RouteTable.Match match, Optional<Map<String, String>> claims) {
    ObjectNode event = Json.object().put("version", "2.0");
    event.put("routeKey", match.entry().route().id()).put("rawPath", request.uri().getPath());
    String query = Optional.ofNullable(request.uri().getRawQuery()).orElse("");
    event.put("rawQueryString", query);
    addHeaders(event, request.headers());
    if (!query.isEmpty()) {
      event.set("queryStringParameters", Json.tree(parameters(query)));
    }
    if (!match.parameters().isEmpty()) {
      event.set("pathParameters", Json.tree(match.parameters()));
    }
    event.set("requestContext", context(request, match, claims));
    addBody(event, request);
    return Json.bytes(event);
  }

  private static void addHeaders(ObjectNode event, Headers headers) {
    Map<String, String> joined = new TreeMap<>();
    headers.forEach(
        (name, values) -> {
          if (name.equalsIgnoreCase("cookie")) {
            ArrayNode cookies = event.putArray("cookies");
            values.forEach(value -> List.of(value.split("; ?")).forEach(cookies::add));
          } else {
            joined.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
          }
        });
    event.set("headers", Json.tree(joined));
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : List.of(query.split("&", -1))) {
      String[] both = pair.split("=", 2);
      String value = both.length == 2 ? decoded(both[1]) : "";
      parameters.merge(decoded(both[0]), value, (first, next) -> first + "," + next);
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static ObjectNode context(
      Request request, RouteTable.Match match, Optional<Map<String, String>> claims) {
    ObjectNode context = Json.object().put("accountId", "000000000000").put("apiId", "local");
    claims.ifPresent(
        all -> {
          ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
          jwt.set("claims", Json.tree(all));
          String scope = all.getOrDefault("scope", "");
          jwt.set("scopes", scope.isEmpty() ? null : Json.tree(scope.split(" ")));
        });
    String host = Optional.ofNullable(request.headers().getFirst("Host")).orElse("");
    context.put("domainName", host).put("domainPrefix", "local");
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", request.uri().getPath())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", request.sourceIp())
        .put("userAgent", Optional.ofNullable(request.headers().getFirst("User-Agent")).orElse(""));
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", match.entry().route().id()).put("stage", request.stage());
    context.put("time", TIME.format(request.at()));
    context.put("timeEpoch", request.at().toEpochMilli());
    return context;
  }

  private static void addBody(ObjectNode event, Request request) {
    String type = Optional.ofNullable(request.headers().getFirst("Content-Type")).orElse("");
    boolean text = request.body().isEmpty() || Body.isText(type);
    if (!request.body().isEmpty()) {
      event.put("body", text ? request.body().text() : request.body().base64());
    }
    event.put("isBase64Encoded", !text);
  }
}
