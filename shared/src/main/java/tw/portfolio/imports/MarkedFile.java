package tw.portfolio.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.kernel.sheet.FilledRow;
import tw.portfolio.kernel.sheet.FilledRows;
import tw.portfolio.kernel.sheet.FilledSheet;
import tw.portfolio.kernel.sheet.MarkedSheet;
import tw.portfolio.kernel.sheet.OwnSheets;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.RowPlace;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.book.Book;

/**
 * The whole preview as a workbook: the file with marks, what would change, what would be new, what
 * is missing.
 */
final class MarkedFile implements FilledRows {
  private final Comparison comparison;
  private final MarkedSheet sheet;
  private final Map<RowPlace, RecordChange> changes;

  private MarkedFile(Comparison comparison, MarkedSheet sheet) {
    this.comparison = comparison;
    this.sheet = sheet;
    this.changes =
        comparison.changes().stream()
            .collect(Collectors.toMap(Comparison.Difference::place, Comparison.Difference::change));
  }

  static byte[] of(Comparison comparison, Book book, byte[] content, SheetType type)
      throws UnreadableSheetException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MarkedSheet sheet = new MarkedSheet(out, book.kind().chinese())) {
      MarkedFile file = new MarkedFile(comparison, sheet);
      FilledSheet.read(content, type, book.layouts(), file);
      sheet.list(OwnSheets.CHANGES, List.of("列", "目前資料", "檔案內容"), file.changed());
      sheet.list(OwnSheets.NEW, List.of("列", "檔案內容"), file.added());
      sheet.list(OwnSheets.MISSING, List.of("序號", "系統已有、不會刪除"), file.missing());
    } catch (IOException e) {
      // Nothing but memory is written.
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void sheet(String name, List<Column<?>> columns) {
    try {
      sheet.sheet(name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void row(FilledRow row) {
    List<CellProblem> problems = comparison.file().problems(row.place());
    List<CellProblem> warnings = comparison.file().warnings(row.place());
    try {
      sheet.row(row, problems.isEmpty() ? result(row.place(), warnings) : "有誤", problems, warnings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String result(RowPlace place, List<CellProblem> warnings) {
    Optional<RecordChange> change = Optional.ofNullable(changes.get(place));
    String result = change.map(one -> one.before().isEmpty() ? "新增" : "修改").orElse("不變");
    return warnings.isEmpty() ? result : result + "（請確認）";
  }

  private List<List<String>> changed() {
    return comparison.changes().stream()
        .filter(one -> one.change().before().isPresent())
        .map(
            one ->
                List.of(
                    comparison.file().called(one.place()),
                    one.change().before().map(SchoolRecord::summary).orElse(""),
                    one.change().after().summary()))
        .toList();
  }

  private List<List<String>> added() {
    return comparison.changes().stream()
        .filter(one -> one.change().before().isEmpty())
        .map(one -> List.of(comparison.file().called(one.place()), one.change().after().summary()))
        .toList();
  }

  private List<List<String>> missing() {
    List<SchoolRecord> missing = comparison.missing();
    return IntStream.range(0, missing.size())
        .mapToObj(at -> List.of(Integer.toString(at + 1), missing.get(at).summary()))
        .toList();
  }
}
