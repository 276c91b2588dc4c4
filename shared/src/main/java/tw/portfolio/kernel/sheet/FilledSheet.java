package tw.portfolio.kernel.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tw.portfolio.kernel.sheet.cell.Layout;

/** Reads a file that a school filled in, row by row, after its header was found right. */
public final class FilledSheet {
  private final List<Layout> layouts;
  private final Consumer<FilledRow> rows;
  private Optional<Header> header = Optional.empty();
  private boolean any;

  private FilledSheet(List<Layout> layouts, Consumer<FilledRow> rows) {
    this.layouts = layouts;
    this.rows = rows;
  }

  /**
   * Reads a file.
   *
   * @param content the whole file; what it swells to when unpacked is never held
   * @param declared what it is said to be
   * @param layouts the ways in which it may be laid out
   * @param rows takes each row that has anything in it, in order
   * @return which way that is
   * @throws UnreadableSheetException if the file as a whole can't be read; rows before the place
   *     where that shows may have been given out
   */
  public static FoundLayout read(
      byte[] content, SheetType declared, List<Layout> layouts, Consumer<FilledRow> rows)
      throws UnreadableSheetException {
    FilledSheet sheet = new FilledSheet(layouts, rows);
    SheetReader.read(content, declared, sheet::take);
    if (sheet.header.isEmpty()) {
      throw SheetRefusals.empty();
    }
    if (!sheet.any) {
      throw SheetRefusals.noRows();
    }
    return new FoundLayout(sheet.header.get().layout(), sheet.header.get().ignored());
  }

  /**
   * How a file is laid out.
   *
   * @param layout the way
   * @param ignored the headers of columns that were passed over
   */
  public record FoundLayout(Layout layout, List<String> ignored) {
    /** Copies the list. */
    public FoundLayout {
      ignored = List.copyOf(ignored);
    }
  }

  private void take(SheetRow row) throws UnreadableSheetException {
    if (header.isEmpty()) {
      header = Optional.of(Header.of(row, layouts));
      return;
    }
    any = true;
    rows.accept(header.get().fill(row));
  }
}
