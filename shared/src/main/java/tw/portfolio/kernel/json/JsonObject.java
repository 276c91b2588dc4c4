package tw.portfolio.kernel.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON object that the platform wrote itself, read again: a queue's message, a line of a list.
 * What people send is read field by field instead, so that they are told all that is wrong.
 */
public final class JsonObject {
  private final Map<String, Object> members;

  private JsonObject(Map<String, Object> members) {
    this.members = members;
  }

  /**
   * Reads an object.
   *
   * @throws MalformedJsonException if the text is anything else
   */
  public static JsonObject read(String text) {
    return new JsonObject(Json.members(text));
  }

  /**
   * A text.
   *
   * @throws IllegalStateException if there is none, as for all that must be there
   */
  public String text(String name) {
    return get(name, String.class);
  }

  /** A text, if there is one of that name. */
  public Optional<String> textIfPresent(String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** A whole number. */
  public long number(String name) {
    return get(name, Long.class);
  }

  /** A whole number that fits an int. */
  public int integer(String name) {
    return Math.toIntExact(number(name));
  }

  /** A yes or no. */
  public boolean flag(String name) {
    return get(name, Boolean.class);
  }

  /** A list of texts. */
  public List<String> texts(String name) {
    return list(name).stream().map(String.class::cast).toList();
  }

  /** A list of texts; an empty one from what was written before there was such a list. */
  public List<String> textsIfPresent(String name) {
    return members.containsKey(name) ? texts(name) : List.of();
  }

  /** A list of objects. */
  public <T> List<T> objects(String name, Function<JsonObject, T> reader) {
    return list(name).stream().map(JsonObject::object).map(reader).toList();
  }

  private List<?> list(String name) {
    return get(name, List.class);
  }

  private static JsonObject object(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalStateException("There is no object where one is expected");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    map.forEach((name, member) -> members.put(String.valueOf(name), member));
    return new JsonObject(members);
  }

  private <T> T get(String name, Class<T> type) {
    Object value = members.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalStateException("There is no " + type.getSimpleName() + " " + name);
    }
    return type.cast(value);
  }
}
