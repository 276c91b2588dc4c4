package tw.portfolio.reminder.delivery;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.reminder.delivery.RunResult.Fate;

/** Counts what becomes of a run's mails. */
public final class Tally {
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Map<String, Integer> refusals = new TreeMap<>();

  void count(Fate fate, int many) {
    if (many > 0) {
      fates.merge(fate, many, Integer::sum);
    }
  }

  void refused(String reason) {
    count(Fate.REFUSED, 1);
    refusals.merge(reason, 1, Integer::sum);
  }

  /** What it comes to. */
  public RunResult result() {
    return new RunResult(fates, refusals);
  }
}
