package tw.portfolio.kernel.files.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tw.portfolio.kernel.files.ArchiveRemoval;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;

/**
 * The exports bucket in memory, for tests. Counts uploads that are neither complete nor aborted.
 */
public final class MemoryArchives implements ArchiveStore, ArchiveRemoval {
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean failing;

  /** Whether nothing can be opened for now. */
  public void failing(boolean fails) {
    failing = fails;
  }

  @Override
  public Upload begin(String key, String mediaType) {
    open.incrementAndGet();
    return new MemoryUpload(key);
  }

  @Override
  public void put(String key, String mediaType, byte[] content) {
    objects.put(key, content.clone());
  }

  @Override
  public boolean has(String key) {
    return objects.containsKey(key);
  }

  @Override
  public void remove(String key) {
    objects.remove(key);
  }

  @Override
  public Optional<InputStream> open(String key) {
    if (failing) {
      throw new IllegalStateException("secret");
    }
    return Optional.ofNullable(objects.get(key)).map(ByteArrayInputStream::new);
  }

  @Override
  public DownloadLink get(String key, String fileName, Duration validity, Instant now) {
    return new DownloadLink(URI.create("https://exports.test/" + key), now.plus(validity));
  }

  /** The keys of all objects. */
  public Set<String> keys() {
    return Set.copyOf(objects.keySet());
  }

  /**
   * An object's bytes.
   *
   * @throws IllegalStateException if there is none
   */
  public byte[] content(String key) {
    return Optional.ofNullable(objects.get(key))
        .map(byte[]::clone)
        .orElseThrow(() -> new IllegalStateException("There is no object at " + key));
  }

  /** How many uploads were begun and never ended. */
  public int leftOpen() {
    return open.get();
  }

  private final class MemoryUpload implements Upload {
    private final String key;
    private final Map<Integer, byte[]> parts = new TreeMap<>();

    MemoryUpload(String key) {
      this.key = key;
    }

    @Override
    public synchronized void part(int number, byte[] bytes, int length) {
      parts.put(number, Arrays.copyOf(bytes, length));
    }

    @Override
    public synchronized void complete() {
      if (parts.isEmpty()) {
        throw new IllegalStateException("An upload has at least one part");
      }
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      parts.values().forEach(whole::writeBytes);
      objects.put(key, whole.toByteArray());
      open.decrementAndGet();
    }

    @Override
    public void abort() {
      open.decrementAndGet();
    }
  }
}
