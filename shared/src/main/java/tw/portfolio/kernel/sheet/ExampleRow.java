package tw.portfolio.kernel.sheet;

/** The row of a template that only shows what a row looks like. */
public final class ExampleRow {
  /** What stands in front of its first value, by which it is passed over where it was left. */
  public static final String MARK = "（範例）";

  private ExampleRow() {}
}
