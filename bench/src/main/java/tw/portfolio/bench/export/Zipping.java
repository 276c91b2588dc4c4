package tw.portfolio.bench.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tw.portfolio.bench.Medians;

/** The same files from disk to disk, by the {@code zip} that everybody knows. */
final class Zipping {
  private static final int RUNS = 5;

  private final Path bucket;
  private final Path scratch;

  /**
   * @param bucket the folder of the files
   * @param scratch where archives are made for a moment
   */
  Zipping(Path bucket, Path scratch) {
    this.bucket = bucket;
    this.scratch = scratch;
  }

  /**
   * How long it took.
   *
   * @param by which program
   * @param seconds the median
   */
  record Zipped(String by, double seconds) {}

  Zipped zip(ArchivedSchool school) throws IOException {
    Path folder = bucket.resolve(school.school().code().text());
    boolean there = Files.isExecutable(Path.of("/usr/bin/zip"));
    List<Double> seconds = new ArrayList<>();
    for (int run = -1; run < RUNS; run++) {
      Path archive = scratch.resolve("floor.zip");
      long start = System.nanoTime();
      if (there) {
        program(folder, archive);
      } else {
        library(folder, archive);
      }
      if (run >= 0) {
        seconds.add((System.nanoTime() - start) / 1e9);
      }
      Files.delete(archive);
    }
    return new Zipped(
        there ? "zip -0" : "java.util.zip, stored",
        Medians.of(seconds.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  private static void program(Path folder, Path archive) throws IOException {
    Process process =
        new ProcessBuilder("/usr/bin/zip", "-0", "-q", "-r", archive.toString(), ".")
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
