package tw.portfolio.kernel.sheet;

/** Takes rows one by one, in order. */
@FunctionalInterface
interface RowSink {
  /**
   * A sheet whose rows come next.
   *
   * @param visible whether people see it
   * @return whether its rows are wanted
   */
  default boolean sheet(String name, boolean visible) {
    return true;
  }

  void row(SheetRow row) throws UnreadableSheetException;
}
