package tw.portfolio.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tw.portfolio.kernel.sheet.table.BarChart;
import tw.portfolio.kernel.sheet.table.ChartedWorkbook;
import tw.portfolio.kernel.sheet.table.StableWorkbook;
import tw.portfolio.kernel.sheet.table.XlsxWorkbook;
import tw.portfolio.school.Window;

/**
 * An evaluation as a workbook: the school in numbers with a chart, offices, teachers, and each
 * record that stands behind a number.
 */
final class EvaluationWorkbook {
  private static final int BESIDE_THE_CELLS = 3;

  private EvaluationWorkbook() {}

  /**
   * The workbook.
   *
   * @param made when it was asked for, so that the same figures give the same bytes
   */
  static byte[] of(Evaluation evaluation, Instant made) {
    try {
      return ChartedWorkbook.of(
          StableWorkbook.of(sheets(evaluation), made), chart(evaluation), BESIDE_THE_CELLS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sheets(Evaluation evaluation) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWorkbook workbook = new XlsxWorkbook(out)) {
      totals(evaluation, workbook);
      offices(evaluation, workbook);
      teachers(evaluation, workbook);
      lines(evaluation, workbook);
      notes(workbook);
    }
    return out.toByteArray();
  }

  private static BarChart chart(Evaluation evaluation) {
    return new BarChart(
        "送出到認證或退回，經過幾天",
        "件",
        evaluation.promptness().spans().entrySet().stream()
            .map(of -> new BarChart.Bar(of.getKey().chinese(), of.getValue()))
            .toList());
  }

  private static void totals(Evaluation evaluation, XlsxWorkbook workbook) throws IOException {
    workbook.sheet(
        "總表",
        List.of("項目", "數值"),
        List.of(List.of("期程結束仍待認證（件）", Evaluation.chinese(evaluation.term()))));
    for (List<String> row : EvaluationTotals.of(evaluation)) {
      workbook.add(row);
    }
  }

  private static void offices(Evaluation evaluation, XlsxWorkbook workbook) throws IOException {
    workbook.sheet(
        "各處室登錄",
        List.of("處室或職務", "登錄人數", "類別", "筆數"),
        List.of(List.of("任課教師、課程諮詢教師", "10", "課程諮詢紀錄", "10000")));
    workbook.filtered();
    for (Evaluation.Office office : evaluation.offices()) {
      for (Map.Entry<String, Integer> of : office.entered().entrySet()) {
        workbook.add(
            List.of(
                office.office(),
                Integer.toString(office.people()),
                of.getKey(),
                of.getValue().toString()));
      }
    }
  }

  private static void teachers(Evaluation evaluation, XlsxWorkbook workbook) throws IOException {
    workbook.sheet(
        "教師認證", EvaluationTotals.TEACHER_HEADERS, List.of(List.of("歐陽小明", "任課教師、課程諮詢教師")));
    workbook.filtered();
    for (EvaluatedPerson one : evaluation.teachers()) {
      workbook.add(EvaluationTotals.teacher(one));
    }
  }

  private static void lines(Evaluation evaluation, XlsxWorkbook workbook) throws IOException {
    workbook.sheet(
        "明細",
        List.of("姓名", "處室或職務", "項目", "類別", "紀錄識別碼", "日期", "經過天數", "延長期間"),
        List.of(
            List.of(
                "歐陽小明",
                "任課教師、課程諮詢教師",
                "期程結束仍待認證",
                "課程學習成果",
                "1151-0123456789abcdefghjkmnpqrs-0123456789abcdefghjkmnpqrt",
                "2026-11-20",
                "100",
                "是")));
    workbook.filtered();
    for (EvaluatedPerson one : evaluation.people()) {
      for (Deed deed : one.deeds()) {
        workbook.add(line(one, deed));
      }
    }
  }

  private static void notes(XlsxWorkbook workbook) throws IOException {
    List<List<String>> notes =
        List.of(
            List.of(Evaluation.NOTE),
            List.of(Evaluation.NOTE_ENGLISH),
            List.of(EvaluationTotals.READ_SO));
    workbook.sheet("說明", List.of("說明"), notes);
    for (List<String> note : notes) {
      workbook.add(note);
    }
  }

  private static List<String> line(EvaluatedPerson one, Deed deed) {
    List<String> cells = new ArrayList<>();
    cells.add(one.name());
    cells.add(one.office());
    cells.add(deed.kind().chinese());
    cells.add(deed.what());
    cells.add(deed.id());
    cells.add(LocalDate.ofInstant(deed.at(), Window.TAIPEI).toString());
    cells.add(deed.days().map(Object::toString).orElse(""));
    cells.add(deed.extended() ? "是" : "");
    return cells;
  }
}
