package tw.portfolio.record;

import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.kernel.sheet.cell.Column;

/**
 * A cell that no two records may have alike, although they are about different things: two students
 * have two national ids and two seats.
 *
 * @param column where a row tells it
 * @param value what a record has there; empty if that may occur twice. It prints as people may see
 *     it, so a national id masked
 */
public record UniqueColumn(Column<?> column, Function<SchoolRecord, Optional<Object>> value) {
  /** A value that is more than what stands in the cell, such as a seat of a class. */
  public interface OfCell {
    /** What stands in the cell. */
    String cell();
  }

  /** What stands in the cell of that value. */
  public String shown(Object value) {
    return value instanceof OfCell more ? more.cell() : value.toString();
  }
}
