package tw.portfolio.settings.api;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.settings.LeaverRetention;

/** For how long what there is of leavers is kept, in answers. */
public final class LeaverRetentionJson {
  private LeaverRetentionJson() {}

  /** What was set last, and from when on it counts at the latest if it doesn't yet. */
  public static Json of(LeaverRetention retention, Instant now) {
    return Json.object()
        .put("version", retention.version())
        .put("leaverYears", retention.years())
        .putIfPresent(
            "countsFrom", Optional.of(retention.from()).filter(from -> from.isAfter(now)));
  }

  /** That nothing was set, and so nothing is deleted. */
  public static Json unset() {
    return Json.object().put("version", 0);
  }
}
