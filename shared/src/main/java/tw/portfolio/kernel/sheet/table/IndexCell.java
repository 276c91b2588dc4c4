package tw.portfolio.kernel.sheet.table;

import java.util.OptionalInt;

/** What stands in one cell of a table: text as it is, or a whole number that can be sorted. */
public sealed interface IndexCell {

  /** Text; never anything a spreadsheet may run or round. */
  record Text(String value) implements IndexCell {}

  /** A whole number. */
  record Whole(long value) implements IndexCell {}

  /** The number, or an empty text where there is none. */
  static IndexCell of(OptionalInt value) {
    return value.isPresent() ? new Whole(value.getAsInt()) : new Text("");
  }
}
