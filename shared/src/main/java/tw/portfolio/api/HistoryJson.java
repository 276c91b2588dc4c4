package tw.portfolio.api;

import java.util.List;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.http.Json;

/** Histories in answers. */
public final class HistoryJson {
  private HistoryJson() {}

  /** The lines, oldest first. */
  public static List<Json> of(List<HistoryEntry> history) {
    return history.stream().map(HistoryJson::of).toList();
  }

  private static Json of(HistoryEntry entry) {
    String who =
        switch (entry.who()) {
          case Author.Platform() -> "系統";
          case Author.Someone(PersonId _, String name) -> name;
        };
    return Json.object()
        .put("at", entry.at())
        .put("who", who)
        .put("what", entry.transition().chinese())
        .putIfPresent("from", entry.from().map(PieceState::code))
        .putIfPresent("to", entry.to().map(PieceState::code))
        .put("why", entry.why());
  }
}
