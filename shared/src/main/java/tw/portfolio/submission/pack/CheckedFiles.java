package tw.portfolio.submission.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.LongSummaryStatistics;
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
 * Reads the files of pieces in their order, a few ahead of who takes them, each whole, and compares
 * size, SHA-256, MD5 and CRC-32 with its record. Never reads more of one than the recorded size and
 * one byte, whatever lies there now. A piece's files come together, since a bag has all of them or
 * none. They count as in flight from the start of their reading until the next piece is asked for:
 * never more than so many files at a time, and, but for a piece of one file that is larger alone,
 * of so many bytes together. If the files of a piece are larger together, they are only compared,
 * and each is read once more when it is taken.
 */
final class CheckedFiles implements AutoCloseable {
  private static final int MOST_TRIES = 3;
  private static final int BUFFER = 64 * 1024;

  private final FileStore store;
  private final List<List<BagEntry>> pieces;
  private final int most;
  private final long mostBytes;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Ahead> ahead = new ArrayDeque<>();
  private int begun;

  /** Of what is ahead, and of what was taken last. */
  private int files;

  private long bytes;

  private int takenFiles;
  private long takenBytes;

  private record Ahead(List<Future<Read>> reads, long bytes) {}

  /** What reading a file gave. */
  sealed interface Read {
    /** Exactly the recorded bytes. */
    final class Whole implements Read {
      private final Content content;
      private final Checksums sums;

      private Whole(Content content, Checksums sums) {
        this.content = content;
        this.sums = sums;
      }

      /**
       * Its bytes.
       *
       * @throws IOException if they had to be read once more, and are others by now or can't be
       *     read
       */
      byte[] content() throws IOException {
        return content.bytes();
      }

      Checksums sums() {
        return sums;
      }
    }

    /** Not the recorded bytes. */
    record Faulty(ProblemCause cause) implements Read {}
  }

  /** Bytes that are held, or read once more. */
  @FunctionalInterface
  private interface Content {
    byte[] bytes() throws IOException;
  }

  /**
   * Begins to read.
   *
   * @param pieces the entries of each; those without a file are passed over
   * @param most how many files at a time; those of a piece always together
   * @param mostBytes how many bytes at a time
   */
  CheckedFiles(FileStore store, List<List<BagEntry>> pieces, int most, long mostBytes) {
    this.store = store;
    this.pieces =
        pieces.stream()
            .map(piece -> piece.stream().filter(entry -> entry.file().isPresent()).toList())
            .filter(piece -> !piece.isEmpty())
            .toList();
    this.most = most;
    this.mostBytes = mostBytes;
    fill();
  }

  /**
   * What the files of the next piece that has any gave, in their order. Whatever was taken before
   * must not be held on to.
   *
   * @throws InterruptedIOException if the thread was interrupted while it waited
   * @throws RuntimeException if the store could not be read
   */
  List<Read> next() throws InterruptedIOException {
    files -= takenFiles;
    bytes -= takenBytes;
    fill();
    Ahead first = ahead.removeFirst();
    takenFiles = first.reads().size();
    takenBytes = first.bytes();
    List<Read> reads = new ArrayList<>();
    for (Future<Read> read : first.reads()) {
      reads.add(result(read));
    }
    return reads;
  }

  private static Read result(Future<Read> read) throws InterruptedIOException {
    try {
      return read.get();
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
    while (begun < pieces.size()) {
      List<BagEntry> piece = pieces.get(begun);
      LongSummaryStatistics sizes =
          piece.stream().mapToLong(entry -> entry.row().bytes()).summaryStatistics();
      boolean held = piece.size() == 1 || sizes.getSum() <= mostBytes;
      long size = held ? sizes.getSum() : sizes.getMax();
      if (!ahead.isEmpty() && (files + piece.size() > most || bytes + size > mostBytes)) {
        return;
      }
      begun++;
      files += piece.size();
      bytes += size;
      List<Future<Read>> reads =
          piece.stream().map(entry -> threads.submit(() -> read(entry, held))).toList();
      ahead.addLast(new Ahead(reads, size));
    }
  }

  /**
   * @param held whether its bytes are kept for who takes it
   */
  private Read read(BagEntry entry, boolean held) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(entry.row(), entry.file().orElseThrow(), held);
      } catch (IOException e) {
        // The connection broke in the middle; the store's client tries again only until it begins.
        if (attempt == MOST_TRIES) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private Read attempt(IndexRow row, BagFile file, boolean held) throws IOException {
    Optional<InputStream> found = store.open(file.key());
    if (found.isEmpty()) {
      return new Read.Faulty(ProblemCause.FILE_MISSING);
    }
    byte[] content = new byte[held ? Math.toIntExact(row.bytes()) : BUFFER];
    ChecksumReader sums = new ChecksumReader();
    try (InputStream in = found.get()) {
      while (sums.length() < row.bytes()) {
        int length = Math.toIntExact(Math.min(content.length, row.bytes() - sums.length()));
        if (in.readNBytes(content, 0, length) < length) {
          return new Read.Faulty(ProblemCause.SIZE_DIFFERS);
        }
        sums.update(content, 0, length);
      }
      if (in.read() >= 0) {
        return new Read.Faulty(ProblemCause.SIZE_DIFFERS);
      }
    }
    return compared(row, file, sums.finish(), held ? () -> content : () -> readAgain(row, file));
  }

  private static Read compared(IndexRow row, BagFile file, Checksums sums, Content content) {
    if (!sums.sha256().hex().equals(row.sha256())) {
      return new Read.Faulty(ProblemCause.CONTENT_DIFFERS);
    }
    return sums.md5().hex().equals(row.md5()) && sums.crc32().equals(file.crc32())
        ? new Read.Whole(content, sums)
        : new Read.Faulty(ProblemCause.RECORD_DIFFERS);
  }

  /** The step fails where it changed in between; when it is taken again, the change is found. */
  private byte[] readAgain(IndexRow row, BagFile file) throws IOException {
    return switch (attempt(row, file, true)) {
      case Read.Whole whole -> whole.content();
      case Read.Faulty(ProblemCause cause) ->
          throw new IOException("A file was altered while its piece was packed: " + cause.code());
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
