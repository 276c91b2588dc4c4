package tw.portfolio.copy.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tw.portfolio.copy.CopyResult;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Sha256;

/** Reads files, and tells those that are not what their records say. */
final class StoredFiles {
  private final FileStore files;

  StoredFiles(FileStore files) {
    this.files = files;
  }

  /** What reading a file gave: its bytes, or why not. */
  sealed interface Reading {
    /** Exactly the recorded bytes. */
    final class Whole implements Reading {
      private final byte[] content;

      Whole(byte[] content) {
        this.content = content;
      }

      byte[] content() {
        return content;
      }
    }

    /** Not the recorded bytes. */
    record Wrong(CopyResult result) implements Reading {}
  }

  /**
   * Reads a file whole; never more than the recorded size and one byte, whatever lies there now.
   *
   * @throws IOException if the store broke off, which says nothing about the file
   */
  Reading read(RecordedFile.Verified file) throws IOException {
    Optional<InputStream> found = files.open(file.key());
    if (found.isEmpty()) {
      return new Reading.Wrong(CopyResult.MISSING);
    }
    byte[] content = new byte[Math.toIntExact(file.declared().bytes())];
    try (InputStream in = found.get()) {
      int read = in.readNBytes(content, 0, content.length);
      boolean whole = read == content.length && in.read() < 0;
      return whole && Sha256.of(content).equals(file.declared().sha256())
          ? new Reading.Whole(content)
          : new Reading.Wrong(CopyResult.ALTERED);
    }
  }
}
