package tw.portfolio.queue;

import java.util.List;

/** The way to the export worker. Messages arrive at least once, in any order. */
public interface StepQueue {
  /** Sends messages; when it returns, all of them are kept. */
  void send(List<StepMessage> messages);
}
