package tw.portfolio.overview.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.overview.RecountReport;
import tw.portfolio.overview.RecountStore;
import tw.portfolio.school.SchoolCode;

/** Reports of recounts in memory. */
public final class MemoryRecounts implements RecountStore {
  private final List<RecountReport> reports = new ArrayList<>();
  private final List<Change> lines = new ArrayList<>();

  @Override
  public synchronized void keep(RecountReport report, Optional<Change> line) {
    reports.add(report);
    line.ifPresent(lines::add);
  }

  @Override
  public synchronized List<RecountReport> latest(SchoolCode school, int most) {
    return reports.stream()
        .filter(report -> report.school().equals(school))
        .sorted(Comparator.comparing(RecountReport::at).reversed())
        .limit(most)
        .toList();
  }

  /** The lines of the history. */
  public synchronized List<Change> lines() {
    return List.copyOf(lines);
  }
}
