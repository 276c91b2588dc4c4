package tw.portfolio.submission.book;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.submission.rule.Fault;

/**
 * A sheet of a book: its columns from the first to the last, and which rows a student has on it.
 *
 * @param name what it is called
 * @param columns its columns
 * @param rows a student's rows
 * @param <R> what the rows are of
 */
public record BookSheet<R>(
    String name, List<BookColumn<R>> columns, Function<StudentMaterial, List<BookRow<R>>> rows) {
  /** Copies the list. */
  public BookSheet {
    columns = List.copyOf(columns);
  }

  /**
   * A row as it is written.
   *
   * @param cells one for each column, empty where there is nothing to say
   * @param faults what is wrong with it and with its student
   */
  public record Line(List<String> cells, List<Fault> faults) {
    /** Copies the lists. */
    public Line {
      cells = List.copyOf(cells);
      faults = List.copyOf(faults);
    }
  }

  /** The headers of row 1. */
  public List<String> headers() {
    return columns.stream().map(BookColumn::header).toList();
  }

  /** A student's rows as they are written. */
  public List<Line> lines(StudentMaterial material) {
    return rows.apply(material).stream().map(row -> line(material.student(), row)).toList();
  }

  private Line line(BookStudent student, BookRow<R> row) {
    return new Line(
        columns.stream().map(column -> column.value().apply(student, row.content())).toList(),
        Stream.concat(student.faults().stream(), row.faults().stream()).toList());
  }
}
