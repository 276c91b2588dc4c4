package tw.portfolio.archive.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.archive.SchoolsToLookAt;
import tw.portfolio.school.SchoolCode;

/** Schools that wait to be looked at, in memory. */
public final class MemorySchoolsToLookAt implements SchoolsToLookAt {
  private final Map<SchoolCode, Instant> waiting = new HashMap<>();

  @Override
  public synchronized List<SchoolCode> waiting(Instant now) {
    return waiting.entrySet().stream()
        .filter(entry -> entry.getValue().isBefore(now))
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized void next(SchoolCode school, Instant then) {
    waiting.put(school, then);
  }
}
