package tw.portfolio.job;

/**
 * What else happens when a step of a job has ended, such as a notice to whoever asked. It may be
 * told twice of one end, after a crash, and not at all if the crash came right after the end.
 */
@FunctionalInterface
public interface JobEnd {
  /** The job is prepared, done, refused, or was given up. */
  void ended(Job job);
}
