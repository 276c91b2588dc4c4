package tw.portfolio.kernel.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;

/**
 * Named values in the order in which they were put. A room says with it what one of its records is
 * made of; a store makes attributes of it and an answer makes JSON, without knowing the record. So
 * is read again what the platform itself has written as JSON: a queue's message, a line of a list.
 * What people send is read field by field instead, so that they are told all that is wrong.
 */
public final class Document {
  private final Map<String, Value> values;

  private Document(Map<String, Value> values) {
    this.values = values;
  }

  /** What a name may stand for. */
  public sealed interface Value {
    /** A text. */
    record Text(String text) implements Value {}

    /** A whole number. */
    record Whole(long number) implements Value {}

    /** A decimal number, exactly. */
    record Decimal(BigDecimal number) implements Value {}

    /** A yes or no. */
    record Flag(boolean flag) implements Value {}

    /** Values inside. */
    record Inner(Document document) implements Value {}

    /** Values one after the other. */
    record Several(List<Value> values) implements Value {
      /** Copies the list. */
      public Several {
        values = List.copyOf(values);
      }
    }
  }

  /** A document that says nothing yet. */
  public static Document empty() {
    return new Document(new LinkedHashMap<>());
  }

  /**
   * Reads a JSON object of texts, whole numbers, flags, objects inside and lists of these.
   *
   * @throws MalformedJsonException if the text is no JSON object
   * @throws IllegalArgumentException if there is anything else in it
   */
  public static Document ofJson(String text) {
    return of(Json.members(text));
  }

  private static Document of(Map<?, ?> members) {
    Document document = empty();
    members.forEach((name, value) -> document.put((String) name, value(value)));
    return document;
  }

  private static Value value(Object value) {
    return switch (value) {
      case String text -> new Value.Text(text);
      case Long number -> new Value.Whole(number);
      case Boolean flag -> new Value.Flag(flag);
      case Map<?, ?> inner -> new Value.Inner(of(inner));
      case List<?> several -> new Value.Several(several.stream().map(Document::value).toList());
      default -> throw new IllegalArgumentException("No value of a document");
    };
  }

  /** The same names in the same order as JSON. */
  public Json json() {
    Json json = Json.object();
    values.forEach((name, value) -> json.putIfPresent(name, Optional.of(plain(value))));
    return json;
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Whole(long number) -> number;
      case Value.Decimal(BigDecimal number) -> number;
      case Value.Flag(boolean flag) -> flag;
      case Value.Inner(Document inner) -> inner.json();
      case Value.Several(List<Value> several) -> several.stream().map(Document::plain).toList();
    };
  }

  /** Puts a text. */
  public Document put(String name, String text) {
    return put(name, new Value.Text(text));
  }

  /** Puts a text if there is one. */
  public Document put(String name, Optional<String> text) {
    text.ifPresent(present -> put(name, present));
    return this;
  }

  /** Puts a whole number. */
  public Document put(String name, long number) {
    return put(name, new Value.Whole(number));
  }

  /** Puts a decimal number. */
  public Document put(String name, BigDecimal number) {
    return put(name, new Value.Decimal(number));
  }

  /** Puts a yes or no. */
  public Document put(String name, boolean flag) {
    return put(name, new Value.Flag(flag));
  }

  /** Puts a document inside. */
  public Document put(String name, Document inner) {
    return put(name, new Value.Inner(inner));
  }

  /** Puts texts, one after the other. */
  public Document putTexts(String name, List<String> texts) {
    return put(name, several(texts, Value.Text::new));
  }

  /** Puts documents, one after the other. */
  public Document putEach(String name, List<Document> documents) {
    return put(name, several(documents, Value.Inner::new));
  }

  private static <T> Value several(List<T> values, Function<T, Value> made) {
    return new Value.Several(values.stream().map(made).toList());
  }

  /**
   * Puts a value.
   *
   * @throws IllegalArgumentException if the name stands for another already
   */
  public Document put(String name, Value value) {
    if (values.putIfAbsent(name, Objects.requireNonNull(value, name)) != null) {
      throw new IllegalArgumentException(name + " has been put before");
    }
    return this;
  }

  /** The same without one of its names. */
  public Document without(String name) {
    Map<String, Value> others = new LinkedHashMap<>(values);
    others.remove(name);
    return new Document(others);
  }

  /** All names with their values, in order. */
  public Map<String, Value> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Whether the name stands for something. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * The text of that name.
   *
   * @throws IllegalStateException if there is none; the other readers likewise
   */
  public String text(String name) {
    return need(name, Value.Text.class).text();
  }

  /** The text of that name, if there is one. */
  public Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** The whole number of that name. */
  public long number(String name) {
    return need(name, Value.Whole.class).number();
  }

  /** The whole number of that name, which fits an int. */
  public int integer(String name) {
    return Math.toIntExact(number(name));
  }

  /** The yes or no of that name. */
  public boolean flag(String name) {
    return need(name, Value.Flag.class).flag();
  }

  /** The document inside of that name. */
  public Document inner(String name) {
    return need(name, Value.Inner.class).document();
  }

  /** The texts of that name. */
  public List<String> texts(String name) {
    return several(name, Value.Text.class).map(Value.Text::text).toList();
  }

  /** The documents of that name, read one by one. */
  public <T> List<T> each(String name, Function<Document, T> reader) {
    return several(name, Value.Inner.class).map(Value.Inner::document).map(reader).toList();
  }

  private <V extends Value> Stream<V> several(String name, Class<V> type) {
    return need(name, Value.Several.class).values().stream().map(value -> as(name, type, value));
  }

  private <V extends Value> V need(String name, Class<V> type) {
    return as(name, type, values.get(name));
  }

  private static <V extends Value> V as(String name, Class<V> type, Value value) {
    if (!type.isInstance(value)) {
      throw new IllegalStateException("There is no " + type.getSimpleName() + " " + name);
    }
    return type.cast(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Document document && values.equals(document.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
