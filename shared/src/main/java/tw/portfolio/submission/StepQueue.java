package tw.portfolio.submission;

import java.time.Duration;
import java.util.List;

/** The way to the export worker. Messages arrive at least once, in any order. */
public interface StepQueue {
  /** Sends messages; when it returns, all of them are kept. */
  void send(List<StepMessage> messages);

  /**
   * Sends a message that nobody is to get before that long.
   *
   * @param delay in whole seconds, at most 15 minutes
   */
  void sendLater(StepMessage message, Duration delay);
}
