package tw.portfolio.reminder.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tw.portfolio.reminder.ReminderQueue;
import tw.portfolio.reminder.ReminderTask;

/** Messages that wait for a worker, in memory. */
public final class MemoryReminderQueue implements ReminderQueue {
  private final Deque<ReminderTask> waiting = new ArrayDeque<>();

  @Override
  public synchronized void send(List<ReminderTask> tasks) {
    waiting.addAll(tasks);
  }

  /** Takes the next message, if one waits. */
  public synchronized Optional<ReminderTask> take() {
    return Optional.ofNullable(waiting.poll());
  }

  /** What waits. */
  public synchronized List<ReminderTask> waiting() {
    return List.copyOf(waiting);
  }
}
