package tw.portfolio.local.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import tw.portfolio.local.http.Json;

/** What the functions log: one JSON line a message, in Lambda's own fields. */
public final class FunctionLog implements AutoCloseable {
  private final BufferedWriter writer;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  private FunctionLog(BufferedWriter writer, InstantSource clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * A log that adds to a file.
   *
   * @throws UncheckedIOException if it cannot be opened
   */
  public static FunctionLog to(Path file, InstantSource clock) {
    try {
      Files.createDirectories(file.getParent());
      return new FunctionLog(
          Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a message. */
  public void write(String level, String function, String requestId, String message) {
    ObjectNode line = Json.object();
    line.put("timestamp", clock.instant().toString()).put("level", level);
    line.put("AWSRequestId", requestId).put("function", function).put("message", message);
    lock.lock();
    try {
      writer.write(new String(Json.bytes(line), StandardCharsets.UTF_8));
      writer.newLine();
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
