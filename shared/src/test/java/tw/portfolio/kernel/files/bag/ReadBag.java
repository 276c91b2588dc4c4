package tw.portfolio.kernel.files.bag;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A bag as another library reads it, which has found it complete and every checksum right.
 *
 * @param name its folder's name
 * @param info what {@code bag-info.txt} tells
 * @param files the files below {@code data/}, by path
 */
public record ReadBag(String name, Map<String, String> info, Map<String, byte[]> files) {
  private static final String DATA = "data/";

  /**
   * Unpacks an archive and has it verified.
   *
   * @throws AssertionError if it is no bag, or not a whole one
   */
  public static ReadBag of(byte[] archive) {
    try {
      Path folder = Files.createTempDirectory("bag");
      try {
        return read(folder, archive);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new AssertionError("The bag can't be unpacked", e);
    }
  }

  private static ReadBag read(Path folder, byte[] archive) throws IOException {
    Map<String, byte[]> entries = unpacked(archive);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    String name = entries.keySet().iterator().next().replaceAll("/.*", "");
    Map<String, String> info = new LinkedHashMap<>();
    verified(folder.resolve(name))
        .getMetadata()
        .getAll()
        .forEach(line -> info.put(line.getKey(), line.getValue()));
    Map<String, byte[]> files = new LinkedHashMap<>();
    String below = name + "/" + DATA;
    entries.forEach(
        (path, content) -> {
          if (path.startsWith(below)) {
            files.put(path.substring(below.length()), content);
          }
        });
    return new ReadBag(name, info, files);
  }

  private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static Bag verified(Path folder) {
    try (BagVerifier verifier = new BagVerifier()) {
      Bag bag = new BagReader().read(folder);
      verifier.isValid(bag, false);
      return bag;
    } catch (Exception e) {
      // The library's own exceptions have no other type in common.
      throw new AssertionError("It is no whole bag", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, IOException failure)
              throws IOException {
            Files.delete(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
