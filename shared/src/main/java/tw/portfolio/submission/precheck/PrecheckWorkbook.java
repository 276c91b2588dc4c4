package tw.portfolio.submission.precheck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.kernel.sheet.table.StableWorkbook;
import tw.portfolio.kernel.sheet.table.XlsxWorkbook;

/**
 * What a pre-check found as a workbook, in memory: every fault by class and seat, to be filtered;
 * the classes in numbers; what the office has to know of both.
 */
final class PrecheckWorkbook {
  private static final List<List<String>> USUAL =
      List.of(
          List.of(
              "高一01班",
              "99",
              "1150001",
              "歐陽小明",
              "A12****789",
              "不能提交",
              "課程學習成果",
              "1151 數學（學期）",
              "修課名單裡沒有這門課，檔案內容與上傳時不同",
              "請核對修課名單，漏列的補上後再匯入。請核對",
              "教學組長",
              "The student is not enrolled in the course",
              "Add the enrolment if it was left out.",
              "course-not-submittable"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XlsxWorkbook workbook = new XlsxWorkbook(out);
  private final List<List<String>> classes = new ArrayList<>();

  PrecheckWorkbook() {
    try {
      workbook.sheet("明細", FindingLine.HEADERS, USUAL);
      workbook.filtered();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Adds the lines of a class. */
  void add(CheckedClass checked) {
    try {
      for (FindingLine line : FindingLine.of(checked).toList()) {
        workbook.add(line.cells());
      }
    } catch (IOException e) {
      throw inMemory(e);
    }
    Tally.Counts counts = checked.tally().total();
    classes.add(
        List.of(
            checked.name(),
            Integer.toString(checked.students().size()),
            Integer.toString(counts.rows()),
            Integer.toString(counts.refused()),
            Integer.toString(counts.doubtful()),
            checked.ungraded().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("、"))));
  }

  /**
   * The workbook.
   *
   * @param notes what the office has to know, a line each
   * @param made when it was asked for, so that the same findings give the same bytes
   */
  byte[] complete(List<String> notes, Instant made) {
    try {
      workbook.sheet("各班", List.of("班級", "學生", "檢查筆數", "不能提交", "請確認", "全班尚無成績的學期"));
      workbook.filtered();
      for (List<String> one : classes) {
        workbook.add(one);
      }
      workbook.sheet("說明", List.of("說明"), notes.stream().map(List::of).toList());
      for (String note : notes) {
        workbook.add(List.of(note));
      }
      workbook.close();
      return StableWorkbook.of(out.toByteArray(), made);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static UncheckedIOException inMemory(IOException never) {
    return new UncheckedIOException(never);
  }
}
