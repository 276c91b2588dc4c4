package tw.portfolio.kernel.files.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tw.portfolio.kernel.files.MalwareScan;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Seal;

/**
 * A scanner in memory, for tests. Until a test {@linkplain #runs starts} it, nobody scans; then it
 * says nothing of a file but what the test says.
 */
public final class MemoryScan implements MalwareScan {
  private final Map<Seal, Verdict> verdicts = new ConcurrentHashMap<>();
  private volatile boolean running;

  /** From now on files are scanned. */
  public void runs() {
    running = true;
  }

  /** Is done with the file that has this seal. */
  public void finds(Seal seal, Verdict verdict) {
    verdicts.put(seal, verdict);
  }

  @Override
  public Verdict verdict(ObjectKey key, Seal seal) {
    return running ? verdicts.getOrDefault(seal, Verdict.PENDING) : Verdict.NOT_SCANNED;
  }
}
