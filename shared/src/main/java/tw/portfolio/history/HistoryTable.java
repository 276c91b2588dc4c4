package tw.portfolio.history;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tw.portfolio.kernel.sheet.table.CsvTable;
import tw.portfolio.kernel.sheet.table.RowTable;
import tw.portfolio.kernel.sheet.table.TableColumn;
import tw.portfolio.kernel.sheet.table.XlsxTable;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Window;

/** The school's history as a table for people: every name in it comes from the lines. */
public enum HistoryTable {
  /** Opens in any spreadsheet. */
  CSV("csv", "text/csv; charset=utf-8") {
    @Override
    public RowTable<Change> open(OutputStream out) throws IOException {
      return new CsvTable<>(out, COLUMNS);
    }
  },
  /** Excel. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public RowTable<Change> open(OutputStream out) throws IOException {
      return new XlsxTable<>(out, "異動歷程 history", COLUMNS);
    }
  };

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Window.TAIPEI);

  private static final List<TableColumn<Change>> COLUMNS =
      List.of(
          TableColumn.text("時間 (time)", 21, change -> time(change.at())),
          TableColumn.text("人員 (who)", 14, change -> who(change.who())),
          TableColumn.text("類別 (kind)", 18, change -> change.subject().kind().chinese()),
          TableColumn.text("動作 (what)", 14, change -> change.action().chinese()),
          TableColumn.text("原值 (from)", 30, change -> change.from().orElse("")),
          TableColumn.text("新值 (to)", 30, change -> change.to().orElse("")),
          TableColumn.text("原因 (why)", 40, Change::why),
          TableColumn.text(
              "相關人員編號 (about)", 32, change -> change.about().map(PersonId::text).orElse("")),
          TableColumn.text("項目編號 (item)", 62, change -> change.subject().id()));

  private final String extension;
  private final String mediaType;

  HistoryTable(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** How the file's name ends, and how requests call it. */
  public String extension() {
    return extension;
  }

  /** Its content type. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * A table that is written to {@code out}, its header at once.
   *
   * @throws IOException if writing fails
   */
  public abstract RowTable<Change> open(OutputStream out) throws IOException;

  private static String time(Instant at) {
    return TIME.format(at);
  }

  private static String who(Author author) {
    return switch (author) {
      case Author.Platform() -> "系統";
      case Author.Someone(PersonId _, String name) -> name;
    };
  }
}
