package tw.portfolio.job.memory;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.job.JobQueue;
import tw.portfolio.job.JobTask;

/** The way to the workers in memory, for tests. */
public final class MemoryJobQueue implements JobQueue {
  private final List<JobTask> waiting = new ArrayList<>();

  @Override
  public synchronized void send(JobTask task) {
    waiting.add(task);
  }

  /** Takes all that waits, oldest first. */
  public synchronized List<JobTask> takeAll() {
    List<JobTask> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
