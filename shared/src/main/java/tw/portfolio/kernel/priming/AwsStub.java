package tw.portfolio.kernel.priming;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Plays AWS while a function rehearses: every table and queue is empty and takes anything, and no
 * object is there. One item alone is found, without which no school writes anything: for how long
 * it keeps its history. No connection to it is kept.
 */
final class AwsStub implements AutoCloseable {
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RETENTION =
      """
      {"Item": {"version": {"N": "1"}, "periods": {"L": [{"M":
        {"from": {"S": "1970-01-01T00:00:00Z"}, "years": {"N": "1"}}}]}}}
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final HttpServer server;

  private AwsStub(HttpServer server) {
    this.server = server;
  }

  static AwsStub open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", AwsStub::answer);
      server.start();
      return new AwsStub(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    InetSocketAddress here = server.getAddress();
    return URI.create("http://" + here.getAddress().getHostAddress() + ":" + here.getPort());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("connection", "close");
      // S3 is the one service here that is not asked by JSON, with the operation in a header.
      if (exchange.getRequestHeaders().containsKey("x-amz-target")) {
        exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
        byte[] answer = answer(exchange.getRequestHeaders().getFirst("x-amz-target"), asked);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static byte[] answer(String operation, String asked) {
    return operation.endsWith(".GetItem") && asked.contains("#RETENTION") ? RETENTION : EMPTY;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
