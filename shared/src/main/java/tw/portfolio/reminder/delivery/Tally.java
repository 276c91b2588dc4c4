package tw.portfolio.reminder.delivery;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tw.portfolio.reminder.delivery.RunResult.Fate;

/** Counts what becomes of a run's mails. */
public final class Tally {
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final Set<Letter> over = new HashSet<>();

  void count(Fate fate, int many) {
    if (many > 0) {
      fates.merge(fate, many, Integer::sum);
    }
  }

  void refused(String reason) {
    count(Fate.REFUSED, 1);
    refusals.merge(reason, 1, Integer::sum);
  }

  void over(Letter letter) {
    over.add(letter);
  }

  /** Whether a letter will never be sent again, whatever became of it. */
  public boolean isOver(Letter letter) {
    return over.contains(letter);
  }

  /** What it comes to. */
  public RunResult result() {
    return new RunResult(fates, refusals);
  }
}
