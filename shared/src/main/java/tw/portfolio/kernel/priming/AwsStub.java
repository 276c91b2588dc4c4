package tw.portfolio.kernel.priming;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Plays AWS while a function rehearses: every table and queue is empty and takes anything, and no
 * object is there. One item alone is found, without which no school writes anything: for how long
 * it keeps its history. No connection to it is kept.
 *
 * <p>It speaks as much HTTP as AWS's SDK needs, over sockets: the JDK's own server is a module that
 * Lambda's Java need not have.
 */
final class AwsStub implements AutoCloseable {
  private static final int CALLERS_THAT_WAIT = 50;

  /** Whoever says nothing for so long has gone; the rehearsal is as long as a start may take. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private static final String EMPTY = "{}";
  private static final String RETENTION =
      """
      {"Item": {"version": {"N": "1"}, "periods": {"L": [{"M":
        {"from": {"S": "1970-01-01T00:00:00Z"}, "years": {"N": "1"}}}]}}}
      """;

  private final ServerSocket server;

  private AwsStub(ServerSocket server) {
    this.server = server;
  }

  static AwsStub open() {
    try {
      AwsStub stub =
          new AwsStub(new ServerSocket(0, CALLERS_THAT_WAIT, InetAddress.getLoopbackAddress()));
      Thread.ofPlatform().name("rehearsal").daemon().start(stub::answerAll);
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create(
        "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
  }

  /** One after the other, until it is closed. Whom it can't understand sees the connection end. */
  private void answerAll() {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        caller.setSoTimeout((int) SILENCE.toMillis());
        answer(StubRequest.read(caller.getInputStream()), caller.getOutputStream());
      } catch (IOException _) {
        // The caller is told by its own end of the connection; there is the next one, or the end.
      }
    }
  }

  private static void answer(StubRequest asked, OutputStream output) throws IOException {
    // S3 is the one service here that is not asked by JSON, with the operation in a header.
    String answer =
        asked.header("x-amz-target").map(target -> found(target, asked.body())).orElse("");
    byte[] body = answer.getBytes(StandardCharsets.US_ASCII);
    String head =
        "HTTP/1.1 %s\r\ncontent-type: application/x-amz-json-1.0\r\ncontent-length: %s\r\nconnection: close\r\n\r\n"
            .formatted(body.length == 0 ? "404 Not Found" : "200 OK", body.length);
    output.write(head.getBytes(StandardCharsets.US_ASCII));
    output.write(body);
    output.flush();
  }

  private static String found(String operation, String asked) {
    return operation.endsWith(".GetItem") && asked.contains("#RETENTION") ? RETENTION : EMPTY;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
