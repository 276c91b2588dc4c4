package tw.portfolio.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tw.portfolio.local.http.Json;

/** Calls the platform as a browser would: with a token, and by links for files. */
public final class Client implements AutoCloseable {
  private static final int MOST_TRIES = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final URI api;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /** Calls the platform whose API is there. */
  public Client(URI api) {
    this.api = api;
  }

  /** Asks as that person. */
  public Reply get(String person, String path) {
    return call(signedIn(person, path).GET().build());
  }

  /**
   * A file that the platform itself answers with, as that person.
   *
   * @throws BrokenOffException if it is refused
   */
  public byte[] file(String person, String path) {
    HttpResponse<byte[]> response =
        exchange(signedIn(person, path).GET().build(), BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new BrokenOffException("GET " + path + ": " + response.statusCode());
    }
    return response.body();
  }

  /** Sends a body as that person; a busy platform is asked again, and does it once. */
  public Reply send(String person, String method, String path, JsonNode body) {
    return call(
        signedIn(person, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofByteArray(Json.bytes(body)))
            .build());
  }

  /** Does something without a body as that person. */
  public Reply send(String person, String method, String path) {
    return call(signedIn(person, path).method(method, BodyPublishers.noBody()).build());
  }

  /** Asks as nobody. */
  public Reply anonymous(String path) {
    return call(request(path).GET().build());
  }

  /** Sends a body as nobody. */
  public Reply anonymous(String method, String path, JsonNode body) {
    return call(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(Json.bytes(body)))
            .build());
  }

  /** Has that person sign in now, if they haven't: later calls then take only their own time. */
  public void signIn(String person) {
    String unused = tokens.computeIfAbsent(person, this::token);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE);
  }

  private HttpRequest.Builder signedIn(String person, String path) {
    String token = tokens.computeIfAbsent(person, this::token);
    return request(path).header("Authorization", "Bearer " + token);
  }

  private String token(String person) {
    return anonymous("POST", "/dev/token", Json.object().put("person", person))
        .expected("/dev/token")
        .path("access_token")
        .asText();
  }

  private Reply call(HttpRequest request) {
    for (int tries = 1; ; tries++) {
      HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 503 || tries == MOST_TRIES) {
        return new Reply(response.statusCode(), json(request, response.body()));
      }
      Patience.pause(Duration.ofMillis(400L * tries));
    }
  }

  private static JsonNode json(HttpRequest request, byte[] body) {
    try {
      return body.length == 0 ? Json.object() : Json.read(body);
    } catch (Json.BadJson e) {
      throw new BrokenOffException(request.method() + " " + request.uri().getPath(), e);
    }
  }

  /** Puts bytes to an upload link, with exactly the headers that came with it. */
  public int put(JsonNode link, byte[] content) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(link.path("url").asText())).timeout(PATIENCE);
    link.path("headers")
        .properties()
        .forEach(
            header -> {
              // The client writes the length itself, from the content.
              if (!header.getKey().equalsIgnoreCase("content-length")) {
                request.header(header.getKey(), header.getValue().asText());
              }
            });
    return exchange(
            request.PUT(BodyPublishers.ofByteArray(content)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  /** Downloads from a link. */
  public void download(String url, Path file) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
    HttpResponse<Path> response = exchange(request, BodyHandlers.ofFile(file));
    if (response.statusCode() != 200) {
      throw new BrokenOffException("下載失敗 (download): " + response.statusCode() + " " + file);
    }
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new BrokenOffException(request.method() + " " + request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokenOffException("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
