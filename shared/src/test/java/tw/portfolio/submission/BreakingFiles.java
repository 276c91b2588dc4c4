package tw.portfolio.submission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.StoredBytes;

/** Files whose store breaks when it is told to, and that counts what is opened. */
final class BreakingFiles implements FileStore {
  private final FileStore files;
  private final AtomicInteger opened = new AtomicInteger();
  private int breaksAt = Integer.MAX_VALUE;
  private int hangsUpAt = Integer.MAX_VALUE;

  BreakingFiles(FileStore files) {
    this.files = files;
  }

  /** From the nth opening on it can't be reached. */
  void breakAt(int opening) {
    breaksAt = opened.get() + opening;
  }

  /** The nth opened file breaks off in the middle. */
  void hangUpAt(int opening) {
    hangsUpAt = opened.get() + opening;
  }

  void mend() {
    breaksAt = Integer.MAX_VALUE;
  }

  int opened() {
    return opened.get();
  }

  @Override
  public Optional<InputStream> open(ObjectKey key) {
    int number = opened.incrementAndGet();
    if (number >= breaksAt) {
      throw new UncheckedIOException(new IOException("The store can't be reached"));
    }
    return number == hangsUpAt ? files.open(key).map(HangingUp::new) : files.open(key);
  }

  @Override
  public Optional<Seal> seal(ObjectKey key) {
    return files.seal(key);
  }

  @Override
  public Optional<StoredBytes> read(ObjectKey key) {
    return files.read(key);
  }

  @Override
  public void delete(ObjectKey key) {
    files.delete(key);
  }

  private static final class HangingUp extends FilterInputStream {
    HangingUp(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      throw new IOException("The connection broke");
    }
  }
}
