package tw.portfolio.sheet;

/** Takes rows one by one, in order. */
@FunctionalInterface
interface RowSink {
  void row(SheetRow row) throws UnreadableSheetException;
}
