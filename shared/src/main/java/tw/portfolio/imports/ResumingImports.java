package tw.portfolio.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks a worker again to take a step that an office has asked for and nobody has taken: the message
 * was never sent, or its worker died too often. A step that is asked for twice is taken once.
 */
public final class ResumingImports {
  /** A worker that died is sent its message again by the queue within six minutes. */
  private static final Duration SILENT_FOR = Duration.ofMinutes(10);

  /** What fails for a whole day is left to people, who find it among the dead letters. */
  private static final Duration AT_MOST = Duration.ofDays(1);

  private final ImportStore imports;
  private final ImportQueue queue;

  /** Resumes imports of what is kept there. */
  public ResumingImports(ImportStore imports, ImportQueue queue) {
    this.imports = imports;
    this.queue = queue;
  }

  /** Asks for every such step; says for how many. */
  public int resume(Instant now) {
    List<ImportTask> tasks =
        imports.silent(now.minus(AT_MOST), now.minus(SILENT_FOR)).stream()
            .flatMap(job -> job.state().working().map(step -> task(job, step)).stream())
            .toList();
    tasks.forEach(queue::send);
    return tasks.size();
  }

  private static ImportTask task(ImportJob job, ImportStep step) {
    return new ImportTask(job.school(), job.id(), step);
  }
}
