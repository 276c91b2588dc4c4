package tw.portfolio.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.sample.SampleFile;

/**
 * A file as its owner announces it.
 *
 * @param content gives the bytes each time they are needed
 */
public record Upload(
    String name, String type, long bytes, String sha256, Supplier<byte[]> content) {
  /** A sample. */
  public static Upload of(SampleFile file) {
    String sha256 = Sha256.of(file.content());
    return new Upload(file.name(), file.mediaType(), file.size(), sha256, file::content);
  }

  /** A file on the disk, announced as what its extension says. */
  public static Upload of(Path file, String type) {
    byte[] content = read(file);
    String name = file.getFileName().toString();
    return new Upload(name, type, content.length, Sha256.of(content), () -> read(file));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("讀不到檔案 (unreadable file): " + file, e);
    }
  }

  /** Whether it is a recording, not a document. */
  private boolean media() {
    return type.startsWith("audio/") || type.startsWith("video/");
  }

  /**
   * The file that a link is for.
   *
   * @throws BrokenOffException if there is none
   */
  public static Upload at(JsonNode link, List<Upload> files) {
    boolean media = link.path("part").asText().equals("media");
    return files.stream()
        .filter(file -> media == file.media())
        .findFirst()
        .orElseThrow(() -> new BrokenOffException("a link for no file: " + link.path("part")));
  }

  /** What announces these files. */
  public static ObjectNode announced(List<Upload> files) {
    ObjectNode body = Json.object();
    var list = body.putArray("files");
    for (Upload file : files) {
      list.addObject()
          .put("name", file.name)
          .put("type", file.type)
          .put("bytes", file.bytes)
          .put("sha256", file.sha256);
    }
    return body;
  }
}
