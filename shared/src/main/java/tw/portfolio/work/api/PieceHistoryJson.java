package tw.portfolio.work.api;

import java.util.List;
import tw.portfolio.history.api.HistoryJson;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;

/** What has happened to a piece, in answers. */
public final class PieceHistoryJson {
  private PieceHistoryJson() {}

  /** The lines, oldest first: of an outcome with the codes of its states, else with their names. */
  public static List<Json> of(PieceId piece, List<HistoryEntry> history) {
    return switch (piece.kind()) {
      case OUTCOME -> history.stream().map(PieceHistoryJson::of).toList();
      case ACHIEVEMENT -> HistoryJson.of(history.stream().map(entry -> entry.of(piece)).toList());
    };
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
