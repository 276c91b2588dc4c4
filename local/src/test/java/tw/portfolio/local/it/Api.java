package tw.portfolio.local.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tw.portfolio.checks.OpenApiAnswers;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.permission.LinkRecorder;

/** Calls the API over HTTP and fails on any answer that {@code openapi.yaml} does not describe. */
final class Api implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI api;
  private final OpenApiAnswers described = OpenApiAnswers.ofThisBuild();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LinkRecorder links = new LinkRecorder();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Api(URI api) {
    this.api = api;
  }

  Reply get(String person, String path) {
    return call(path, request -> signedIn(request, person).GET());
  }

  Reply send(String person, String method, String path) {
    return call(path, request -> signedIn(request, person).method(method, BodyPublishers.noBody()));
  }

  Reply send(String person, String method, String path, JsonNode body) {
    return send(person, method, path, Json.bytes(body));
  }

  /** Sends any bytes as JSON. */
  Reply send(String person, String method, String path, byte[] body) {
    return call(
        path,
        request ->
            signedIn(request, person)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder signedIn(HttpRequest.Builder request, String person) {
    return request.header("Authorization", "Bearer " + token(person));
  }

  /** A token of this person's. */
  String token(String person) {
    return tokens.computeIfAbsent(
        person,
        _ ->
            dev("POST", "/dev/token", Json.object().put("person", person))
                .path("access_token")
                .asText());
  }

  /** Any request to the API. */
  Reply call(String path, UnaryOperator<HttpRequest.Builder> asked) {
    HttpRequest request =
        asked.apply(HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE)).build();
    HttpResponse<byte[]> response = described(path, request);
    return new Reply(response.statusCode(), content(response));
  }

  /** The JSON, or what there is of a file as the one member {@code file}. */
  private static JsonNode content(HttpResponse<byte[]> response) {
    boolean json =
        response
            .headers()
            .firstValue("content-type")
            .filter(type -> !type.contains("json"))
            .isEmpty();
    return json
        ? json(response.body())
        : Json.object().put("file", new String(response.body(), StandardCharsets.ISO_8859_1));
  }

  /** A file that the API gives itself. */
  HttpResponse<byte[]> file(String person, String path) {
    return described(
        path,
        signedIn(HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE), person)
            .GET()
            .build());
  }

  private HttpResponse<byte[]> described(String path, HttpRequest request) {
    HttpResponse<byte[]> response = exchange(request);
    String body = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(
            described.differences(
                request.method(),
                request.uri().getRawPath(),
                response.statusCode(),
                response.headers().firstValue("content-type"),
                body))
        .as("%s %s: %s %s", request.method(), path, response.statusCode(), body)
        .isEmpty();
    return response;
  }

  /** The stand-ins' own routes, of which {@code openapi.yaml} says nothing. */
  JsonNode dev(String method, String path, JsonNode body) {
    HttpResponse<byte[]> response =
        exchange(
            HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .method(
                    method,
                    method.equals("GET")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
    JsonNode answer = json(response.body());
    assertThat(response.statusCode()).as(answer::toString).isEqualTo(200);
    return answer;
  }

  /** Puts bytes to an upload link with the headers that came with it. */
  int put(JsonNode link, byte[] content) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(link.path("url").asText())).timeout(PATIENCE);
    link.path("headers")
        .properties()
        .forEach(
            header -> {
              // The client writes the length itself.
              if (!header.getKey().equals("content-length")) {
                request.header(header.getKey(), header.getValue().asText());
              }
            });
    return exchange(request.PUT(BodyPublishers.ofByteArray(content)).build()).statusCode();
  }

  /** Downloads from a link. */
  HttpResponse<byte[]> download(JsonNode link) {
    return exchange(HttpRequest.newBuilder(URI.create(link.path("url").asText())).build());
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      links.used(request.method(), request.uri(), response.statusCode());
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0 ? Json.object() : Json.read(body);
    } catch (Json.BadJson e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
