package tw.portfolio.kernel.http;

import java.util.Map;
import java.util.Optional;

/**
 * Which page of a list a request asks for, by its query parameters {@code limit} and {@code
 * cursor}; the route must name both.
 *
 * @param scope what is being listed for whom, see {@link Cursor}
 * @param after the entry behind which the page begins; none for the first page
 * @param most how many entries it has at most
 */
public record Page(String scope, Optional<String> after, int most) {
  private static final String CURSOR = "cursor";
  private static final String AFTER = "after";

  /**
   * Reads the parameters.
   *
   * @param usual how many entries a page has if the request doesn't say
   * @param largest how many it may ask for
   * @throws Refusal if the limit is out of bounds, or the cursor is not of this list
   */
  public static Page of(Request request, String scope, int usual, int largest) {
    Expectation bounds =
        new Expectation(
            "應為 1 到 %d 的整數。".formatted(largest),
            "Expected a whole number from 1 to %d.".formatted(largest));
    int most = request.query("limit", bounds, text -> limit(text, largest)).orElse(usual);
    Optional<String> after =
        request
            .query(CURSOR)
            .map(cursor -> Cursor.decode(CURSOR, scope, cursor).getOrDefault(AFTER, ""));
    return new Page(scope, after, most);
  }

  private static Optional<Integer> limit(String text, int largest) {
    return text.matches("[0-9]{1,3}")
        ? Optional.of(Integer.parseInt(text)).filter(limit -> limit >= 1 && limit <= largest)
        : Optional.empty();
  }

  /** The cursor of the page that begins behind this entry. */
  public String cursor(String last) {
    return Cursor.encode(scope, Map.of(AFTER, last));
  }

  /** The refusal of a cursor that could be read, but names no entry of the list. */
  public static Refusal unknownCursor() {
    return Cursor.refusal(CURSOR);
  }
}
