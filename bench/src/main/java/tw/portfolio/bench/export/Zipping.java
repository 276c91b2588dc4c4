package tw.portfolio.bench.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same files from disk to disk, by the {@code zip} that everybody knows. */
final class Zipping {
  private static final Path PROGRAM = Path.of("/usr/bin/zip");

  private final Path folder;
  private final Path archive;

  /**
   * @param folder where the files are
   * @param archive where the archive is for a moment
   */
  Zipping(Path folder, Path archive) {
    this.folder = folder;
    this.archive = archive;
  }

  /** Which program it is. */
  static String by() {
    return Files.isExecutable(PROGRAM) ? "zip -0" : "java.util.zip, stored";
  }

  /** Seconds to make the archive. */
  double zip() throws IOException {
    long start = System.nanoTime();
    if (Files.isExecutable(PROGRAM)) {
      program(folder, archive);
    } else {
      library(folder, archive);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.delete(archive);
    return seconds;
  }

  private static void program(Path folder, Path archive) throws IOException {
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-0", "-q", "-r", archive.toString(), ".")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("zip ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while zip ran", e);
    }
  }

  /** What stands in for the program where it is not installed. */
  private static void library(Path folder, Path archive) throws IOException {
    try (Stream<Path> files = Files.walk(folder);
        ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(file);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(folder.relativize(file).toString());
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
  }
}
