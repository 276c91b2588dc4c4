package tw.portfolio.imports.memory;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.imports.ImportQueue;
import tw.portfolio.imports.ImportTask;

/** The way to the import worker in memory, for tests. */
public final class MemoryImportQueue implements ImportQueue {
  private final List<ImportTask> waiting = new ArrayList<>();

  @Override
  public synchronized void send(ImportTask task) {
    waiting.add(task);
  }

  /** What waits, oldest first. */
  public synchronized List<ImportTask> waiting() {
    return List.copyOf(waiting);
  }

  /** Takes all that waits. */
  public synchronized List<ImportTask> takeAll() {
    List<ImportTask> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
