package tw.portfolio.kernel.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;

/** A store of one object, which tells what became of it. */
final class OneObject implements ArchiveStore {
  /** What becomes of a part. */
  @FunctionalInterface
  interface Parts {
    void part(int number, byte[] bytes, int length) throws IOException, InterruptedException;
  }

  private final Parts parts;
  boolean complete;
  boolean aborted;
  boolean empty;

  OneObject(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Upload begin(String key, String mediaType) {
    return new Upload() {
      @Override
      public void part(int number, byte[] bytes, int length)
          throws IOException, InterruptedException {
        parts.part(number, bytes, length);
      }

      @Override
      public void complete() {
        complete = true;
      }

      @Override
      public void abort() {
        aborted = true;
      }
    };
  }

  @Override
  public void put(String key, String mediaType, byte[] content) {
    empty = content.length == 0;
  }

  @Override
  public boolean has(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<InputStream> open(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DownloadLink get(String key, String fileName, Duration validity, Instant now) {
    throw new UnsupportedOperationException();
  }
}
