package tw.portfolio.queue.memory;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.queue.StepMessage;
import tw.portfolio.queue.StepQueue;

/** A queue in memory, for tests. */
public final class MemoryQueue implements StepQueue {
  private final List<StepMessage> waiting = new ArrayList<>();

  @Override
  public synchronized void send(List<StepMessage> messages) {
    waiting.addAll(messages);
  }

  /** What waits, oldest first. */
  public synchronized List<StepMessage> waiting() {
    return List.copyOf(waiting);
  }

  /** Takes all that waits. */
  public synchronized List<StepMessage> takeAll() {
    List<StepMessage> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
