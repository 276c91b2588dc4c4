package tw.portfolio.kernel.json;

import java.math.BigDecimal;
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
