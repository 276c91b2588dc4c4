package tw.portfolio.kernel.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An object that is stored while it is written, and never held whole. Closed without {@link
 * #complete()} it leaves nothing behind.
 *
 * <p>What is written is cut into parts of one size (the last may be smaller), of which several are
 * stored side by side on virtual threads. At most {@code partsInFlight + 1} buffers of the part's
 * size are held, however much is written: a writer that is faster than the store waits.
 *
 * <p>Parts are numbered 1, 2, 3, … in the order of the bytes and started in that order; they may
 * end in any. The first part that fails is thrown as the cause of an {@link IOException} by the
 * next call that writes or completes, and no further part is started. To be written, completed and
 * closed by one thread.
 */
public final class ArchiveOutput extends OutputStream {

  private static final byte[] NO_BUFFER = {};

  private record Failure(int part, Throwable cause) {}

  private final ArchiveStore archives;
  private final String key;
  private final String mediaType;
  private final ArchiveStore.Upload upload;
  private final int partSize;
  private final int inFlight;
  private final Semaphore slots;
  private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
  private final Set<Thread> uploads = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Failure> failure = new AtomicReference<>();
  private byte[] current = NO_BUFFER;
  private int filled;
  private int parts;
  private long size;
  private boolean closed;

  /**
   * Begins an object.
   *
   * @param partBytes size of each part but the last; S3 takes 5 MiB to 5 GiB and 10,000 parts
   * @param partsInFlight how many parts are stored at a time
   * @throws IllegalArgumentException if either number is below 1
   */
  public ArchiveOutput(
      ArchiveStore archives, String key, String mediaType, int partBytes, int partsInFlight) {
    if (partBytes < 1 || partsInFlight < 1) {
      throw new IllegalArgumentException("part size and parts in flight must be at least 1");
    }
    this.archives = archives;
    this.key = key;
    this.mediaType = mediaType;
    this.partSize = partBytes;
    this.inFlight = partsInFlight;
    this.slots = new Semaphore(partsInFlight);
    this.upload = archives.begin(key, mediaType);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /**
   * Writes bytes, waiting for a free slot when a part is full.
   *
   * @throws IOException if a part failed, or the output is closed or aborted
   * @throws InterruptedIOException if the thread was interrupted while it waited
   */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (closed) {
      throw new IOException("the output is closed");
    }
    refuseAfterFailure();
    int from = offset;
    int end = offset + length;
    while (from < end) {
      if (current == NO_BUFFER) {
        current = takeBuffer();
      }
      int copied = Math.min(end - from, partSize - filled);
      System.arraycopy(bytes, from, current, filled, copied);
      filled += copied;
      from += copied;
      size += copied;
      if (filled == partSize) {
        startPart();
      }
    }
  }

  /**
   * Gives what is left as the last part, waits until every part is stored, and makes the object
   * appear.
   *
   * @return its size in bytes
   * @throws IOException if any part failed, or the output is closed
   * @throws InterruptedIOException if the thread was interrupted while it waited
   */
  public long complete() throws IOException {
    if (closed) {
      throw new IOException("the output is closed");
    }
    if (filled > 0 && failure.get() == null) {
      startPart();
    }
    try {
      slots.acquire(inFlight);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    refuseAfterFailure();
    closed = true;
    if (parts == 0) {
      // The store makes no object out of no parts.
      upload.abort();
      archives.put(key, mediaType, new byte[0]);
    } else {
      upload.complete();
    }
    return size;
  }

  /**
   * Gives up, unless it is complete: what isn't under way is never started, what is gets
   * interrupted, and when this returns the store is no longer in use.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    uploads.forEach(Thread::interrupt);
    boolean wasInterrupted = false;
    for (Thread part : uploads) {
      wasInterrupted |= joined(part);
    }
    current = NO_BUFFER;
    spare.clear();
    upload.abort();
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void startPart() throws IOException {
    try {
      slots.acquire();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    try {
      refuseAfterFailure();
    } catch (IOException e) {
      slots.release();
      throw e;
    }
    int number = ++parts;
    byte[] bytes = current;
    int length = filled;
    current = NO_BUFFER;
    filled = 0;
    Thread part =
        Thread.ofVirtual().name("part-" + number).unstarted(() -> store(number, bytes, length));
    uploads.add(part);
    part.start();
  }

  private void store(int number, byte[] bytes, int length) {
    try {
      upload.part(number, bytes, length);
    } catch (Throwable e) {
      // even an Error belongs to the writer: on this thread nobody would see it
      failure.compareAndSet(null, new Failure(number, e));
    } finally {
      // the buffer first: whoever gets the slot may count on it
      spare.add(bytes);
      uploads.remove(Thread.currentThread());
      slots.release();
    }
  }

  /** Never more than one buffer beside those under way, as each of these holds a slot. */
  private byte[] takeBuffer() {
    byte[] used = spare.poll();
    return used == null ? new byte[partSize] : used;
  }

  private void refuseAfterFailure() throws IOException {
    Failure first = failure.get();
    if (first != null) {
      throw new IOException("part " + first.part() + " could not be stored", first.cause());
    }
  }

  private static boolean joined(Thread part) {
    boolean wasInterrupted = false;
    while (true) {
      try {
        part.join();
        return wasInterrupted;
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
  }

  private static InterruptedIOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    InterruptedIOException e = new InterruptedIOException("interrupted while parts were stored");
    e.initCause(cause);
    return e;
  }
}
