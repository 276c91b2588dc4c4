package tw.portfolio.kernel.sheet;

import java.util.regex.Pattern;

/** The row of a template that only shows what a row looks like. */
public final class ExampleRow {
  /** What stands in front of its first value. */
  public static final String MARK = "（範例）";

  private static final Pattern MARKED = Pattern.compile("[（(\\[【]?範例.*|例[：:].*");

  private ExampleRow() {}

  /** Whether somebody left it in the file. */
  static boolean is(SheetRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.blank())
        .findFirst()
        .filter(cell -> MARKED.matcher(cell.text()).matches())
        .isPresent();
  }
}
