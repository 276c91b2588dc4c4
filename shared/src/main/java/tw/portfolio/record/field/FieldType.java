package tw.portfolio.record.field;

import tw.portfolio.kernel.document.Document;

/**
 * What a field may say: how it is stored, and how answers show it.
 *
 * @param <V> what it is read into
 */
public interface FieldType<V> {
  /** Puts the value into what is stored. */
  void store(String name, V value, Document document);

  /** Reads the value out of what was stored. */
  V read(String name, Document document);

  /** Puts the value into what answers show, which is what is stored unless it says otherwise. */
  default void show(String name, V value, Document document) {
    store(name, value, document);
  }
}
