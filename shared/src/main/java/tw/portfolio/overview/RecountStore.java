package tw.portfolio.overview;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;

/** Where it is kept what came of looking whether summaries are right. */
public interface RecountStore {
  /** How long a report is kept. */
  Duration KEPT = Duration.ofDays(800);

  /**
   * Keeps a report, with its line in the school's history where something was put right. One round
   * trip.
   */
  void keep(RecountReport report, Optional<Change> line);

  /** The latest reports of a school, newest first. One round trip. */
  List<RecountReport> latest(SchoolCode school, int most);
}
