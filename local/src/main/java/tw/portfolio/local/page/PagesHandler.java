package tw.portfolio.local.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Answers every address that is neither the API's nor a stand-in's: with a file of the pages, or
 * with the first page, which then shows what the address names.
 */
public final class PagesHandler implements HttpHandler {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "ico", "image/x-icon");

  /** What is small already. */
  private static final Set<String> PACKED = Set.of("png", "jpg", "ico");

  private static final String MISSING =
      """
      <!doctype html>
      <html lang="zh-Hant"><meta charset="utf-8"><title>還沒有網頁 (no pages yet)</title>
      <h1>網頁還沒有建置 (the pages are not built)</h1>
      <p>請安裝 Node.js 20 以上版本，再執行一次 ./portfolio serve。</p>
      <p>Install Node.js 20 or later and run ./portfolio serve again.</p>
      <p><a href="/dev/outbox">寄件匣 (outbox)</a></p>
      </html>
      """;

  private final URI origin;
  private final PageFolder folder;
  private final Map<String, String> said;

  /**
   * Answers from a folder.
   *
   * @param origin where the pages, the API and the sign-in answer
   * @param files where files are sent to and fetched from
   * @param client the id of the client that people sign in to
   * @param headers what the distribution says with each of them
   */
  public PagesHandler(
      Path folder, URI origin, URI files, String client, Map<String, String> headers) {
    this.origin = origin;
    this.folder = new PageFolder(folder, origin, client);
    this.said = new LinkedHashMap<>(headers);
    said.computeIfPresent("content-security-policy", (_, policy) -> PagePolicy.of(policy, files));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
      String path = exchange.getRequestURI().getPath();
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(405, -1);
      } else if (!host.equals(origin.getAuthority()) && !path.contains(".")) {
        // People sign in for one address only: whoever typed localhost goes there.
        exchange
            .getResponseHeaders()
            .set("Location", origin.resolve(exchange.getRequestURI().getRawPath()).toString());
        exchange.sendResponseHeaders(302, -1);
      } else {
        answer(exchange, path);
      }
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    Optional<byte[]> file = folder.file(path);
    if (file.isPresent()) {
      String kept = path.startsWith("/assets/") ? FOR_EVER : "no-cache";
      send(exchange, 200, path.substring(path.lastIndexOf('.') + 1), kept, file.get());
    } else if (path.substring(path.lastIndexOf('/')).contains(".")) {
      send(exchange, 404, "html", "no-store", bytes("沒有這個檔案 (no such file)\n"));
    } else {
      Optional<byte[]> first = folder.first();
      int status = first.isPresent() ? 200 : 404;
      send(exchange, status, "html", "no-cache", first.orElseGet(() -> bytes(MISSING)));
    }
  }

  private void send(HttpExchange exchange, int status, String kind, String kept, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", TYPES.getOrDefault(kind, "application/octet-stream"));
    headers.set("Cache-Control", kept);
    said.forEach(headers::set);
    byte[] sent = body;
    if (!PACKED.contains(kind) && takesGzip(exchange)) {
      headers.set("Content-Encoding", "gzip");
      headers.set("Vary", "Accept-Encoding");
      sent = packed(body);
    }
    exchange.sendResponseHeaders(status, sent.length);
    exchange.getResponseBody().write(sent);
  }

  private static boolean takesGzip(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
        .filter(taken -> taken.contains("gzip"))
        .isPresent();
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
