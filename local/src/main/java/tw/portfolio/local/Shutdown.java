package tw.portfolio.local;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What to close, last opened first; one that fails does not keep the others open. */
public final class Shutdown implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();

  /** Closes it, too, at the end. */
  public <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    return resource;
  }

  @Override
  public void close() {
    IllegalStateException problems = new IllegalStateException("Not everything closed well");
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        problems.addSuppressed(e);
      } catch (Exception e) {
        problems.addSuppressed(e);
      }
    }
    if (problems.getSuppressed().length > 0) {
      throw problems;
    }
  }
}
