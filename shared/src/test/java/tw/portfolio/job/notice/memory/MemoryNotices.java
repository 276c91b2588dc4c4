package tw.portfolio.job.notice.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.notice.NoticeLedger;
import tw.portfolio.school.SchoolCode;

/** The ledger of notices in memory. */
public final class MemoryNotices implements NoticeLedger {
  private final Map<End, String> taken = new HashMap<>();

  private record End(SchoolCode school, JobId id, int version) {}

  private static End end(Job ended) {
    return new End(ended.school(), ended.id(), ended.version());
  }

  @Override
  public synchronized boolean claim(Job ended, String run, Instant now) {
    return Optional.ofNullable(taken.putIfAbsent(end(ended), run))
        .filter(by -> !by.equals(run))
        .isEmpty();
  }

  @Override
  public synchronized void giveBack(Job ended, String run) {
    if (!taken.remove(end(ended), run)) {
      throw new IllegalStateException("The run has not claimed this notice");
    }
  }
}
