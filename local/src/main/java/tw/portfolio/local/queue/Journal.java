package tw.portfolio.local.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.local.http.Json;

/**
 * A queue's file: one JSON line a change. Written through to the operating system at each change,
 * so that only a crash of the machine itself can lose one; made short again at each start.
 */
final class Journal implements AutoCloseable {
  private final BufferedWriter writer;

  private Journal(BufferedWriter writer) {
    this.writer = writer;
  }

  /** Reads what a file holds; a last line that was cut short by a crash is left out. */
  static Map<String, Message> read(Path file) {
    Map<String, Message> messages = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return messages;
    }
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        replay(line, messages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  private static void replay(String line, Map<String, Message> messages) {
    try {
      ObjectNode entry = Json.read(line.getBytes(StandardCharsets.UTF_8));
      String id = entry.path("id").asText();
      if (entry.path("gone").asBoolean()) {
        messages.remove(id);
      } else {
        messages.put(id, message(id, entry));
      }
    } catch (Json.BadJson cutShort) {
      return;
    }
  }

  private static Message message(String id, ObjectNode entry) {
    return new Message(
        id,
        entry.path("body").asText(),
        entry.path("attributes") instanceof ObjectNode attributes ? attributes : Json.object(),
        Instant.ofEpochMilli(entry.path("sentAt").asLong()),
        Optional.of(entry.path("firstReceivedAt"))
            .filter(at -> at.isNumber())
            .map(at -> Instant.ofEpochMilli(at.asLong())),
        entry.path("receives").asInt(),
        Instant.ofEpochMilli(entry.path("visibleAt").asLong()),
        Optional.of(entry.path("receipt")).filter(r -> r.isTextual()).map(r -> r.asText()));
  }

  /** Writes a file anew with these messages and keeps it open. */
  static Journal open(Path file, Collection<Message> messages) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      try (Journal journal = new Journal(Files.newBufferedWriter(fresh))) {
        messages.forEach(journal::keep);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      return new Journal(Files.newBufferedWriter(file, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(Message message) {
    ObjectNode entry = Json.object();
    entry.put("id", message.id()).put("body", message.body());
    entry.set("attributes", message.attributes());
    entry.put("sentAt", message.sentAt().toEpochMilli());
    message.firstReceivedAt().ifPresent(at -> entry.put("firstReceivedAt", at.toEpochMilli()));
    entry.put("receives", message.receives());
    entry.put("visibleAt", message.visibleAt().toEpochMilli());
    message.receipt().ifPresent(receipt -> entry.put("receipt", receipt));
    write(entry);
  }

  void forget(String id) {
    write(Json.object().put("id", id).put("gone", true));
  }

  private void write(ObjectNode entry) {
    try {
      writer.write(new String(Json.bytes(entry), StandardCharsets.UTF_8));
      writer.write('\n');
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
