package tw.portfolio.bench.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The same files from disk to disk, by the {@code zip -0} that everybody knows.
 *
 * @param folder where the files are
 * @param archive where the archive is for a moment
 */
record Zipping(Path folder, Path archive) {
  private static final Path PROGRAM = Path.of("/usr/bin/zip");

  /** Whether the program is there. */
  static boolean possible() {
    return Files.isExecutable(PROGRAM);
  }

  /** Seconds to make the archive. */
  double zip() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-0", "-q", "-r", archive.toString(), ".")
            .directory(folder.toFile())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("zip ended with " + process.exitValue());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.delete(archive);
    return seconds;
  }
}
