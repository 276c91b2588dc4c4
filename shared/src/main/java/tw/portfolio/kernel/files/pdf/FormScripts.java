package tw.portfolio.kernel.files.pdf;

import java.util.regex.Pattern;

/**
 * The scripts that form editors write by themselves: a field is a date, a number, a sum of others.
 * Each is a call of one of Acrobat's own functions, told nothing but constants. Any other script is
 * a program.
 */
final class FormScripts {
  private static final int LONGEST = 4000;

  private static final String CONSTANT =
      "(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|-?\\d++(?:\\.\\d++)?+|true|false|null)";
  private static final String LIST = "(?:%1$s\\s*+(?:,\\s*+%1$s\\s*+)*+)?+".formatted(CONSTANT);
  private static final String ARGUMENT =
      "(?:%s|new\\s++Array\\s*+\\(\\s*+%s\\s*+\\))".formatted(CONSTANT, LIST);
  private static final String FUNCTION =
      "AF(?:Number|Percent|Date|Time|Special|Range|Simple)"
          + "_(?:Format|FormatEx|Keystroke|KeystrokeEx|Validate|Calculate)";
  private static final Pattern USUAL =
      Pattern.compile(
          "\\s*+(?:%1$s\\s*+\\(\\s*+(?:%2$s\\s*+(?:,\\s*+%2$s\\s*+)*+)?+\\)\\s*+;?+\\s*+)++"
              .formatted(FUNCTION, ARGUMENT),
          Pattern.DOTALL);

  private FormScripts() {}

  /** Whether a script is one of these, or none at all. */
  static boolean isUsual(String script) {
    return script.isBlank() || (script.length() <= LONGEST && USUAL.matcher(script).matches());
  }
}
