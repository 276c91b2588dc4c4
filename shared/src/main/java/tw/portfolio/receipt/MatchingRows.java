package tw.portfolio.receipt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.receipt.ReceiptRow.Difference;

/**
 * Compares what came back with what was handed in, sheet by sheet. Only columns that both have are
 * compared, and not how files are linked to: those are copied on the way. Numbers, dates and widths
 * of letters count for what they mean.
 */
final class MatchingRows {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})");
  private static final Pattern ROC_DAY = Pattern.compile("(1[0-9]{2})([01][0-9])([0-3][0-9])");
  private static final int ROC = 1911;
  private static final int ID_LENGTH = 20;

  private final ReceiptKind kind;
  private final String book;
  private final Map<String, Integer> ids = new HashMap<>();

  private MatchingRows(ReceiptKind kind, String book) {
    this.kind = kind;
    this.book = book;
  }

  /**
   * All rows of a receipt: those that came back in their order, then those that did not.
   *
   * @param book the book of both
   * @param handedIn what the school has handed in
   * @param received what came back
   */
  static List<ReceiptRow> of(
      ReceiptKind kind, String book, List<SheetRow> handedIn, List<SheetRow> received) {
    return new MatchingRows(kind, book).match(handedIn, received);
  }

  private List<ReceiptRow> match(List<SheetRow> handedIn, List<SheetRow> received) {
    List<SheetRow> left = new ArrayList<>(handedIn);
    Map<Integer, SheetRow> found = new HashMap<>();
    pair(received, left, found, (row, other) -> differences(row, other).isEmpty());
    pair(received, left, found, this::sameThing);
    List<ReceiptRow> rows = new ArrayList<>();
    for (int at = 0; at < received.size(); at++) {
      rows.add(row(received.get(at), Optional.ofNullable(found.get(at))));
    }
    left.forEach(row -> rows.add(shown(row, RowMatch.MISSING, List.of())));
    return rows;
  }

  /** Each row finds one that no other has found, the most alike first. */
  private static void pair(
      List<SheetRow> received,
      List<SheetRow> left,
      Map<Integer, SheetRow> found,
      BiPredicate<SheetRow, SheetRow> alike) {
    for (int at = 0; at < received.size(); at++) {
      SheetRow row = received.get(at);
      if (!found.containsKey(at)) {
        Optional<SheetRow> other =
            left.stream()
                .filter(one -> one.sheet().equals(row.sheet()) && alike.test(row, one))
                .findFirst();
        if (other.isPresent()) {
          found.put(at, other.get());
          left.remove(other.get());
        }
      }
    }
  }

  private boolean sameThing(SheetRow row, SheetRow other) {
    Set<String> shared =
        kind.identifying().stream()
            .filter(column -> row.cells().containsKey(column) && other.cells().containsKey(column))
            .collect(Collectors.toUnmodifiableSet());
    return !shared.isEmpty()
        && shared.stream().allMatch(column -> same(row.cells().get(column), other, column));
  }

  private ReceiptRow row(SheetRow row, Optional<SheetRow> other) {
    if (other.isEmpty()) {
      return shown(row, RowMatch.UNKNOWN, List.of());
    }
    List<Difference> differences = differences(row, other.get());
    return shown(row, differences.isEmpty() ? RowMatch.ARRIVED : RowMatch.DIFFERENT, differences);
  }

  private static List<Difference> differences(SheetRow row, SheetRow handedIn) {
    return handedIn.cells().entrySet().stream()
        .filter(cell -> row.cells().containsKey(cell.getKey()) && !linksToAFile(cell.getKey()))
        .filter(cell -> !same(row.cells().get(cell.getKey()), handedIn, cell.getKey()))
        .map(cell -> new Difference(cell.getKey(), cell.getValue()))
        .toList();
  }

  private static boolean linksToAFile(String column) {
    return column.endsWith("連結") || column.endsWith("MD5");
  }

  private static boolean same(String text, SheetRow other, String column) {
    return meaning(text).equals(meaning(other.cells().get(column)));
  }

  private static String meaning(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    if (DAY.matcher(plain).matches()) {
      return DAY.matcher(plain)
          .replaceFirst(
              day ->
                  "%s%02d%02d"
                      .formatted(
                          day.group(1),
                          Integer.parseInt(day.group(2)),
                          Integer.parseInt(day.group(3))));
    }
    if (ROC_DAY.matcher(plain).matches()) {
      return ROC_DAY
          .matcher(plain)
          .replaceFirst(
              day -> (Integer.parseInt(day.group(1)) + ROC) + day.group(2) + day.group(3));
    }
    return NUMBER.matcher(plain).matches()
        ? new BigDecimal(plain).stripTrailingZeros().toPlainString()
        : plain;
  }

  private ReceiptRow shown(SheetRow row, RowMatch match, List<Difference> differences) {
    String said =
        row.sheet()
            + "\n"
            + (match == RowMatch.MISSING)
            + "\n"
            + row.cells().entrySet().stream()
                .map(cell -> cell.getKey() + "=" + cell.getValue())
                .collect(Collectors.joining("\n"));
    String digest = Sha256.of(said.getBytes(StandardCharsets.UTF_8)).hex().substring(0, ID_LENGTH);
    int same = ids.merge(digest, 1, Integer::sum);
    return new ReceiptRow(book, same == 1 ? digest : digest + "-" + same, row, match, differences);
  }
}
