package tw.portfolio.kernel.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tw.portfolio.kernel.text.IncomingText;

/**
 * A JSON object that is being written, in the order in which its members are put. Values are
 * strings, whole and decimal numbers, booleans, instants, other objects (maps too), and lists of
 * these.
 */
public final class Json {
  /** What people read: times are those of Taiwan. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Taipei");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Object> members = new LinkedHashMap<>();

  private Json() {}

  /** An empty object. */
  public static Json object() {
    return new Json();
  }

  /** An instant in Taiwan's time, whole seconds, such as {@code 2026-03-15T23:59:59+08:00}. */
  public static String instant(Instant instant) {
    return TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
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
}
