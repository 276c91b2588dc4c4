package tw.portfolio.submission.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.inspect.ChecksumReader;

/**
 * Reads a file whole and compares size, SHA-256, CRC-32 and MD5 with its record. Never reads more
 * than the recorded size and one byte, whatever lies there now.
 */
final class CheckedReading {
  private static final int MOST_TRIES = 3;

  private final FileStore files;

  CheckedReading(FileStore files) {
    this.files = files;
  }

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException if the store can't be read, which says nothing about the file
   */
  FileReading read(PlannedFile file) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(file);
      } catch (IOException e) {
        // The connection broke in the middle; the store's client tries again only until it begins.
        if (attempt == MOST_TRIES) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private FileReading attempt(PlannedFile file) throws IOException {
    Optional<InputStream> found = files.open(file.key());
    if (found.isEmpty()) {
      return new FileReading.Wrong(ProblemCause.FILE_MISSING);
    }
    byte[] content = new byte[Math.toIntExact(file.bytes())];
    try (InputStream in = found.get()) {
      if (in.readNBytes(content, 0, content.length) < content.length || in.read() >= 0) {
        return new FileReading.Wrong(ProblemCause.SIZE_DIFFERS);
      }
    }
    Checksums actual = ChecksumReader.of(content);
    if (!actual.sha256().equals(file.checksums().sha256())) {
      return new FileReading.Wrong(ProblemCause.CONTENT_DIFFERS);
    }
    return actual.equals(file.checksums())
        ? new FileReading.Whole(content)
        : new FileReading.Wrong(ProblemCause.RECORD_DIFFERS);
  }
}
