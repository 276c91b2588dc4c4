package tw.portfolio.imports;

/** The way to the import worker. Messages arrive at least once, in any order. */
@FunctionalInterface
public interface ImportQueue {
  /** Sends a message; when it returns, the message is kept. */
  void send(ImportTask task);
}
