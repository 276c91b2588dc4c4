package tw.portfolio.reminder;

import java.util.List;

/** The way to whoever works reminders off. */
@FunctionalInterface
public interface ReminderQueue {
  /** Asks for these parts, in any order. */
  void send(List<ReminderTask> tasks);
}
