package tw.portfolio.api;

import java.util.List;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
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
    return Json.object()
        .put("at", entry.at())
        .put("who", who(entry.who()))
        .put("what", entry.transition().chinese())
        .putIfPresent("from", entry.from().map(PieceState::code))
        .putIfPresent("to", entry.to().map(PieceState::code))
        .put("why", entry.why());
  }

  /** Lines of the school's history about one thing, oldest first. */
  public static List<Json> ofChanges(List<Change> history) {
    return history.stream().map(HistoryJson::of).toList();
  }

  private static Json of(Change change) {
    return Json.object()
        .put("at", change.at())
        .put("who", who(change.who()))
        .put("what", change.deed().chinese())
        .putIfPresent("from", change.from())
        .putIfPresent("to", change.to())
        .put("why", change.why());
  }

  private static String who(Author author) {
    return switch (author) {
      case Author.Platform() -> "系統";
      case Author.Someone(PersonId _, String name) -> name;
    };
  }
}
