package tw.portfolio.local;

import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What to close, last opened first; one that fails does not keep the others open. */
public final class Shutdown implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
  private final boolean together;

  /** For things that stand on each other. */
  public Shutdown() {
    this(false);
  }

  private Shutdown(boolean together) {
    this.together = together;
  }

  /** Closes it, too, at the end. */
  public <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    return resource;
  }

  /** One place among the others for things that need not each other: they close side by side. */
  public Shutdown sideBySide() {
    return add(new Shutdown(true));
  }

  @Override
  public void close() {
    Collection<Exception> problems = new ConcurrentLinkedQueue<>();
    if (together) {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        while (!open.isEmpty()) {
          AutoCloseable next = open.pop();
          threads.execute(() -> close(next, problems));
        }
      }
    } else {
      while (!open.isEmpty()) {
        close(open.pop(), problems);
      }
    }
    if (!problems.isEmpty()) {
      IllegalStateException all = new IllegalStateException("Not everything closed well");
      problems.forEach(all::addSuppressed);
      throw all;
    }
  }

  private static void close(AutoCloseable next, Collection<Exception> problems) {
    try {
      next.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      problems.add(e);
    } catch (Exception e) {
      problems.add(e);
    }
  }
}
