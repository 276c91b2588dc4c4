package tw.portfolio.kernel.dynamo;

import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.document.Document.Value;

/** Documents as attributes of an item. */
public final class DocumentItems {
  private DocumentItems() {}

  /**
   * Writes all of a document into an item.
   *
   * @throws IllegalArgumentException if there is a decimal number in it: stores keep whole ones
   */
  public static Item write(Item item, Document document) {
    document.values().forEach((name, value) -> write(item, name, value));
    return item;
  }

  private static void write(Item item, String name, Value value) {
    switch (value) {
      case Value.Text(String text) -> item.text(name, text);
      case Value.Whole(long number) -> item.number(name, number);
      case Value.Decimal(BigDecimal _) ->
          throw new IllegalArgumentException("Decimal numbers are not stored: " + name);
      case Value.Flag(boolean flag) -> item.flag(name, flag);
      case Value.Inner(Document inner) -> item.map(name, write(Item.empty(), inner));
    }
  }

  /** What an item says; attributes that no document has, such as lists, are left out. */
  public static Document read(Item item) {
    Document document = Document.empty();
    item.attributes().forEach((name, value) -> read(document, name, value));
    return document;
  }

  private static void read(Document document, String name, AttributeValue value) {
    switch (value.type()) {
      case S -> document.put(name, value.s());
      case N -> document.put(name, Long.parseLong(value.n()));
      case BOOL -> document.put(name, value.bool());
      case M -> document.put(name, read(Item.of(value.m())));
      case B, SS, NS, BS, L, NUL, UNKNOWN_TO_SDK_VERSION -> {
        // No document says such things.
      }
    }
  }
}
