package tw.portfolio.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Text in columns on a terminal, where a Chinese character takes two places. */
final class Columns {
  private Columns() {}

  /** How many places a text takes; letters of half width beyond Chinese don't come up. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int letter) {
    if (Character.getType(letter) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return letter >= 0x2E80 ? 2 : 1;
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
        String text = row.get(at);
        String blanks = " ".repeat(widths[at] - width(text));
        line.append(at == 0 ? "" : "  ");
        line.append(at == columns - 1 ? blanks + text : text + blanks);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
