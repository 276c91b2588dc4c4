package tw.portfolio.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import tw.portfolio.local.http.Json;

/** Calls the platform as a browser would: with a token, and by links for files. */
public final class Client implements AutoCloseable {
  private static final int MOST_TRIES = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final URI api;
  private final int tries;
  private final BiConsumer<HttpRequest, HttpResponse<byte[]>> heard;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /** Calls the platform whose API is there, and again while it is busy. */
  public Client(URI api) {
    this(api, MOST_TRIES, (_, _) -> {});
  }

  private Client(URI api, int tries, BiConsumer<HttpRequest, HttpResponse<byte[]>> heard) {
    this.api = api;
    this.tries = tries;
    this.heard = heard;
  }

  /**
   * Asks everything once only.
   *
   * @param heard looks at every answer of the platform
   */
  public static Client once(URI api, BiConsumer<HttpRequest, HttpResponse<byte[]>> heard) {
    return new Client(api, 1, heard);
  }

  /** Asks as that person. */
  public Reply get(String person, String path) {
    return call(path, signedIn(person));
  }

  /** Sends a body as that person; a busy platform is asked again, and does it once. */
  public Reply send(String person, String method, String path, JsonNode body) {
    return send(person, method, path, Json.bytes(body));
  }

  /** Sends any bytes as JSON as that person. */
  public Reply send(String person, String method, String path, byte[] body) {
    String key = UUID.randomUUID().toString();
    return call(
        path,
        request -> {
          HttpRequest.Builder whole = json(signedIn(person).apply(request), method, body);
          return tries > 1 ? whole.header("Idempotency-Key", key) : whole;
        });
  }

  /** Does something without a body as that person. */
  public Reply send(String person, String method, String path) {
    return call(path, request -> signedIn(person).apply(bare(request, method)));
  }

  /** Asks as nobody. */
  public Reply anonymous(String path) {
    return call(path, request -> request);
  }

  /** Sends a body as nobody. */
  public Reply anonymous(String method, String path, JsonNode body) {
    return call(path, request -> json(request, method, Json.bytes(body)));
  }

  /** Any request to the API. */
  public Reply call(String path, UnaryOperator<HttpRequest.Builder> asked) {
    HttpRequest request = asked.apply(request(path)).build();
    for (int tried = 1; ; tried++) {
      HttpResponse<byte[]> response = answer(request);
      if (response.statusCode() != 503 || tried >= tries) {
        return new Reply(response.statusCode(), content(request, response));
      }
      Patience.pause(Duration.ofMillis(400L * tried));
    }
  }

  /** A file that the platform itself answers with, as that person. */
  public HttpResponse<byte[]> file(String person, String path) {
    return answer(signedIn(person).apply(request(path)).build());
  }

  private HttpResponse<byte[]> answer(HttpRequest request) {
    HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
    heard.accept(request, response);
    return response;
  }

  /** The JSON, or what there is of a file as the one member {@code file}. */
  private static JsonNode content(HttpRequest request, HttpResponse<byte[]> response) {
    byte[] body = response.body();
    boolean json =
        response.headers().firstValue("content-type").orElse("application/json").contains("json");
    if (!json) {
      return Json.object().put("file", new String(body, StandardCharsets.ISO_8859_1));
    }
    try {
      return body.length == 0 ? Json.object() : Json.read(body);
    } catch (Json.BadJson e) {
      throw new BrokenOffException(request.method() + " " + request.uri().getPath(), e);
    }
  }

  /** The API is below its stage; what stands in for the rest of AWS is beside it. */
  private HttpRequest.Builder request(String path) {
    URI address = path.startsWith("/dev/") ? api.resolve(path) : URI.create(api + path);
    return HttpRequest.newBuilder(address).timeout(PATIENCE);
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, String method, byte[] body) {
    return request
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofByteArray(body));
  }

  private static HttpRequest.Builder bare(HttpRequest.Builder request, String method) {
    return request.method(method, BodyPublishers.noBody());
  }

  private UnaryOperator<HttpRequest.Builder> signedIn(String person) {
    String token = token(person);
    return request -> request.header("Authorization", "Bearer " + token);
  }

  /** Has that person sign in now, if they haven't: later calls then take only their own time. */
  public void signIn(String person) {
    String unused = token(person);
  }

  /** A token of that person's. */
  public String token(String person) {
    return tokens.computeIfAbsent(
        person,
        _ ->
            anonymous("POST", "/dev/token", Json.object().put("person", person))
                .expected("/dev/token")
                .path("access_token")
                .asText());
  }

  /** Puts bytes to an upload link, with exactly the headers that came with it. */
  public int put(JsonNode link, byte[] content) {
    HttpRequest.Builder request = linked(link.path("url").asText());
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
  public HttpResponse<byte[]> download(String url) {
    return exchange(linked(url).build(), BodyHandlers.ofByteArray());
  }

  /**
   * Downloads from a link to a file.
   *
   * @throws BrokenOffException if it is refused
   */
  public void download(String url, Path file) {
    HttpResponse<Path> response = exchange(linked(url).build(), BodyHandlers.ofFile(file));
    if (response.statusCode() != 200) {
      throw new BrokenOffException("下載失敗 (download): " + response.statusCode() + " " + file);
    }
  }

  private static HttpRequest.Builder linked(String url) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
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
