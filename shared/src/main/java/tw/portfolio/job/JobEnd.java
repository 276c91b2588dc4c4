package tw.portfolio.job;

/**
 * What else happens when a step of a job has ended, such as a notice to whoever asked. It is told
 * again of an end whose message comes again, as after a crash right behind the end; so it keeps for
 * itself what it has done.
 */
@FunctionalInterface
public interface JobEnd {
  /** The job is prepared, done, refused, or was given up. */
  void ended(Job job);
}
