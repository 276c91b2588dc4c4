package tw.portfolio.submission.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.StepQueue;

/** A queue in memory, for tests. */
public final class MemoryQueue implements StepQueue {
  private final List<StepMessage> waiting = new ArrayList<>();
  private final Map<StepMessage, Duration> delayed = new LinkedHashMap<>();

  @Override
  public synchronized void send(List<StepMessage> messages) {
    waiting.addAll(messages);
  }

  @Override
  public synchronized void sendLater(StepMessage message, Duration delay) {
    delayed.put(message, delay);
  }

  /** What is to wait, and how long; nobody is given it. */
  public synchronized Map<StepMessage, Duration> delayed() {
    return Map.copyOf(delayed);
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
