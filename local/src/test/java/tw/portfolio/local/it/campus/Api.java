package tw.portfolio.local.it.campus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import tw.portfolio.checks.OpenApiAnswers;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.permission.LinkRecorder;

/** Calls the API over HTTP and fails on any answer that {@code openapi.yaml} does not describe. */
public final class Api implements AutoCloseable {
  private static final OpenApiAnswers DESCRIBED = OpenApiAnswers.ofThisBuild();
  private final LinkRecorder links = new LinkRecorder();
  private final Client client;

  Api(URI api) {
    this.client = Client.once(api, this::compare);
  }

  private void compare(HttpRequest request, HttpResponse<byte[]> response) {
    String whole = request.uri().getRawPath();
    // It says nothing of the stand-ins' own routes.
    if (!whole.startsWith("/dev/")) {
      String path = whole.replaceFirst("^/api(?=/)", "");
      String body = new String(response.body(), StandardCharsets.UTF_8);
      int status = response.statusCode();
      var type = response.headers().firstValue("content-type");
      assertThat(DESCRIBED.differences(request.method(), path, status, type, body))
          .as("%s %s: %s %s", request.method(), request.uri(), status, body)
          .isEmpty();
    }
  }

  public Reply get(String person, String path) {
    return Reply.of(client.get(person, path));
  }

  public Reply send(String person, String method, String path) {
    return Reply.of(client.send(person, method, path));
  }

  public Reply send(String person, String method, String path, JsonNode body) {
    return Reply.of(client.send(person, method, path, body));
  }

  /** Sends any bytes as JSON. */
  public Reply send(String person, String method, String path, byte[] body) {
    return Reply.of(client.send(person, method, path, body));
  }

  /** Any request to the API. */
  public Reply call(String path, UnaryOperator<HttpRequest.Builder> asked) {
    return Reply.of(client.call(path, asked));
  }

  public String token(String person) {
    return client.token(person);
  }

  /** A file that the API gives itself. */
  public HttpResponse<byte[]> file(String person, String path) {
    return client.file(person, path);
  }

  /** What a stand-in's own route answers. */
  public JsonNode dev(String path) {
    return Reply.of(client.anonymous(path)).expect(200);
  }

  /** Does something by a stand-in's own route. */
  public JsonNode dev(String path, JsonNode body) {
    return Reply.of(client.anonymous("POST", path, body)).expect(200);
  }

  /** Puts bytes to an upload link with the headers that came with it. */
  public int put(JsonNode link, byte[] content) {
    int status = client.put(link, content);
    links.used("PUT", to(link), status);
    return status;
  }

  /** Downloads from a link. */
  public HttpResponse<byte[]> download(JsonNode link) {
    HttpResponse<byte[]> response = client.download(to(link).toString());
    links.used("GET", to(link), response.statusCode());
    return response;
  }

  private static URI to(JsonNode link) {
    return URI.create(link.path("url").asText());
  }

  @Override
  public void close() {
    client.close();
  }
}
