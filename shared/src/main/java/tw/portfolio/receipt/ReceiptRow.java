package tw.portfolio.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A row of a receipt as the student reads it.
 *
 * @param book the book that it came back in, or is missing in (名冊別)
 * @param id the same for the same content, and another for any other
 * @param content the row
 * @param match how it compares with what was handed in
 * @param differences where it differs
 */
public record ReceiptRow(
    String book, String id, SheetRow content, RowMatch match, List<Difference> differences) {
  private static final int COLUMNS_NAMED = 3;
  private static final int LONGEST_SUMMARY = 120;
  private static final int BYTES_BESIDE = 150;
  private static final int BYTES_OF_A_LENGTH = 1;

  /** Copies the list. */
  public ReceiptRow {
    differences = List.copyOf(differences);
  }

  /**
   * Where a row differs.
   *
   * @param column the column
   * @param handedIn what was handed in
   */
  public record Difference(String column, String handedIn) {}

  /** The same beside a row of another book that says the same. */
  ReceiptRow besideItsLike() {
    return new ReceiptRow(book, id + "-" + book, content, match, differences);
  }

  /** About how many bytes it takes where it is kept. */
  int bytes() {
    int cells =
        content.cells().entrySet().stream()
            .mapToInt(cell -> bytes(cell.getKey()) + bytes(cell.getValue()))
            .sum();
    int differ =
        differences.stream().mapToInt(one -> bytes(one.column()) + bytes(one.handedIn())).sum();
    return BYTES_BESIDE + cells + differ;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + BYTES_OF_A_LENGTH;
  }

  /** Which row it is, in a line: the sheet and its first cells. */
  public String summary() {
    SequencedMap<String, String> cells = content.cells();
    String text =
        content.sheet()
            + "："
            + cells.values().stream().limit(COLUMNS_NAMED).collect(Collectors.joining("，"));
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST_SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
  }
}
