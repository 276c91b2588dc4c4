package tw.portfolio.kernel.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.json.MalformedJsonException.Fault;

/**
 * Reads JSON strictly into maps and lists.
 *
 * <p>Strings are {@link String}, whole numbers {@link Long} or {@link java.math.BigInteger}, other
 * numbers {@link Double}, the rest {@link Boolean}, and {@code null} is an empty {@link Optional}.
 */
public final class JsonTree {
  /** How deep objects and lists may lie in each other, the outermost included. */
  public static final int DEEPEST = 20;

  private static final int LONGEST_NUMBER = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private JsonTree() {}

  /**
   * Reads one object.
   *
   * @throws MalformedJsonException if the text is anything else
   */
  public static Map<String, Object> object(String text) {
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
}
