package tw.portfolio.bench.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tw.portfolio.local.http.Json;

/**
 * What functions write to standard output, read for what became of each file: a line is written the
 * moment after the record says so, and nobody has to ask again and again.
 */
final class Receipts extends OutputStream {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, CompletableFuture<String>> byKey = new ConcurrentHashMap<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  @Override
  public synchronized void write(int one) {
    if (one == '\n') {
      read(line.toByteArray());
      line.reset();
    } else {
      line.write(one);
    }
  }

  private void read(byte[] json) {
    try {
      JsonNode entry = Json.read(json);
      if (entry.path("event").asText().equals("arrival")) {
        receipt(entry.path("key").asText()).complete(entry.path("receipt").asText());
      }
    } catch (Json.BadJson e) {
      throw new IllegalStateException("A function's line is no JSON", e);
    }
  }

  private CompletableFuture<String> receipt(String key) {
    return byKey.computeIfAbsent(key, _ -> new CompletableFuture<>());
  }

  /**
   * Waits until the file of that key has been looked at.
   *
   * @throws IllegalStateException if it is not complete then, or was not looked at in good time
   */
  void awaitComplete(String key) {
    try {
      String receipt = receipt(key).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!receipt.equals("COMPLETE")) {
        throw new IllegalStateException(key + ": " + receipt);
      }
      byKey.remove(key);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a file was awaited", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Nobody has looked at " + key, e);
    }
  }
}
