package tw.portfolio.kernel.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as workbooks keep it: what XML can't say stands there as {@code _xHHHH_}, a line break from
 * another system as {@code _x000D_}, and {@code _x005F_} is the dash itself in front of what only
 * looks like that (ECMA-376 part 1, 22.9.2.19).
 */
final class EscapedText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  static String read(String kept) {
    return kept.contains("_x")
        ? ESCAPED
            .matcher(kept)
            .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))))
        : kept;
  }

  private static String character(String hexadecimal) {
    return String.valueOf((char) Integer.parseInt(hexadecimal, 16));
  }
}
