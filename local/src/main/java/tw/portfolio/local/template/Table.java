package tw.portfolio.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DynamoDB table.
 *
 * @param attributes name → type ({@code S}, {@code N}, {@code B}) of the key attributes
 * @param expiry attribute that holds when an item may go, if any
 */
public record Table(
    String id,
    String name,
    Map<String, String> attributes,
    Key key,
    List<Index> indexes,
    Optional<String> expiry) {
  /** Copies the collections. */
  public Table {
    attributes = Map.copyOf(attributes);
    indexes = List.copyOf(indexes);
  }

  /** A primary key: partition attribute and, maybe, sort attribute. */
  public record Key(String partition, Optional<String> sort) {}

  /**
   * A global secondary index.
   *
   * @param projection {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
   * @param included the attributes of {@code INCLUDE}
   */
  public record Index(String name, Key key, String projection, List<String> included) {
    /** Copies the list. */
    public Index {
      included = List.copyOf(included);
    }
  }
}
