package tw.portfolio.local.it.campus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Events of the bucket, and what lies in it. */
public final class Arrivals {
  private Arrivals() {}

  /** The key to which an upload link leads: its path without the bucket. */
  public static String key(JsonNode link) {
    String path = URI.create(link.path("url").asText()).getPath();
    return path.substring(path.indexOf('/', 1) + 1);
  }

  /** What S3 tells the function of an object, as far as the function reads it. */
  public static Map<String, Object> event(String key) {
    return Map.of(
        "Records",
        List.of(
            Map.of(
                "eventSource", "aws:s3",
                "eventName", "ObjectCreated:Put",
                "s3", Map.of("object", Map.of("key", key)))));
  }

  /** Where the object of a piece lies on the disk. */
  public static Path file(Path data, JsonNode piece, String part) {
    String[] id = piece.path("pieceId").asText().split("-", -1);
    String end = id[2] + "/" + piece.path("revision").asText() + "/" + part;
    try (Stream<Path> all = Files.walk(data.resolve("s3"))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.endsWith(end))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nothing lies at " + end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
