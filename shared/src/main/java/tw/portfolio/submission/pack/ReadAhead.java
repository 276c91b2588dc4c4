package tw.portfolio.submission.pack;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads files in their order, a few ahead of who takes them. A file counts as in flight from the
 * start of its reading until the next one is asked for: never more than {@code most} at a time.
 */
final class ReadAhead implements AutoCloseable {
  private final CheckedReading reading;
  private final Iterator<PlannedFile> files;
  private final int most;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Future<FileReading>> ahead = new ArrayDeque<>();

  ReadAhead(CheckedReading reading, List<PlannedFile> files, int most) {
    this.reading = reading;
    this.files = files.iterator();
    this.most = most;
    fill(most);
  }

  /**
   * What the next file gave. Whatever was taken before must not be held on to.
   *
   * @throws InterruptedIOException if the thread was interrupted while it waited
   * @throws RuntimeException if the store could not be read
   */
  FileReading next() throws InterruptedIOException {
    fill(most);
    try {
      return ahead.removeFirst().get();
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

  private void fill(int room) {
    while (ahead.size() < room && files.hasNext()) {
      PlannedFile file = files.next();
      ahead.addLast(threads.submit(() -> reading.read(file)));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
