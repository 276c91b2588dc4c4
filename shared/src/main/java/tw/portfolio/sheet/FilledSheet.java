package tw.portfolio.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tw.portfolio.domain.imports.SheetType;
import tw.portfolio.domain.sheet.Column;

/** Reads a file that a school filled in, row by row, after its header was found right. */
public final class FilledSheet {
  private final List<Column<?>> columns;
  private final Consumer<FilledRow> rows;
  private Optional<Header> header = Optional.empty();
  private boolean any;

  private FilledSheet(List<Column<?>> columns, Consumer<FilledRow> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a file.
   *
   * @param content the whole file; what it swells to when unpacked is never held
   * @param declared what it is said to be
   * @param columns the columns that it must have, in any order
   * @param rows takes each row that has anything in it, in order
   * @throws UnreadableSheetException if the file as a whole can't be read; rows before the place
   *     where that shows may have been given out
   */
  public static void read(
      byte[] content, SheetType declared, List<Column<?>> columns, Consumer<FilledRow> rows)
      throws UnreadableSheetException {
    FilledSheet sheet = new FilledSheet(columns, rows);
    SheetReader.read(content, declared, sheet::take);
    if (sheet.header.isEmpty()) {
      throw Refusals.empty();
    }
    if (!sheet.any) {
      throw Refusals.noRows();
    }
  }

  private void take(SheetRow row) throws UnreadableSheetException {
    if (header.isEmpty()) {
      header = Optional.of(Header.of(row, columns));
      return;
    }
    any = true;
    rows.accept(header.get().fill(row));
  }
}
