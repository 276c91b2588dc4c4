package tw.portfolio.kernel.sheet;

import java.util.regex.Pattern;

/** Text that a spreadsheet may take for a formula, and run. */
public final class FormulaText {
  /** The full-width ones count too: spreadsheets with a Chinese input method may fold them. */
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  /** Signed numbers and telephone numbers, or a lone dash for nothing. */
  private static final Pattern NUMBER = Pattern.compile("[+\\-－＋](?:[0-9(][0-9 ().,#/\\-]*)?");

  private FormulaText() {}

  /** Whether a spreadsheet may run it. */
  public static boolean isRun(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /** Whether it is only a number with a sign, such as {@code -1} or {@code +886-6-2617123}. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** The same text, so that no spreadsheet runs it: with an apostrophe in front if it would. */
  public static String harmless(String text) {
    return isRun(text) ? "'" + text : text;
  }
}
