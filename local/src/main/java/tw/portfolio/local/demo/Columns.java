package tw.portfolio.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Text in columns on a terminal, where a Chinese character takes two places. */
final class Columns {
  private Columns() {}

  /** How many places a text takes. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int letter) {
    if (Character.getType(letter) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        (letter >= 0x1100 && letter <= 0x115F)
            || (letter >= 0x2E80 && letter <= 0xA4CF)
            || (letter >= 0xAC00 && letter <= 0xD7A3)
            || (letter >= 0xF900 && letter <= 0xFAFF)
            || (letter >= 0xFE30 && letter <= 0xFE6F)
            || (letter >= 0xFF00 && letter <= 0xFF60)
            || (letter >= 0xFFE0 && letter <= 0xFFE6)
            || (letter >= 0x1F300 && letter <= 0x1FAFF)
            || (letter >= 0x20000 && letter <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /** A text filled up with blanks to that many places. */
  static String padded(String text, int places) {
    return text + " ".repeat(Math.max(0, places - width(text)));
  }

  /** A text with blanks before it. */
  static String right(String text, int places) {
    return " ".repeat(Math.max(0, places - width(text))) + text;
  }

  /** Lines of a table; the last column is set to the right. All rows have as many cells. */
  static List<String> table(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths =
        IntStream.range(0, columns)
            .map(at -> rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0))
            .toArray();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int at = 0; at < columns; at++) {
        boolean last = at == columns - 1;
        line.append(at == 0 ? "" : "  ");
        line.append(last ? right(row.get(at), widths[at]) : padded(row.get(at), widths[at]));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
