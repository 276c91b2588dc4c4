package tw.portfolio.kernel.dynamo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.kernel.document.Document;

/** An item of the table, written and read attribute by attribute. */
public final class Item {
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  /** An empty item. */
  public static Item empty() {
    return new Item(new LinkedHashMap<>());
  }

  /** An item with a key. */
  public static Item at(Key key) {
    return empty().text("pk", key.pk()).text("sk", key.sk());
  }

  /** An item as it was read. */
  public static Item of(Map<String, AttributeValue> attributes) {
    return new Item(attributes);
  }

  /** An instant in a form that sorts as time does. */
  public static String sortable(Instant instant) {
    return SORTABLE.format(instant);
  }

  /** Its attributes. */
  public Map<String, AttributeValue> attributes() {
    return Map.copyOf(attributes);
  }

  /** Writes a text. */
  public Item text(String name, String value) {
    attributes.put(name, AttributeValue.fromS(value));
    return this;
  }

  /** Writes a text if there is one. */
  public Item text(String name, Optional<String> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  /** Writes a whole number. */
  public Item number(String name, long value) {
    attributes.put(name, AttributeValue.fromN(Long.toString(value)));
    return this;
  }

  /**
   * Writes all of a document.
   *
   * @throws IllegalArgumentException if there is a decimal number or a list in it: the table keeps
   *     neither
   */
  public Item all(Document document) {
    document.values().forEach(this::put);
    return this;
  }

  private void put(String name, Document.Value value) {
    switch (value) {
      case Document.Value.Text(String text) -> text(name, text);
      case Document.Value.Whole(long number) -> number(name, number);
      case Document.Value.Flag(boolean flag) -> flag(name, flag);
      case Document.Value.Inner(Document inner) -> map(name, empty().all(inner));
      case Document.Value.Decimal(var _), Document.Value.Several(var _) ->
          throw new IllegalArgumentException("It is not stored: " + name);
    }
  }

  /** What it says; attributes that no document in the table has, such as lists, are left out. */
  public Document document() {
    Document document = Document.empty();
    attributes.forEach(
        (name, value) -> {
          switch (value.type()) {
            case S -> document.put(name, value.s());
            case N -> document.put(name, Long.parseLong(value.n()));
            case BOOL -> document.put(name, value.bool());
            case M -> document.put(name, of(value.m()).document());
            case B, SS, NS, BS, L, NUL, UNKNOWN_TO_SDK_VERSION -> {
              // No document says such things.
            }
          }
        });
    return document;
  }

  /** Writes a yes or no. */
  public Item flag(String name, boolean value) {
    attributes.put(name, AttributeValue.fromBool(value));
    return this;
  }

  /** Writes an instant, sortable. */
  public Item instant(String name, Instant value) {
    return text(name, sortable(value));
  }

  /** Writes an item inside this one. */
  public Item map(String name, Item value) {
    attributes.put(name, AttributeValue.fromM(value.attributes()));
    return this;
  }

  /** Writes a list of items inside this one, in order. */
  public Item maps(String name, List<Item> values) {
    attributes.put(
        name,
        AttributeValue.fromL(
            values.stream().map(value -> AttributeValue.fromM(value.attributes())).toList()));
    return this;
  }

  /** Writes a list of texts, in order. */
  public Item texts(String name, Collection<String> values) {
    attributes.put(name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    return this;
  }

  /** Writes a set of texts; DynamoDB has no empty one, so none is written then. */
  public Item textSet(String name, Collection<String> values) {
    if (!values.isEmpty()) {
      attributes.put(name, AttributeValue.fromSs(values.stream().distinct().sorted().toList()));
    }
    return this;
  }

  /** Whether an attribute is there. */
  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  /** The names of its attributes. */
  public Stream<String> names() {
    return attributes.keySet().stream();
  }

  /** Reads a text. */
  public String text(String name) {
    return value(name).s();
  }

  /** Reads a text that may be missing. */
  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  /** Reads a whole number. */
  public long number(String name) {
    return Long.parseLong(value(name).n());
  }

  /** Reads a whole number that fits an int. */
  public int integer(String name) {
    return Math.toIntExact(number(name));
  }

  /** Reads a whole number that may be missing. */
  public Optional<Integer> optionalInteger(String name) {
    return has(name) ? Optional.of(integer(name)) : Optional.empty();
  }

  /** Reads a yes or no that may be missing. */
  public Optional<Boolean> optionalFlag(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::bool);
  }

  /** Reads an instant. */
  public Instant instant(String name) {
    return Instant.parse(text(name));
  }

  /** Reads an item inside this one. */
  public Item map(String name) {
    return of(value(name).m());
  }

  /** Reads an item inside this one that may be missing. */
  public Optional<Item> optionalMap(String name) {
    return Optional.ofNullable(attributes.get(name)).map(value -> of(value.m()));
  }

  /** Reads a list of items inside this one. */
  public List<Item> maps(String name) {
    return value(name).l().stream().map(value -> of(value.m())).toList();
  }

  /** Reads a list of texts; a missing one is empty. */
  public List<String> texts(String name) {
    return Optional.ofNullable(attributes.get(name))
        .map(value -> value.l().stream().map(AttributeValue::s).toList())
        .orElse(List.of());
  }

  /** Reads a set of texts; a missing one is empty. */
  public Set<String> textSet(String name) {
    return Optional.ofNullable(attributes.get(name))
        .map(value -> Set.copyOf(value.ss()))
        .orElse(Set.of());
  }

  private AttributeValue value(String name) {
    return Optional.ofNullable(attributes.get(name))
        .orElseThrow(() -> new IllegalStateException("The item has no attribute " + name));
  }
}
