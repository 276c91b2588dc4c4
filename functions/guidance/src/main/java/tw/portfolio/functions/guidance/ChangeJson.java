package tw.portfolio.functions.guidance;

import java.util.List;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.PersonId;

/** Every version that there was, as lines of a history. */
final class ChangeJson {
  private ChangeJson() {}

  static List<Json> of(List<Change> history) {
    return history.stream().map(ChangeJson::of).toList();
  }

  private static Json of(Change change) {
    String who =
        switch (change.who()) {
          case Author.Platform() -> "系統";
          case Author.Someone(PersonId _, String name) -> name;
        };
    return Json.object()
        .put("at", change.at())
        .put("who", who)
        .put("what", change.action().chinese())
        .putIfPresent("from", change.from())
        .putIfPresent("to", change.to())
        .put("why", change.why());
  }
}
