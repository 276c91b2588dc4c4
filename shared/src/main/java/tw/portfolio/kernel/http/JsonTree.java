package tw.portfolio.kernel.http;

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

/**
 * Reads one JSON object strictly into maps and lists.
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
   * Reads an object.
   *
   * @throws Refusal if the text is anything else, with the place where it stops being one
   */
  public static Map<String, Object> object(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      try {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          throw refusal(
              parser.currentTokenLocation(), "最外層應為 JSON 物件 {…}", "expected a JSON object {…}");
        }
        Map<String, Object> members = members(parser);
        if (parser.nextToken() != null) {
          throw refusal(
              parser.currentTokenLocation(), "物件之後還有多餘的內容", "there is more after the object");
        }
        return members;
      } catch (JsonProcessingException e) {
        throw refusal(
            Optional.ofNullable(e.getLocation()).orElseGet(parser::currentLocation),
            "不是有效的 JSON，或巢狀超過 " + DEEPEST + " 層",
            "not valid JSON, or nested deeper than " + DEEPEST + " levels");
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
        throw refusal(parser.currentTokenLocation(), "同一個欄位出現兩次", "the same field occurs twice");
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

  private static Refusal refusal(JsonLocation at, String chinese, String english) {
    return Refusal.malformed(
        "請求內容第 %d 行第 %d 個字元附近有誤：%s。請修正後再送出。".formatted(at.getLineNr(), at.getColumnNr(), chinese),
        "Error in the body near line %d, character %d: %s. Mend it and send again."
            .formatted(at.getLineNr(), at.getColumnNr(), english));
  }
}
