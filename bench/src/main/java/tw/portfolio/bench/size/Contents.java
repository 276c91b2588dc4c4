package tw.portfolio.bench.size;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A package.
 *
 * @param bytes its size, as it is uploaded
 * @param parts how many of them are for what, directory entries of the archive included
 */
record Contents(long bytes, Map<Part, Long> parts) {
  /** Of an entry in the archive and in its directory, besides its name twice and its content. */
  private static final int HEADERS = 30 + 46;

  Contents {
    parts = Map.copyOf(parts);
  }

  static Contents of(Path jar) {
    Map<Part, Long> parts = new EnumMap<>(Part.class);
    entries(jar).forEach((name, bytes) -> parts.merge(Part.of(name), bytes, Long::sum));
    return new Contents(jar.toFile().length(), parts);
  }

  /** What each entry takes, its place in the directory of the archive included. */
  static Map<String, Long> entries(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().collect(Collectors.toMap(ZipEntry::getName, Contents::bytes, Long::sum));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(ZipEntry entry) {
    return entry.getCompressedSize() + HEADERS + 2L * entry.getName().length();
  }

  boolean has(Part part) {
    return parts.containsKey(part);
  }
}
