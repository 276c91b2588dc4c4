package tw.portfolio.kernel.files;

import static java.util.Objects.requireNonNull;

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
 * Cuts what is written into parts of one size (the last may be smaller) and stores several of them
 * side by side on virtual threads. Holds at most {@code inFlight + 1} buffers of the part's size,
 * however much is written: a writer that is faster than the sink waits.
 *
 * <p>Parts are numbered 1, 2, 3, … in the order of the bytes and started in that order; they may
 * end in any. The first part that fails is thrown as the cause of an {@link IOException} by the
 * next call that writes or closes, and no further part is started. Nothing written means no part.
 * To be written, closed and aborted by one thread.
 */
public final class MultipartOutput extends OutputStream {

  private static final byte[] NO_BUFFER = {};

  private record Failure(int part, Throwable cause) {}

  private final PartSink sink;
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
   * An output to {@code sink}.
   *
   * @param partSize bytes of each part but the last; S3 takes 5 MiB to 5 GiB and 10,000 parts
   * @param inFlight how many parts may be under way at a time
   * @throws IllegalArgumentException if either number is below 1
   */
  public MultipartOutput(PartSink sink, int partSize, int inFlight) {
    if (partSize < 1 || inFlight < 1) {
      throw new IllegalArgumentException("part size and parts in flight must be at least 1");
    }
    this.sink = requireNonNull(sink, "sink");
    this.partSize = partSize;
    this.inFlight = inFlight;
    this.slots = new Semaphore(inFlight);
  }

  /** How many parts have been given to the sink; after {@link #close()} the number of the last. */
  public int parts() {
    return parts;
  }

  /** How many bytes have been written so far. */
  public long size() {
    return size;
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
      throw new IOException("the multipart output is closed");
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
   * Gives what is left as the last part and waits until every part is stored. Does nothing the
   * second time, or after {@link #abort()}. After a failure it starts nothing, and what was under
   * way has ended when it throws, so no part arrives late.
   *
   * @throws IOException if any part failed
   * @throws InterruptedIOException if the thread was interrupted while it waited; what was under
   *     way has then been interrupted too and has ended
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    try {
      if (filled > 0 && failure.get() == null) {
        startPart();
      }
      if (failure.get() == null) {
        slots.acquire(inFlight);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      // after a wait that succeeded this finds nothing to stop
      abort();
    }
    refuseAfterFailure();
  }

  /**
   * Gives up: what isn't under way is never started, what is gets interrupted, and when this
   * returns the sink is no longer in use. To be followed by aborting the upload at the store.
   */
  public void abort() {
    if (closed) {
      return;
    }
    closed = true;
    uploads.forEach(Thread::interrupt);
    boolean wasInterrupted = false;
    for (Thread upload : uploads) {
      wasInterrupted |= joined(upload);
    }
    current = NO_BUFFER;
    spare.clear();
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
    Thread upload =
        Thread.ofVirtual().name("part-" + number).unstarted(() -> store(number, bytes, length));
    uploads.add(upload);
    upload.start();
  }

  private void store(int number, byte[] bytes, int length) {
    try {
      sink.part(number, bytes, length);
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

  private static boolean joined(Thread upload) {
    boolean wasInterrupted = false;
    while (true) {
      try {
        upload.join();
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
