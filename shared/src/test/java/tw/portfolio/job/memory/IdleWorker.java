package tw.portfolio.job.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.RunningJobs;

/** Runs the jobs of a school that has asked for none. */
public final class IdleWorker {
  private IdleWorker() {}

  /** Able to do this work, should anybody ask for it. */
  public static RunningJobs able(JobWork... works) {
    return new RunningJobs(
        new MemoryJobs(new MemorySchool()),
        List.of(works),
        Duration.ofDays(30),
        List.of(),
        InstantSource.system());
  }
}
