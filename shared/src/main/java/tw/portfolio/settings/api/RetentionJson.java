package tw.portfolio.settings.api;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.json.Json;

/** For how long the history is kept, in answers. */
public final class RetentionJson {
  private RetentionJson() {}

  /** What was set last, and from when on it counts if it doesn't yet. */
  public static Json of(Retention retention, Instant now) {
    return Json.object()
        .put("version", retention.version())
        .put("retentionYears", retention.newest())
        .putIfPresent(
            "countsFrom", Optional.of(retention.newestFrom()).filter(from -> from.isAfter(now)));
  }
}
