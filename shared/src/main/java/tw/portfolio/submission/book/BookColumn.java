package tw.portfolio.submission.book;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a sheet. Every cell is text, so that no leading zero is lost; one without a value is
 * empty and keeps its place.
 *
 * @param header what stands in row 1
 * @param evidence where the column comes from
 * @param origin where its value comes from, for people
 * @param value what it says of a row
 * @param <R> what the rows are of
 */
public record BookColumn<R>(
    String header, Evidence evidence, String origin, BiFunction<BookStudent, R, String> value) {
  /** A column about what the row is of. */
  public static <R> BookColumn<R> of(
      String header, Evidence evidence, String origin, Function<R, String> value) {
    return new BookColumn<>(header, evidence, origin, (_, row) -> value.apply(row));
  }

  /** A column about the student. */
  static <R> BookColumn<R> ofStudent(
      String header, Evidence evidence, String origin, Function<BookStudent, String> value) {
    return new BookColumn<>(header, evidence, origin, (student, _) -> value.apply(student));
  }
}
