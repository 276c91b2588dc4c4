package tw.portfolio.kernel.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.RowPlace;

/**
 * Which column holds what. What a layout needs must be there once, in any order; what is no column
 * of it is passed over. Full-width and half-width characters, spaces and a star behind a header
 * make no difference.
 */
final class Header {
  private static final Pattern NOT_SAID = Pattern.compile("[\\s\\p{Z}\\p{Cf}*＊:：_-]+|\\([^()]*\\)");
  private static final int LONGEST_SHOWN = 30;
  private static final int MOST_UNKNOWN = 10;
  private static final Comparator<Header> BEST =
      Comparator.comparingInt(Header::faults)
          .thenComparing(header -> header.columns.size(), Comparator.reverseOrder());
  private static final Set<String> OWN_TITLES =
      MarkedSheet.OWN_TITLES.stream().map(Header::normal).collect(Collectors.toUnmodifiableSet());

  private final Layout layout;
  private final Map<Integer, Column<?>> columns = new LinkedHashMap<>();
  private final Set<Integer> ignored = new HashSet<>();
  private final List<String> ignoredTitles = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> twice = new ArrayList<>();
  private final List<String> missing;

  /** What a row is as a header: of the layout that fits it best, of several the first. */
  static Header of(SheetRow row, List<Layout> layouts) {
    return layouts.stream().map(layout -> new Header(row, layout)).min(BEST).orElseThrow();
  }

  /** Which of these rows comes nearest to a header. */
  static Header nearest(List<SheetRow> rows, List<Layout> layouts) {
    return rows.stream().map(row -> of(row, layouts)).min(BEST).orElseThrow();
  }

  private Header(SheetRow row, Layout layout) {
    this.layout = layout;
    Map<String, Column<?>> wanted = wanted(layout);
    Set<String> ignorable =
        layout.ignorable().stream().map(Header::normal).collect(Collectors.toUnmodifiableSet());
    Set<String> said =
        row.cells().stream().map(cell -> normal(cell.text())).collect(Collectors.toSet());
    for (int at = 0; at < row.cells().size(); at++) {
      String text = row.cell(at).text();
      // Beside a column's own title, what it may be called too is another column.
      Optional<Column<?>> column =
          Optional.<Column<?>>ofNullable(wanted.get(normal(text)))
              .filter(
                  one ->
                      normal(one.title()).equals(normal(text))
                          || !said.contains(normal(one.title())));
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
        ignored.add(at);
        ignoredTitles.add(shown(text));
      }
    }
    missing =
        layout.columns().stream()
            .filter(column -> column.needed() || layout.demanded().contains(column))
            .filter(column -> !stands(column))
            .<String>map(Column::title)
            .toList();
  }

  private static Map<String, Column<?>> wanted(Layout layout) {
    Map<String, Column<?>> wanted = new HashMap<>();
    List<Column<?>> all =
        Stream.of(layout.beside(), layout.columns()).<Column<?>>flatMap(List::stream).toList();
    all.forEach(column -> column.otherTitles().forEach(title -> wanted.put(normal(title), column)));
    layout.ignorable().forEach(title -> wanted.remove(normal(title)));
    all.forEach(column -> wanted.put(normal(column.title()), column));
    return wanted;
  }

  private boolean stands(Column<?> column) {
    return columns.containsValue(column)
        || Optional.<Column<?>>ofNullable(layout.instead().get(column))
            .filter(columns::containsValue)
            .isPresent();
  }

  private int faults() {
    return missing.size() + twice.size();
  }

  /** Whether everything is there that must be. */
  boolean fits() {
    return faults() == 0;
  }

  UnreadableSheetException refusal(String sheet) {
    return SheetRefusals.headers(
        sheet, missing, unknown.stream().limit(MOST_UNKNOWN).toList(), twice);
  }

  /** The layout's columns that are there, in its order. */
  List<Column<?>> columns() {
    return Stream.of(layout.columns(), layout.beside())
        .flatMap(List::stream)
        .<Column<?>>map(column -> column)
        .filter(columns::containsValue)
        .toList();
  }

  List<String> ignored() {
    return List.copyOf(ignoredTitles);
  }

  FilledRow fill(SheetRow row, RowPlace place) {
    Map<String, String> cells = new LinkedHashMap<>();
    // Blank cells at the end of a row are not in it.
    columns.values().forEach(column -> cells.put(column.title(), ""));
    List<CellProblem> flaws = new ArrayList<>();
    for (int at = 0; at < row.cells().size(); at++) {
      SheetRow.Cell cell = row.cell(at);
      Optional<Column<?>> column = Optional.ofNullable(columns.get(at));
      if (column.isPresent()) {
        cells.put(column.get().title(), cell.text());
        cell.flaw().ifPresent(flaw -> flaws.add(problem(place, column.get(), cell, flaw)));
      } else if (!cell.blank() && !ignored.contains(at)) {
        flaws.add(withoutHeader(place, at, cell));
      }
    }
    return new FilledRow(place, cells, flaws);
  }

  private static CellProblem problem(
      RowPlace place, Column<?> column, SheetRow.Cell cell, SheetRow.Flaw flaw) {
    return new CellProblem(
        place,
        column.title(),
        column.shape().shown().apply(cell.text()),
        flaw.chinese(),
        flaw.english());
  }

  private static CellProblem withoutHeader(RowPlace place, int column, SheetRow.Cell cell) {
    return new CellProblem(
        place,
        "第 " + (column + 1) + " 欄",
        cell.text(),
        "這一欄沒有標題，不應有資料（可能是隱藏的欄）。請刪除這一格的內容。",
        "This column has no header and should be empty; it may be hidden. Clear the cell.");
  }

  private static String normal(String title) {
    return NOT_SAID
        .matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
