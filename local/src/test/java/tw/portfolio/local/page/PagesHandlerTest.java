package tw.portfolio.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.http.LoopbackServer;

/** Every address that is nobody else's shows the pages, or says that there are none. */
class PagesHandlerTest {
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private LoopbackServer server;

  @BeforeEach
  void serve() throws IOException {
    Files.createDirectories(folder.resolve("pages/assets"));
    Files.writeString(folder.resolve("secret.txt"), "not a page");
    Files.writeString(folder.resolve("pages/assets/index-0a.js"), "start();");
    server = LoopbackServer.bind(0);
    server.serve(
        new PagesHandler(
            folder.resolve("pages"),
            server.uri(),
            URI.create("http://127.0.0.1:9"),
            "portfolio",
            Map.of("x-content-type-options", "nosniff")));
  }

  @AfterEach
  void end() {
    server.close();
    client.close();
  }

  private void build() throws IOException {
    Files.writeString(folder.resolve("pages/index.html"), "<p>__SIGN_IN__ __SIGN_IN_CLIENT__</p>");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.uri().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String kept(HttpResponse<?> response) {
    return response.headers().firstValue("cache-control").orElse("");
  }

  @Test
  void shouldShowTheFirstPageAtEveryAddressAndTellItWhereToSignIn() throws Exception {
    build();
    for (String path : new String[] {"/", "/notices", "/questions/0123456789"}) {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).isEqualTo("<p>" + server.uri() + " portfolio</p>");
      assertThat(kept(page)).isEqualTo("no-cache");
      assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }
  }

  @Test
  void shouldKeepForEverWhatIsCalledAfterItsContent() throws Exception {
    HttpResponse<String> script = get("/assets/index-0a.js");
    assertThat(script.body()).isEqualTo("start();");
    assertThat(kept(script)).contains("immutable");
    assertThat(script.headers().firstValue("content-type").orElse("")).contains("javascript");
  }

  @Test
  void shouldShowNoPageInPlaceOfAFile() throws Exception {
    build();
    assertThat(get("/assets/index-gone.js").statusCode()).isEqualTo(404);
  }

  @Test
  void shouldGiveNothingBesideThePages() throws Exception {
    build();
    assertThat(get("/..%2fsecret.txt").body()).doesNotContain("not a page");
    assertThat(get("/%2e%2e/secret.txt").body()).doesNotContain("not a page");
  }

  @Test
  void shouldSayHowToBuildThePagesWhereTheyAreMissing() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Node.js 20");
  }

  @Test
  void shouldTakeNothing() throws Exception {
    build();
    HttpRequest sent =
        HttpRequest.newBuilder(server.uri()).POST(HttpRequest.BodyPublishers.ofString("x")).build();
    assertThat(client.send(sent, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(405);
  }
}
