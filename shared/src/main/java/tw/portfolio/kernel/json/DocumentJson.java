package tw.portfolio.kernel.json;

import java.math.BigDecimal;
import java.util.Map;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.document.Document.Value;

/** Documents as JSON objects: the same names in the same order. */
public final class DocumentJson {
  private DocumentJson() {}

  /** The document as an object. */
  public static Json of(Document document) {
    return putAll(Json.object(), document);
  }

  /** Puts all of a document into an object. */
  public static Json putAll(Json json, Document document) {
    document.values().forEach((name, value) -> put(json, name, value));
    return json;
  }

  /**
   * Reads a document of texts, whole numbers, flags and documents inside.
   *
   * @throws MalformedJsonException if the text is no JSON object
   * @throws IllegalArgumentException if there is anything else in it
   */
  public static Document read(String text) {
    return document(Json.members(text));
  }

  private static Document document(Map<?, ?> members) {
    Document document = Document.empty();
    members.forEach((name, value) -> document.put((String) name, value(value)));
    return document;
  }

  private static Value value(Object value) {
    return switch (value) {
      case String text -> new Value.Text(text);
      case Long number -> new Value.Whole(number);
      case Boolean flag -> new Value.Flag(flag);
      case Map<?, ?> inner -> new Value.Inner(document(inner));
      default -> throw new IllegalArgumentException("No value of a document");
    };
  }

  private static void put(Json json, String name, Value value) {
    switch (value) {
      case Value.Text(String text) -> json.put(name, text);
      case Value.Whole(long number) -> json.put(name, number);
      case Value.Decimal(BigDecimal number) -> json.put(name, number);
      case Value.Flag(boolean flag) -> json.put(name, flag);
      case Value.Inner(Document inner) -> json.put(name, of(inner));
    }
  }
}
