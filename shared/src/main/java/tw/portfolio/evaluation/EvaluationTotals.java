package tw.portfolio.evaluation;

import java.util.List;
import java.util.Optional;

/** The figures of an evaluation as people read them, on the page and in the workbook alike. */
final class EvaluationTotals {
  static final List<String> TEACHER_HEADERS =
      List.of("姓名", "處室或職務", "認證通過", "退回", "延長期間", "期程結束仍待認證", "中位天數", "九成在幾天內");

  /** How the figures are to be read. */
  static final String READ_SO =
      "每個數字背後的紀錄列在同名的 Excel 檔「明細」工作表。認證依辦理日期歸入學期；" + "「延長期間」是認證期程全部結束後，因個別延長才辦理的。";

  private EvaluationTotals() {}

  /** The school in numbers, a name and a number each. */
  static List<List<String>> of(Evaluation evaluation) {
    Promptness all = evaluation.promptness();
    return List.of(
        List.of("學期", Evaluation.chinese(evaluation.term())),
        List.of(
            "期間",
            Evaluation.firstDay(evaluation.term()) + " 至 " + Evaluation.lastDay(evaluation.term())),
        List.of("登錄的紀錄（筆）", Integer.toString(evaluation.entered())),
        List.of("認證通過（件）", Integer.toString(all.certified())),
        List.of("退回（件）", Integer.toString(all.returned())),
        List.of("延長期間才辦理（件）", Integer.toString(all.extended())),
        List.of("期程結束仍待認證（件）", Integer.toString(all.overdue())),
        List.of("送出到辦理，中位數（天）", shown(all.median())),
        List.of("送出到辦理，九成在幾天內（天）", shown(all.ninetieth())));
  }

  /** A teacher's figures, as {@link #TEACHER_HEADERS} has them. */
  static List<String> teacher(EvaluatedPerson one) {
    Promptness of = one.promptness();
    return List.of(
        one.name(),
        one.office(),
        Integer.toString(of.certified()),
        Integer.toString(of.returned()),
        Integer.toString(of.extended()),
        Integer.toString(of.overdue()),
        shown(of.median()),
        shown(of.ninetieth()));
  }

  private static String shown(Optional<Integer> days) {
    return days.map(Object::toString).orElse("—");
  }
}
