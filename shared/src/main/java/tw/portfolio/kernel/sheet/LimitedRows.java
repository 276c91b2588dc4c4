package tw.portfolio.kernel.sheet;

/** Passes rows on that have anything in them, and stops at the first one too many. */
final class LimitedRows implements RowSink {
  /** As many as a file may have, and so each of its sheets, the header not counted. */
  static final int MOST_ROWS = 20_000;

  static final int MOST_COLUMNS = 200;

  /** As far down as a workbook goes; in a row below, nothing could be marked as wrong. */
  private static final int LAST_ROW = 1_048_576;

  private final RowSink next;
  private int rows;

  LimitedRows(RowSink next) {
    this.next = next;
  }

  @Override
  public boolean sheet(String name, boolean visible) {
    rows = 0;
    return next.sheet(name, visible);
  }

  @Override
  public void row(SheetRow row) throws UnreadableSheetException {
    if (row.blank()) {
      return;
    }
    if (row.cells().size() > MOST_COLUMNS) {
      throw SheetRefusals.tooManyColumns(MOST_COLUMNS);
    }
    // The header is one row more.
    if (rows > MOST_ROWS || row.number() > LAST_ROW) {
      throw SheetRefusals.tooManyRows(MOST_ROWS);
    }
    rows++;
    next.row(row);
  }
}
