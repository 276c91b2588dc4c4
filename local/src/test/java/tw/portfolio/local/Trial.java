package tw.portfolio.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;

/** The trial stack, and somebody who calls it. */
final class Trial implements AutoCloseable {
  static final Person STUDENT =
      new Person(
          "390301", "s1", "王小明", Person.Kind.STUDENT, List.of("學生"), Optional.of("201"), "有作品");

  private final LocalSystem system;
  private final HttpClient client = HttpClient.newHttpClient();

  private Trial(LocalSystem system) {
    this.system = system;
  }

  static LocalOptions options(Path data) {
    return LocalOptions.usual()
        .withTemplate(Path.of("src", "test", "resources", "trial-template.yaml"))
        .withPort(0)
        .withData(data)
        .withPeople(() -> List.of(STUDENT))
        .withoutSchedules()
        .withRetryPause(Duration.ofMillis(20));
  }

  static Trial start(Path data) {
    SigningKey.into(data);
    return new Trial(LocalSystem.start(options(data)));
  }

  static Trial start(LocalOptions options) {
    return new Trial(LocalSystem.start(options));
  }

  LocalSystem system() {
    return system;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(system.api() + path));
  }

  HttpRequest.Builder signedIn(String path) {
    return request(path).header("Authorization", "Bearer " + system.tokens().token(STUDENT));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  static JsonNode json(HttpResponse<String> response) throws Json.BadJson {
    return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    client.close();
    system.close();
  }
}
