package tw.portfolio.functions.history;

import java.util.Map;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;

/** Lines of the history in answers. */
final class ChangeJson {
  private ChangeJson() {}

  /** Students read who did something by name; ids to look for are for the office. */
  static Json of(Change change, Actor.Kind reader, Map<PersonId, String> names) {
    Json json =
        Json.object()
            .put("at", change.at())
            .put("kind", change.subject().kind().code())
            .put("kindName", change.subject().kind().chinese())
            .put("subject", change.subject().id())
            .put("action", change.action().code())
            .put("what", change.action().chinese())
            .putIfPresent("from", change.from())
            .putIfPresent("to", change.to())
            .put("why", change.why());
    switch (change.who()) {
      case Author.Platform() -> json.put("who", "系統");
      case Author.Someone(PersonId person, String name) -> {
        json.put("who", name);
        if (reader == Actor.Kind.STAFF) {
          json.put("by", person.text());
        }
      }
    }
    return reader == Actor.Kind.STAFF
        ? json.putIfPresent("about", change.about().map(PersonId::text))
            .putIfPresent("aboutName", change.about().map(names::get))
        : json;
  }
}
