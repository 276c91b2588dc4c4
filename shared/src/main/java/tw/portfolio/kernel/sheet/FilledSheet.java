package tw.portfolio.kernel.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Note;
import tw.portfolio.kernel.sheet.cell.RowPlace;

/**
 * Reads a file that a school filled in, row by row, after a header was found right. Nothing is
 * half-read: every sheet with rows must have a header that fits, or the file is refused; hidden
 * rows are read like any other, and told.
 */
public final class FilledSheet {
  /** How far down a header is looked for; what stands above it is a title. */
  private static final int HEADER_WITHIN = 10;

  private final List<Layout> layouts;
  private final FilledRows rows;
  private final Notes notes = new Notes();
  private final SequencedSet<String> ignored = new LinkedHashSet<>();
  private final List<String> read = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<SheetRow> above = new ArrayList<>();
  private Optional<Header> header = Optional.empty();
  private String sheet = "";
  private boolean visible = true;
  private int order;
  private int count;

  private FilledSheet(List<Layout> layouts, FilledRows rows) {
    this.layouts = layouts;
    this.rows = rows;
  }

  /** A sheet with rows of which none is a header. */
  private record Unread(String sheet, boolean visible, Header nearest) {}

  /**
   * Reads a file.
   *
   * @param content the whole file; what it swells to when unpacked is never held
   * @param declared what it is said to be
   * @param layouts the ways in which its sheets may be laid out
   * @param rows takes each row that has anything in it, in order
   * @return what is to be told of that
   * @throws UnreadableSheetException if the file as a whole can't be read; rows before the place
   *     where that shows may have been given out
   */
  public static Told read(byte[] content, SheetType declared, List<Layout> layouts, FilledRows rows)
      throws UnreadableSheetException {
    FilledSheet sheet = new FilledSheet(layouts, rows);
    SheetReader.read(content, declared, sheet.new Sink());
    sheet.endSheet();
    return sheet.told();
  }

  /**
   * How a file was read.
   *
   * @param ignored the headers of columns that were passed over
   * @param notes what else there is to tell
   */
  public record Told(List<String> ignored, List<Note> notes) {
    /** Copies both. */
    public Told {
      ignored = List.copyOf(ignored);
      notes = List.copyOf(notes);
    }
  }

  private Told told() throws UnreadableSheetException {
    if (read.isEmpty()) {
      throw unread.isEmpty() ? SheetRefusals.empty() : firstUnread();
    }
    List<String> others = unread.stream().filter(Unread::visible).map(Unread::sheet).toList();
    if (!others.isEmpty()) {
      throw SheetRefusals.otherSheets(others, read);
    }
    if (count == 0) {
      throw SheetRefusals.noRows();
    }
    unread.forEach(hidden -> notes.hiddenSheetPassedOver(hidden.sheet()));
    notes.sheets(read);
    return new Told(List.copyOf(ignored), notes.all());
  }

  private UnreadableSheetException firstUnread() {
    Unread first = unread.stream().filter(Unread::visible).findFirst().orElse(unread.getFirst());
    return first.nearest().refusal(unread.size() == 1 ? "" : first.sheet());
  }

  private void endSheet() {
    if (header.isEmpty() && !above.isEmpty()) {
      unread.add(new Unread(sheet, visible, Header.nearest(above, layouts)));
    }
    notes.endSheet(sheet);
  }

  private void take(SheetRow row) throws UnreadableSheetException {
    if (header.isPresent()) {
      fill(row, header.get());
    } else if (above.size() < HEADER_WITHIN) {
      Header found = Header.of(row, layouts);
      if (found.fits()) {
        begin(found);
      } else {
        above.add(row);
      }
    }
  }

  private void begin(Header found) {
    header = Optional.of(found);
    read.add(sheet);
    ignored.addAll(found.ignored());
    notes.titles(sheet, above);
    if (!visible) {
      notes.hiddenSheetRead(sheet);
    }
    rows.sheet(sheet, found.columns());
  }

  private void fill(SheetRow row, Header found) throws UnreadableSheetException {
    if (row.isExample()) {
      notes.example(sheet, row.number());
      return;
    }
    count++;
    if (count > SheetReader.MOST_ROWS) {
      throw SheetRefusals.tooManyRows(SheetReader.MOST_ROWS);
    }
    if (row.hidden()) {
      notes.hiddenRow(row.number());
    }
    rows.row(found.fill(row, new RowPlace(order, sheet, row.number())));
  }

  /** Takes what the reader of the file gives out. */
  private final class Sink implements RowSink {
    @Override
    public boolean sheet(String name, boolean seen) {
      endSheet();
      sheet = name;
      visible = seen;
      order = read.size();
      header = Optional.empty();
      above.clear();
      if (OwnSheets.isCover(name)) {
        notes.cover(name);
      }
      return !OwnSheets.has(name) && !OwnSheets.isCover(name);
    }

    @Override
    public void row(SheetRow row) throws UnreadableSheetException {
      take(row);
    }
  }

  /** Gathers what there is to tell of a file that was read whole. */
  private static final class Notes {
    private static final int MOST_ROWS_SHOWN = 10;

    private final List<Note> notes = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();

    List<Note> all() {
      return List.copyOf(notes);
    }

    void cover(String sheet) {
      tell("略過封面工作表「%s」。", "The cover sheet %s was passed over.", sheet);
    }

    void hiddenSheetRead(String sheet) {
      tell("工作表「%s」是隱藏的，其中的資料也已讀取。", "The sheet %s is hidden; its rows were read too.", sheet);
    }

    void hiddenSheetPassedOver(String sheet) {
      tell(
          "隱藏的工作表「%s」沒有範本的標題，已略過。",
          "The hidden sheet %s has not the template's headers and was passed over.", sheet);
    }

    void titles(String sheet, List<SheetRow> above) {
      if (!above.isEmpty()) {
        tell(
            where(sheet) + "標題列以上的文字（第 %s 列）已略過。",
            "What stands above the header (row %s) was passed over.",
            numbers(above.stream().map(SheetRow::number).toList()));
      }
    }

    void example(String sheet, int row) {
      tell(where(sheet) + "第 %s 列是範例，已略過。", "Row %s is the example and was passed over.", "" + row);
    }

    void sheets(List<String> read) {
      if (read.size() > 1) {
        tell(
            "這個檔案有 " + read.size() + " 張工作表，都已讀取：%s。",
            "All sheets were read: %s.",
            String.join("、", read));
      }
    }

    void hiddenRow(int number) {
      hidden.add(number);
    }

    void endSheet(String sheet) {
      if (!hidden.isEmpty()) {
        tell(
            where(sheet) + "有 " + hidden.size() + " 列是隱藏或篩選掉的，也已讀取（第 %s 列）。",
            hidden.size() + " rows are hidden or filtered out, and were read too (%s).",
            numbers(hidden));
        hidden.clear();
      }
    }

    private static String where(String sheet) {
      return sheet.isEmpty() ? "" : "工作表「%s」".formatted(sheet).replace("%", "%%");
    }

    private static String numbers(List<Integer> rows) {
      String first =
          rows.stream()
              .limit(MOST_ROWS_SHOWN)
              .map(String::valueOf)
              .collect(Collectors.joining("、"));
      return rows.size() > MOST_ROWS_SHOWN ? first + "…" : first;
    }

    private void tell(String chinese, String english, String what) {
      notes.add(new Note(chinese.formatted(what), english.formatted(what)));
    }
  }
}
