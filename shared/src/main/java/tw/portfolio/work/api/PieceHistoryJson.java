package tw.portfolio.work.api;

import java.util.List;
import tw.portfolio.history.api.HistoryJson;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.work.HistoryEntry;
import tw.portfolio.work.PieceState;

/** What has happened to a piece, in answers. */
public final class PieceHistoryJson {
  private PieceHistoryJson() {}

  /** The lines, oldest first. */
  public static List<Json> of(List<HistoryEntry> history) {
    return history.stream().map(PieceHistoryJson::of).toList();
  }

  private static Json of(HistoryEntry entry) {
    return Json.object()
        .put("at", entry.at())
        .put("who", HistoryJson.who(entry.who()))
        .put("what", entry.transition().chinese())
        .putIfPresent("from", entry.from().map(PieceState::code))
        .putIfPresent("to", entry.to().map(PieceState::code))
        .put("why", entry.why());
  }
}
