package tw.portfolio.local.it;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Events of the bucket, and what lies in it. */
final class Arrivals {
  private Arrivals() {}

  /** The key to which an upload link leads: its path without the bucket. */
  static String key(JsonNode link) {
    String path = URI.create(link.path("url").asText()).getPath();
    return path.substring(path.indexOf('/', 1) + 1);
  }

  /** What S3 tells the function of an object. */
  static S3Event event(String key) {
    S3Entity object =
        new S3Entity(
            "arrived",
            new S3BucketEntity("files", null, "arn"),
            new S3ObjectEntity(key, 1L, "e", "v", "s"),
            "1.0");
    return new S3Event(
        List.of(
            new S3EventNotificationRecord(
                "ap-east-2",
                "ObjectCreated:Put",
                "aws:s3",
                "2026-11-20T12:00:00Z",
                "2.1",
                null,
                null,
                object,
                null)));
  }

  /** Where the object of a piece lies on the disk. */
  static Path file(Path data, JsonNode piece, String part) {
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
