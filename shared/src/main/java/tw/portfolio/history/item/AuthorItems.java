package tw.portfolio.history.item;

import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.PersonId;

/** Who did something, as attributes: none of them where the platform did it by itself. */
public final class AuthorItems {
  private AuthorItems() {}

  /** Adds the author to an item. */
  public static Item write(Item item, Author author) {
    return switch (author) {
      case Author.Platform() -> item;
      case Author.Someone(PersonId person, String name) ->
          item.text("who", person.text()).text("whoName", name);
    };
  }

  /** Reads what {@link #write} writes. */
  public static Author read(Item item) {
    Optional<String> who = item.optionalText("who");
    if (who.isEmpty()) {
      return new Author.Platform();
    }
    return new Author.Someone(new PersonId(who.get()), item.text("whoName"));
  }
}
