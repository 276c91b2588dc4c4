package tw.portfolio.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks a worker again for a job that was asked for and that nobody is at: the message was never
 * sent, or its worker died too often. What is asked for twice is done once.
 */
public final class ResumingJobs {
  /** A worker may take 15 minutes, and the queue sends the message of a dead one after 16. */
  private static final Duration SILENT_FOR = Duration.ofMinutes(35);

  /** What fails for a whole day is left to people, who find it among the dead letters. */
  private static final Duration AT_MOST = Duration.ofDays(1);

  /**
   * A worker that dies each time says each time that it is at it, so such a job is never silent for
   * long: after so many days it is left to people all the same. No work takes nearly as long; what
   * waited longer to be confirmed can be asked for again by whoever confirms.
   */
  private static final Duration TRIED_FOR = Duration.ofDays(3);

  private final JobStore jobs;
  private final JobQueue queue;

  /** Resumes jobs that are kept there. */
  public ResumingJobs(JobStore jobs, JobQueue queue) {
    this.jobs = jobs;
    this.queue = queue;
  }

  /** Asks for every such job; says for how many. */
  public int resume(Instant now) {
    List<Job> silent =
        jobs.silent(now.minus(AT_MOST), now.minus(SILENT_FOR)).stream()
            .filter(job -> job.created().isAfter(now.minus(TRIED_FOR)))
            .toList();
    silent.stream().map(JobTask::of).forEach(queue::send);
    return silent.size();
  }
}
