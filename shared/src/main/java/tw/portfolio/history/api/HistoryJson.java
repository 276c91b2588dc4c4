package tw.portfolio.history.api;

import java.util.List;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.PersonId;

/** Histories in answers. */
public final class HistoryJson {
  private HistoryJson() {}

  /** Lines of the school's history about one thing, oldest first. */
  public static List<Json> of(List<Change> history) {
    return history.stream().map(HistoryJson::of).toList();
  }

  private static Json of(Change change) {
    return Json.object()
        .put("at", change.at())
        .put("who", who(change.who()))
        .put("what", change.action().chinese())
        .putIfPresent("from", change.from())
        .putIfPresent("to", change.to())
        .put("why", change.why());
  }

  /** Whom people read as the author. */
  public static String who(Author author) {
    return switch (author) {
      case Author.Platform() -> "系統";
      case Author.Someone(PersonId _, String name) -> name;
    };
  }
}
