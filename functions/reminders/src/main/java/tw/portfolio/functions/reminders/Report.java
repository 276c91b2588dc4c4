package tw.portfolio.functions.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.reminder.RunResult;

/** What a run is answered and logged with: counts, and nothing of anybody. */
final class Report {
  private Report() {}

  static Map<String, Object> of(RunResult result) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("schools", result.schools());
    counts.put("sent", result.sent());
    counts.put("alreadySent", result.alreadySent());
    counts.put("uncertain", result.uncertain());
    counts.put("inFlight", result.inFlight());
    counts.put("withoutEmail", result.withoutEmail());
    counts.put("refused", result.refused());
    counts.put("refusals", result.refusals());
    counts.put("windowClosed", result.windowClosed());
    counts.put("failed", result.failed());
    counts.put("schoolsLeft", result.schoolsLeft());
    counts.put("unfinished", result.unfinished());
    return counts;
  }

  /** One line of JSON, with how late the schedule was. */
  static Json line(RunResult result, Instant scheduled, Instant now) {
    Json line =
        Json.object()
            .put("level", result.needsAttention() ? "ERROR" : "INFO")
            .put("event", "reminders")
            .put("scheduledTime", scheduled.toString())
            .put("secondsLate", Duration.between(scheduled, now).toSeconds());
    of(result).forEach((name, count) -> line.putIfPresent(name, Optional.of(count)));
    return line;
  }
}
