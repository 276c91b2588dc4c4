package tw.portfolio.packages.runtime;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder as a ZIP file with times and permissions, which Lambda keeps when it unpacks it. */
final class Archive {
  private Archive() {}

  static void write(Path folder, Path zip) throws IOException {
    Files.deleteIfExists(zip);
    Map<String, String> with = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem archive = FileSystems.newFileSystem(zip, with);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path entry = archive.getPath("/" + folder.relativize(file));
        Files.createDirectories(entry.getParent());
        Files.copy(file, entry);
        Files.setPosixFilePermissions(entry, Files.getPosixFilePermissions(file));
        Files.setLastModifiedTime(entry, FunctionPackage.TIME);
      }
    }
  }

  /** How large everything in a folder is together, in bytes. */
  static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      long bytes = 0;
      for (Path file : all) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }
}
