package tw.portfolio.kernel.page;

import java.nio.charset.StandardCharsets;

/** Texts as HTML has them. */
final class HtmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private HtmlText() {}

  /**
   * A text that is nothing but a text, between tags and in an attribute in double quotes alike.
   * What HTML can't hold (controls, halves of pairs) shows as replaced.
   */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + text.length() / 8);
    text.replace("\r\n", "\n").codePoints().forEach(character -> append(html, character));
    return html.toString();
  }

  private static void append(StringBuilder html, int character) {
    switch (character) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      case '\n', '\t' -> html.append((char) character);
      case '\r' -> html.append('\n');
      default -> html.appendCodePoint(holds(character) ? character : REPLACEMENT);
    }
  }

  private static boolean holds(int character) {
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE
        && (character & 0xFFFE) != 0xFFFE;
  }

  /**
   * A path as a relative link: what is not a plain letter is escaped, so no part of it is a scheme.
   */
  static String link(String path) {
    StringBuilder link = new StringBuilder("./");
    for (byte part : path.getBytes(StandardCharsets.UTF_8)) {
      int unit = part & 0xFF;
      if (unit == '/'
          || (unit < 0x80 && (Character.isLetterOrDigit(unit) || "-._~".indexOf(unit) >= 0))) {
        link.append((char) unit);
      } else {
        link.append('%').append(hexadecimal(unit >> 4)).append(hexadecimal(unit & 0xF));
      }
    }
    return link.toString();
  }

  private static char hexadecimal(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }
}
