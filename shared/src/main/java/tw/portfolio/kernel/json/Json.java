package tw.portfolio.kernel.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tw.portfolio.kernel.json.MalformedJsonException.Fault;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Window;

/**
 * The one way to write and read JSON, and to compare it. As a value it is an object that is being
 * written, in the order in which its members are put: strings, whole and decimal numbers, booleans,
 * instants, other objects (maps too), and lists of these.
 *
 * <p>What is read becomes maps and lists: strings are {@link String}, whole numbers {@link Long} or
 * {@link BigInteger}, other numbers {@link Double}, the rest {@link Boolean}, and {@code null} is
 * an empty {@link Optional}.
 */
public final class Json {
  /** What people read: times are those of Taiwan. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  /** How deep objects and lists that are read may lie in each other, the outermost included. */
  public static final int DEEPEST = 20;

  private static final int LONGEST_NUMBER = 100;

  /**
   * Names, values, and where objects and lists begin and end, of a text that is read: twice those
   * of the largest file that a school gets, and as many as fit into a worker's memory. Empty
   * objects take twenty times the room there that they take in a file.
   */
  static final int MOST_TOKENS = 12_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxTokenCount(MOST_TOKENS)
                  .build())
          .build();

  private final Map<String, Object> members = new LinkedHashMap<>();

  private Json() {}

  /** An empty object. */
  public static Json object() {
    return new Json();
  }

  /** An instant in Taiwan's time, whole seconds, such as {@code 2026-03-15T23:59:59+08:00}. */
  public static String instant(Instant instant) {
    return TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(Window.TAIPEI));
  }

  /** Puts a text. */
  public Json put(String name, String value) {
    return add(name, value);
  }

  /** Puts a whole number. */
  public Json put(String name, long value) {
    return add(name, value);
  }

  /** Puts a decimal number, exactly and without an exponent. */
  public Json put(String name, BigDecimal value) {
    return add(name, value);
  }

  /** Puts a truth. */
  public Json put(String name, boolean value) {
    return add(name, value);
  }

  /** Puts an instant, as {@link #instant} writes it. */
  public Json put(String name, Instant value) {
    return add(name, instant(value));
  }

  /** Puts an object. */
  public Json put(String name, Json value) {
    return add(name, value);
  }

  /**
   * Puts a list.
   *
   * @throws IllegalArgumentException if an entry can't be written as JSON
   */
  public Json put(String name, List<?> values) {
    return add(name, writable(values));
  }

  /**
   * Puts a value if there is one.
   *
   * @throws IllegalArgumentException if it can't be written as JSON
   */
  public Json putIfPresent(String name, Optional<?> value) {
    value.ifPresent(present -> add(name, writable(present)));
    return this;
  }

  /** The object as JSON text. What can't be written as UTF-8 becomes a question mark. */
  public String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(generator, this);
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  public Json putAll(Json other) {
    other.members.forEach(this::add);
    return this;
  }

  private Json add(String name, Object value) {
    if (members.putIfAbsent(name, Objects.requireNonNull(value, name)) != null) {
      throw new IllegalArgumentException("The member " + name + " has been put before");
    }
    return this;
  }

  private static Json of(Map<?, ?> members) {
    Json object = Json.object();
    members.forEach((name, value) -> object.add(String.valueOf(name), writable(value)));
    return object;
  }

  private static Object writable(Object value) {
    return switch (value) {
      case String text -> text;
      case Integer number -> number.longValue();
      case Long number -> number;
      case BigDecimal number -> number;
      case Boolean truth -> truth;
      case Instant instant -> instant(instant);
      case Json json -> json;
      case Map<?, ?> members -> of(members);
      case List<?> list -> list.stream().map(Json::writable).toList();
      default -> throw new IllegalArgumentException("No JSON for a " + value.getClass().getName());
    };
  }

  private static void write(JsonGenerator generator, Object value) throws IOException {
    switch (value) {
      case String text -> generator.writeString(IncomingText.shown(text, Integer.MAX_VALUE));
      case Long number -> generator.writeNumber(number);
      case BigDecimal number -> generator.writeNumber(number.toPlainString());
      case Boolean truth -> generator.writeBoolean(truth);
      case Json json -> {
        generator.writeStartObject();
        for (Map.Entry<String, Object> member : json.members.entrySet()) {
          generator.writeFieldName(IncomingText.shown(member.getKey(), Integer.MAX_VALUE));
          write(generator, member.getValue());
        }
        generator.writeEndObject();
      }
      case List<?> list -> {
        generator.writeStartArray();
        for (Object entry : list) {
          write(generator, entry);
        }
        generator.writeEndArray();
      }
      default -> throw new IllegalStateException("No JSON for a " + value.getClass().getName());
    }
  }

  /**
   * Reads one object.
   *
   * @throws MalformedJsonException if the text is anything else
   */
  public static Map<String, Object> members(String text) {
    return read(
        text,
        parser -> {
          if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed(parser.currentTokenLocation(), Fault.NO_OBJECT);
          }
          return members(parser);
        });
  }

  /**
   * Reads one list.
   *
   * @throws MalformedJsonException if the text is anything else
   */
  public static List<Object> list(String text) {
    return read(
        text,
        parser -> {
          if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw malformed(parser.currentTokenLocation(), Fault.NO_LIST);
          }
          return elements(parser);
        });
  }

  @FunctionalInterface
  private interface Content<T> {
    T read(JsonParser parser) throws IOException;
  }

  private static <T> T read(String text, Content<T> content) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      try {
        T read = content.read(parser);
        if (parser.nextToken() != null) {
          throw malformed(parser.currentTokenLocation(), Fault.MORE_AFTER);
        }
        return read;
      } catch (JsonProcessingException e) {
        throw malformed(
            Optional.ofNullable(e.getLocation()).orElseGet(parser::currentLocation),
            Fault.NOT_JSON);
      }
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> members(JsonParser parser) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (members.containsKey(name)) {
        throw malformed(parser.currentTokenLocation(), Fault.MEMBER_TWICE);
      }
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<Object> elements(JsonParser parser) throws IOException {
    List<Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Optional.empty();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("No value begins with " + parser.currentToken());
    };
  }

  private static Number whole(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> parser.getBigIntegerValue();
    };
  }

  private static MalformedJsonException malformed(JsonLocation at, Fault fault) {
    return new MalformedJsonException(fault, at.getLineNr(), at.getColumnNr());
  }

  /**
   * The SHA-256, as 64 hexadecimal digits, of one text for whatever says the same in JSON, so that
   * two requests can be compared: members go by their names, and a number has one way to be
   * written.
   *
   * @param members as they are read, without {@code null}
   * @throws IllegalArgumentException if there is one: no request may say it
   */
  public static String digest(Map<String, ?> members) {
    try {
      byte[] text = canonical(members).text().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  static Json canonical(Map<?, ?> members) {
    Json object = object();
    members.entrySet().stream()
        .sorted(Comparator.comparing(member -> String.valueOf(member.getKey())))
        .forEach(
            member ->
                object.add(
                    String.valueOf(member.getKey()), writable(canonical(member.getValue()))));
    return object;
  }

  private static Object canonical(Object value) {
    return switch (value) {
      case Map<?, ?> members -> canonical(members);
      case List<?> list -> list.stream().map(Json::canonical).toList();
      case Long number -> BigDecimal.valueOf(number).stripTrailingZeros();
      case BigInteger number -> new BigDecimal(number).stripTrailingZeros();
      case Double number -> BigDecimal.valueOf(number).stripTrailingZeros();
      case Object other -> other;
    };
  }
}
