package tw.portfolio.kernel.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;

/**
 * Which column holds what. Every header of a layout must be there once, in any order: a column that
 * was left out would empty what the school has. Full-width and half-width characters, spaces and a
 * star behind a header make no difference.
 */
final class Header {
  private static final Pattern NOT_SAID = Pattern.compile("[\\s*＊]+");
  private static final int LONGEST_SHOWN = 30;
  private static final int MOST_UNKNOWN = 10;
  private static final Set<String> OWN_TITLES =
      MarkedSheet.OWN_TITLES.stream().map(Header::normal).collect(Collectors.toUnmodifiableSet());

  private final Layout layout;
  private final Map<Integer, Column<?>> columns = new LinkedHashMap<>();
  private final Set<Integer> ignored = new HashSet<>();
  private final List<String> ignoredTitles = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> twice = new ArrayList<>();
  private final List<String> missing;

  /** The header as the layout that fits it best, of several the first. */
  static Header of(SheetRow row, List<Layout> layouts) throws UnreadableSheetException {
    Header best =
        layouts.stream()
            .map(layout -> new Header(row, layout))
            .min(Comparator.comparingInt(Header::faults))
            .orElseThrow();
    if (best.faults() > 0) {
      throw SheetRefusals.headers(
          best.missing, best.unknown.stream().limit(MOST_UNKNOWN).toList(), best.twice);
    }
    return best;
  }

  private Header(SheetRow row, Layout layout) {
    this.layout = layout;
    Map<String, Column<?>> wanted = new HashMap<>();
    layout.aliases().forEach((title, column) -> wanted.put(normal(title), column));
    layout.columns().forEach(column -> wanted.put(normal(column.title()), column));
    Set<String> ignorable =
        layout.ignorable().stream().map(Header::normal).collect(Collectors.toUnmodifiableSet());
    for (int at = 0; at < row.cells().size(); at++) {
      String text = row.cell(at).text();
      Optional<Column<?>> column = Optional.ofNullable(wanted.get(normal(text)));
      if (column.isPresent() && columns.containsValue(column.get())) {
        twice.add(column.get().title());
      } else if (column.isPresent()) {
        columns.put(at, column.get());
      } else if (OWN_TITLES.contains(normal(text))) {
        ignored.add(at);
      } else if (ignorable.contains(normal(text))) {
        ignored.add(at);
        ignoredTitles.add(shown(text));
      } else if (!text.isEmpty()) {
        unknown.add(shown(text));
      }
    }
    missing =
        layout.columns().stream()
            .filter(column -> !columns.containsValue(column))
            .<String>map(Column::title)
            .toList();
  }

  private int faults() {
    return missing.size() + unknown.size() + twice.size();
  }

  Layout layout() {
    return layout;
  }

  List<String> ignored() {
    return List.copyOf(ignoredTitles);
  }

  FilledRow fill(SheetRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    // Blank cells at the end of a row are not in it.
    columns.values().forEach(column -> cells.put(column.title(), ""));
    List<CellProblem> flaws = new ArrayList<>();
    for (int at = 0; at < row.cells().size(); at++) {
      SheetCell cell = row.cell(at);
      Optional<Column<?>> column = Optional.ofNullable(columns.get(at));
      if (column.isPresent()) {
        cells.put(column.get().title(), cell.text());
        cell.flaw().ifPresent(flaw -> flaws.add(problem(row, column.get(), cell, flaw)));
      } else if (!cell.blank() && !ignored.contains(at)) {
        flaws.add(withoutHeader(row, at, cell));
      }
    }
    return new FilledRow(row.number(), cells, flaws);
  }

  private static CellProblem problem(
      SheetRow row, Column<?> column, SheetCell cell, CellFlaw flaw) {
    return new CellProblem(
        row.number(),
        column.title(),
        column.shape().shown().apply(cell.text()),
        flaw.chinese(),
        flaw.english());
  }

  private static CellProblem withoutHeader(SheetRow row, int column, SheetCell cell) {
    return new CellProblem(
        row.number(),
        "第 " + (column + 1) + " 欄",
        cell.text(),
        "這一欄沒有標題，不應有資料（可能是隱藏的欄）。請刪除這一格的內容。",
        "This column has no header and should be empty; it may be hidden. Clear the cell.");
  }

  private static String normal(String title) {
    return NOT_SAID.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
