package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import tw.portfolio.local.client.Sha256;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.sample.SampleFile;

/**
 * A file as its owner announces it.
 *
 * @param content gives the bytes each time they are needed
 */
record Upload(String name, String type, long bytes, String sha256, Supplier<byte[]> content) {
  static Upload of(SampleFile file) {
    return new Upload(
        file.name(), file.mediaType(), file.size(), Sha256.of(file.content()), file::content);
  }

  /** A file on the disk, announced as what its extension says. */
  static Upload of(Path file, String type) {
    byte[] content = read(file);
    return new Upload(
        file.getFileName().toString(), type, content.length, Sha256.of(content), () -> read(file));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("讀不到檔案 (unreadable file): " + file, e);
    }
  }

  /** The same, announced as something of another size. */
  Upload ofSize(long other) {
    return new Upload(name, type, other, sha256, content);
  }

  ObjectNode json() {
    return Json.object()
        .put("name", name)
        .put("type", type)
        .put("bytes", bytes)
        .put("sha256", sha256);
  }
}
