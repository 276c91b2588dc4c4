package tw.portfolio.submission.precheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.submission.rule.FaultCause;
import tw.portfolio.submission.source.SourceScope;

/** The numbers of a pre-check, class by class and in all. */
final class PrecheckFigures {
  /** How far what is found may be trusted. */
  static final String UNPROVEN = "教育部未公布預檢的錯誤清單，這份結果依公開程式所見的規則與本校的檢查整理；實際結果以全國資料庫的預檢為準。";

  private final boolean planned;
  private final Tally all = new Tally();
  private final List<Document> classes = new ArrayList<>();
  private int students;

  /**
   * @param planned whether there is a course plan to compare with
   */
  PrecheckFigures(boolean planned) {
    this.planned = planned;
  }

  /** Counts a class in. */
  void add(CheckedClass checked) {
    Tally tally = checked.tally();
    all.add(tally);
    students += checked.students().size();
    Tally.Counts counts = tally.total();
    classes.add(
        Document.empty()
            .put("className", checked.name())
            .put("students", checked.students().size())
            .put("rows", counts.rows())
            .put("refused", counts.refused())
            .put("doubtful", counts.doubtful()));
  }

  /** In a sentence, for people and the history. */
  String summary() {
    Tally.Counts total = all.total();
    return "檢查 %d 位學生的 %d 筆資料：不能提交 %d 筆，請確認 %d 筆"
        .formatted(students, total.rows(), total.refused(), total.doubtful());
  }

  /** What the office has to know, a line each. */
  List<String> notes(SourceScope scope) {
    List<String> notes =
        new ArrayList<>(
            List.of(
                "範圍：" + scope.chinese(),
                summary(),
                UNPROVEN,
                "「不能提交」的不會列入名冊；「請確認」的照樣列入，請承辦人看過。",
                "檔案是否更動，比對上傳時的紀錄，不重讀內容；內容由每週的稽核檢查。"));
    if (!planned) {
      notes.add("尚未匯入課程代碼清單，學分數與課程代碼沒有和課程計畫比對。");
    }
    return notes;
  }

  /** As answers show them; the commonest cause first. */
  Document document() {
    Tally.Counts total = all.total();
    return Document.empty()
        .put("students", students)
        .put("rows", total.rows())
        .put("refused", total.refused())
        .put("doubtful", total.doubtful())
        .put("comparedWithPlan", planned)
        .putEach("kinds", Stream.of(RowKind.values()).map(this::kind).toList())
        .putEach(
            "causes",
            all.causes().entrySet().stream()
                .sorted(
                    Map.Entry.<FaultCause, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(cause -> cause(cause.getKey(), cause.getValue()))
                .toList())
        .putEach("classes", classes);
  }

  private Document kind(RowKind kind) {
    Tally.Counts counts = all.of(kind);
    return Document.empty()
        .put("kind", kind.code())
        .put("name", kind.chinese())
        .put("rows", counts.rows())
        .put("refused", counts.refused())
        .put("doubtful", counts.doubtful());
  }

  private static Document cause(FaultCause cause, int rows) {
    return Document.empty()
        .put("code", cause.code())
        .put("weight", cause.weight().code())
        .put("chinese", cause.chinese())
        .put("english", cause.english())
        .put("office", cause.remedy().office().title())
        .put("rows", rows);
  }
}
