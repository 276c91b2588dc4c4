package tw.portfolio.kernel.files.memory;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.StoredBytes;

/** Files of a store, with something that happens just before the first of them is looked at. */
public final class MeanwhileFiles implements FileStore {
  private final FileStore files;
  private final Runnable meanwhile;
  private final AtomicBoolean happened = new AtomicBoolean();

  public MeanwhileFiles(FileStore files, Runnable meanwhile) {
    this.files = files;
    this.meanwhile = meanwhile;
  }

  @Override
  public Optional<Seal> seal(ObjectKey key) {
    if (happened.compareAndSet(false, true)) {
      meanwhile.run();
    }
    return files.seal(key);
  }

  @Override
  public Optional<StoredBytes> read(ObjectKey key) {
    return files.read(key);
  }

  @Override
  public Optional<InputStream> open(ObjectKey key) {
    return files.open(key);
  }

  @Override
  public void delete(ObjectKey key) {
    files.delete(key);
  }
}
