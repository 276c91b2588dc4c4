package tw.portfolio.local.year;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.local.http.LoopbackServer;

/** Says of every document that it is there, as S3 does, and of every deletion that it is done. */
final class FileCupboard implements AutoCloseable {
  /** How large every file is. */
  static final int BYTES = 20_000;

  private static final int FOUND = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOTHING_TO_SAY = 204;
  private static final Instant STORED = Instant.parse("2026-08-01T00:00:00Z");

  private final LoopbackServer server = LoopbackServer.bind(0);

  FileCupboard() {
    server.serve(FileCupboard::handle);
  }

  URI uri() {
    return server.uri();
  }

  /** By what each file is known not to have been changed. */
  static Seal seal() {
    return new Seal("\"seal\"", BYTES, STORED, "1");
  }

  private static void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestMethod()) {
        case "HEAD" -> head(exchange);
        case "POST" -> {
          byte[] deleted = "<DeleteResult/>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(FOUND, deleted.length);
          exchange.getResponseBody().write(deleted);
        }
        default -> exchange.sendResponseHeaders(NOTHING_TO_SAY, -1);
      }
    }
  }

  private static void head(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/" + FilePart.MEDIA.code())) {
      exchange.sendResponseHeaders(NOT_FOUND, -1);
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("ETag", seal().eTag());
    headers.set("Content-Length", Integer.toString(BYTES));
    headers.set("x-amz-version-id", seal().version());
    headers.set(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(STORED.atOffset(ZoneOffset.UTC)));
    exchange.sendResponseHeaders(FOUND, -1);
  }

  @Override
  public void close() {
    server.close();
  }
}
