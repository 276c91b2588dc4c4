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
import tw.portfolio.kernel.sheet.FilledSheet;
import tw.portfolio.kernel.sheet.MarkedSheet;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.book.Book;

/** The whole preview as a workbook: the file with marks, what would change, what is missing. */
final class MarkedFile {
  private final Comparison comparison;
  private final Map<Integer, RecordChange> changes;

  private MarkedFile(Comparison comparison) {
    this.comparison = comparison;
    this.changes =
        comparison.changes().stream()
            .collect(Collectors.toMap(Comparison.Difference::row, Comparison.Difference::change));
  }

  static byte[] of(Comparison comparison, Book book, byte[] content, SheetType type)
      throws UnreadableSheetException {
    MarkedFile file = new MarkedFile(comparison);
    Layout layout = comparison.file().layout().layout();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MarkedSheet sheet = new MarkedSheet(out, book.kind().chinese(), layout.columns())) {
      FilledSheet.read(content, type, List.of(layout), row -> file.write(sheet, row));
      sheet.list("修改內容", List.of("列", "目前資料", "檔案內容"), file.changed());
      sheet.list("檔案中沒有的資料", List.of("序號", "系統已有、不會刪除"), file.missing());
    } catch (IOException e) {
      // Nothing but memory is written.
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void write(MarkedSheet sheet, FilledRow row) {
    List<CellProblem> problems = comparison.file().problems(row.number());
    try {
      sheet.row(row, problems.isEmpty() ? result(row.number()) : "有誤", problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String result(int row) {
    Optional<RecordChange> change = Optional.ofNullable(changes.get(row));
    return change.map(one -> one.before().isEmpty() ? "新增" : "修改").orElse("不變");
  }

  private List<List<String>> changed() {
    return comparison.changes().stream()
        .filter(one -> one.change().before().isPresent())
        .map(
            one ->
                List.of(
                    Integer.toString(one.row()),
                    one.change().before().map(SchoolRecord::summary).orElse(""),
                    one.change().after().summary()))
        .toList();
  }

  private List<List<String>> missing() {
    List<SchoolRecord> missing = comparison.missing();
    return IntStream.range(0, missing.size())
        .mapToObj(at -> List.of(Integer.toString(at + 1), missing.get(at).summary()))
        .toList();
  }
}
