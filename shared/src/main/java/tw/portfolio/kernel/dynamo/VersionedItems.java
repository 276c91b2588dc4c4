package tw.portfolio.kernel.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Writes that build on a version that was read, so that no two editors overwrite each other. */
public final class VersionedItems {
  private static final String NEW = "attribute_not_exists(pk)";
  private static final String SAME = "#version = :before";
  private static final List<String> KEY = List.of("pk", "sk");

  private VersionedItems() {}

  /**
   * Puts an item.
   *
   * @param before the version it builds on; none if there may be no such item yet
   */
  public static Put.Builder put(Item item, Optional<Integer> before) {
    Put.Builder put = Put.builder().item(item.attributes());
    return before.map(version -> same(put, version)).orElseGet(() -> put.conditionExpression(NEW));
  }

  private static Put.Builder same(Put.Builder put, int before) {
    return put.conditionExpression(SAME)
        .expressionAttributeNames(names())
        .expressionAttributeValues(values(before));
  }

  /**
   * Puts an item where the version before it lies.
   *
   * @param before that version; 0 where nothing must lie
   */
  public static Put.Builder after(int before, Item item) {
    return put(item, Optional.of(before).filter(version -> version > 0));
  }

  /**
   * Says anew all that an item of the version before says, but leaves the time of the last line
   * about it ({@link HistoryLine}) as it is. A put would lose that wherever it comes without a
   * line, and the next line might then come before the last one.
   *
   * @param item what it says now, its version included
   * @param passing attributes that it does not always have
   */
  public static Update.Builder update(Item item, Set<String> passing) {
    Map<String, AttributeValue> said = new TreeMap<>(item.attributes());
    Map<String, AttributeValue> key = new HashMap<>();
    for (String part : KEY) {
      key.put(part, said.remove(part));
    }
    Map<String, AttributeValue> values =
        new HashMap<>(values(Math.toIntExact(item.number(Attributes.VERSION) - 1)));
    said.forEach((name, value) -> values.put(":to_" + name, value));
    Set<String> gone = new TreeSet<>(passing);
    gone.removeAll(said.keySet());
    Map<String, String> names = new HashMap<>();
    Stream.concat(said.keySet().stream(), gone.stream())
        .forEach(name -> names.put("#" + name, name));
    return Update.builder()
        .key(key)
        .updateExpression(
            listed("SET ", said.keySet().stream().map(name -> "#" + name + " = :to_" + name))
                + listed(" REMOVE ", gone.stream().map(name -> "#" + name)))
        .conditionExpression(SAME)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  private static String listed(String verb, Stream<String> parts) {
    String all = parts.collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : verb + all;
  }

  /** Deletes an item of that version. */
  public static Delete.Builder delete(Key key, int before) {
    return Delete.builder()
        .key(key.attributes())
        .conditionExpression(SAME)
        .expressionAttributeNames(names())
        .expressionAttributeValues(values(before));
  }

  /** Checks that an item is of that version. */
  public static ConditionCheck.Builder check(Key key, int version) {
    return key.check(SAME)
        .expressionAttributeNames(names())
        .expressionAttributeValues(values(version));
  }

  private static Map<String, String> names() {
    return Map.of("#version", Attributes.VERSION);
  }

  private static Map<String, AttributeValue> values(int before) {
    return Map.of(":before", AttributeValue.fromN(Integer.toString(before)));
  }
}
