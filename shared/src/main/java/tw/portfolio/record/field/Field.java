package tw.portfolio.record.field;

import java.util.function.Function;
import tw.portfolio.kernel.document.Document;

/**
 * A field of a record.
 *
 * @param name what stores and answers call it
 * @param type what it may say
 * @param value what it says in a record
 * @param <R> the record
 * @param <V> what it says
 */
public record Field<R, V>(String name, FieldType<V> type, Function<R, V> value) {
  /** Puts what the record says into what is stored. */
  public void store(R record, Document document) {
    type.store(name, value.apply(record), document);
  }

  /** Reads what was stored. */
  public V read(Document document) {
    return type.read(name, document);
  }

  /** Puts what the record says into what answers show. */
  public void show(R record, Document document) {
    type.show(name, value.apply(record), document);
  }
}
