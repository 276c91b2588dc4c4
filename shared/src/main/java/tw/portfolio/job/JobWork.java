package tw.portfolio.job;

import java.time.Instant;
import tw.portfolio.job.JobState.Progress;

/**
 * The work of one kind of job. Every step may be done twice, also after a crash in its middle, and
 * must come to the same.
 */
public interface JobWork {
  /** The kind that it does. */
  JobKind kind();

  /**
   * Does everything that changes nothing.
   *
   * @return {@link Outcome.Done} if that is all there is to do
   */
  Outcome prepare(Job job, Watch watch);

  /** Does what somebody has confirmed; the job says what that is ({@link Job#confirmed}). */
  default Outcome carryOut(Job job, Watch watch) {
    throw new IllegalStateException("Nothing of this kind is confirmed: " + job.kind());
  }

  /** What a step came to. */
  sealed interface Outcome {
    /** All is done. */
    record Done(JobReport report) implements Outcome {}

    /**
     * All is done, and what was made is kept for longer or shorter than usual.
     *
     * @param report what was done
     * @param until until when it is kept
     */
    record Kept(JobReport report, Instant until) implements Outcome {}

    /** A part is done, and the rest is another step's, which finds what there is already. */
    record Unfinished() implements Outcome {}

    /** Somebody has to confirm this first. */
    record ToConfirm(JobReport report) implements Outcome {}

    /** What the job is about can't be taken. */
    record Refused(JobRefusal refusal) implements Outcome {}
  }

  /** Is told how far the work is. */
  @FunctionalInterface
  interface Watch {
    /**
     * Says how far the work is; to be said every few seconds.
     *
     * @throws JobStopped if the job was called off or another worker goes on with it
     */
    void at(Progress progress);
  }

  /** The job is not this worker's any more. */
  final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public JobStopped() {
      super("The job was called off, or another worker goes on with it");
    }
  }
}
