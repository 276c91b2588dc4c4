package tw.portfolio.submission.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.submission.pack.index.IndexRow;

/**
 * Reads files in their order, a few ahead of who takes them, each whole, and compares size,
 * SHA-256, MD5 and CRC-32 with its record. Never reads more of one than the recorded size and one
 * byte, whatever lies there now. A file counts as in flight from the start of its reading until the
 * next one is asked for: never more than so many at a time, and, but for one that is larger alone,
 * of so many bytes together.
 */
final class CheckedFiles implements AutoCloseable {
  private static final int MOST_TRIES = 3;

  private final FileStore store;
  private final List<BagEntry> files;
  private final int most;
  private final long mostBytes;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Ahead> ahead = new ArrayDeque<>();
  private int begun;

  /** Of what is ahead, and of what was taken last. */
  private long bytes;

  private long taken;

  private record Ahead(Future<Read> read, long bytes) {}

  /** What reading a file gave. */
  sealed interface Read {
    /** Exactly the recorded bytes. */
    final class Whole implements Read {
      private final byte[] content;
      private final Checksums sums;

      private Whole(byte[] content, Checksums sums) {
        this.content = content;
        this.sums = sums;
      }

      byte[] content() {
        return content;
      }

      Checksums sums() {
        return sums;
      }
    }

    /** Not the recorded bytes. */
    record Faulty(ProblemCause cause) implements Read {}
  }

  /**
   * Begins to read.
   *
   * @param entries of which those without a file are passed over
   * @param most how many at a time
   * @param mostBytes how many bytes at a time
   */
  CheckedFiles(FileStore store, List<BagEntry> entries, int most, long mostBytes) {
    this.store = store;
    this.files = entries.stream().filter(entry -> entry.file().isPresent()).toList();
    this.most = most;
    this.mostBytes = mostBytes;
    fill();
  }

  /**
   * What the next file gave. Whatever was taken before must not be held on to.
   *
   * @throws InterruptedIOException if the thread was interrupted while it waited
   * @throws RuntimeException if the store could not be read
   */
  Read next() throws InterruptedIOException {
    bytes -= taken;
    fill();
    Ahead first = ahead.removeFirst();
    taken = first.bytes();
    try {
      return first.read().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("interrupted while reading");
      interrupted.initCause(e);
      throw interrupted;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void fill() {
    while (ahead.size() < most && begun < files.size()) {
      BagEntry entry = files.get(begun);
      long size = entry.row().bytes();
      if (!ahead.isEmpty() && bytes + size > mostBytes) {
        return;
      }
      begun++;
      bytes += size;
      Future<Read> read = threads.submit(() -> read(entry.row(), entry.file().orElseThrow()));
      ahead.addLast(new Ahead(read, size));
    }
  }

  private Read read(IndexRow row, BagFile file) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(row, file);
      } catch (IOException e) {
        // The connection broke in the middle; the store's client tries again only until it begins.
        if (attempt == MOST_TRIES) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private Read attempt(IndexRow row, BagFile file) throws IOException {
    Optional<InputStream> found = store.open(file.key());
    if (found.isEmpty()) {
      return new Read.Faulty(ProblemCause.FILE_MISSING);
    }
    byte[] content = new byte[Math.toIntExact(row.bytes())];
    try (InputStream in = found.get()) {
      if (in.readNBytes(content, 0, content.length) < content.length || in.read() >= 0) {
        return new Read.Faulty(ProblemCause.SIZE_DIFFERS);
      }
    }
    Checksums sums = ChecksumReader.of(content);
    if (!sums.sha256().hex().equals(row.sha256())) {
      return new Read.Faulty(ProblemCause.CONTENT_DIFFERS);
    }
    return sums.md5().hex().equals(row.md5()) && sums.crc32().equals(file.crc32())
        ? new Read.Whole(content, sums)
        : new Read.Faulty(ProblemCause.RECORD_DIFFERS);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
