package tw.portfolio.kernel.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet of a file whose columns nobody knows beforehand: the first row that has anything in it
 * names them.
 *
 * @param sheet the sheet's name; empty in a CSV
 * @param headers the columns
 * @param rows a text a column; shorter where the last cells are blank
 */
public record PlainTable(String sheet, List<String> headers, List<List<String>> rows) {
  /** Copies the lists. */
  public PlainTable {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Reads all sheets that have rows below a header, hidden ones too.
   *
   * @throws UnreadableSheetException if the file as a whole can't be read
   */
  public static List<PlainTable> read(byte[] content, SheetType declared)
      throws UnreadableSheetException {
    Tables tables = new Tables();
    SheetReader.read(content, declared, tables);
    tables.end();
    return tables.found;
  }

  private static final class Tables implements RowSink {
    private final List<PlainTable> found = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private String name = "";

    @Override
    public boolean sheet(String next, boolean visible) {
      end();
      name = next;
      return true;
    }

    @Override
    public void row(SheetRow row) {
      rows.add(row.cells().stream().map(SheetRow.Cell::text).toList());
    }

    void end() {
      if (rows.size() > 1) {
        found.add(new PlainTable(name, rows.getFirst(), rows.subList(1, rows.size())));
      }
      rows.clear();
    }
  }
}
