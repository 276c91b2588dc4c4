package tw.portfolio.job;

import tw.portfolio.school.SchoolCode;

/**
 * What one message asks a worker for. It may come twice, late, or after a crash.
 *
 * @param school the school
 * @param id the job
 * @param kind its kind, which says whose queue it goes to
 */
public record JobTask(SchoolCode school, JobId id, JobKind kind) {
  /** The next step of a job. */
  public static JobTask of(Job job) {
    return new JobTask(job.school(), job.id(), job.kind());
  }
}
