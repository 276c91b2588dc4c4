package tw.portfolio.job;

/** The way to the workers. */
@FunctionalInterface
public interface JobQueue {
  /** Asks the worker of the job's kind for its next step. */
  void send(JobTask task);
}
