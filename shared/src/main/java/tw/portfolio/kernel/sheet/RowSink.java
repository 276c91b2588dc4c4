package tw.portfolio.kernel.sheet;

/** Takes rows one by one, in order. */
@FunctionalInterface
interface RowSink {
  void row(SheetRow row) throws UnreadableSheetException;
}
