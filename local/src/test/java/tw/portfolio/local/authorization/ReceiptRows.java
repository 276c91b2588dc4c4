package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACTIVITIES_HEAD;
import static tw.portfolio.local.authorization.Asker.EQUIPMENT_HEAD;
import static tw.portfolio.local.authorization.Asker.HOMEROOM_TEACHER;
import static tw.portfolio.local.authorization.Asker.REGISTRAR;
import static tw.portfolio.local.authorization.Asker.STUDENT;
import static tw.portfolio.local.authorization.Relation.CLASS;
import static tw.portfolio.local.authorization.Relation.SCHOOL;

import java.util.List;
import java.util.Set;

/** Who may do what with receipts (作業要點 point 4). */
final class ReceiptRows {
  private static final String CONFIRM = "作業要點 4 學生確認收訖明細";
  private static final String KEEP = "作業要點 4 學校三日內查明；設備組、訓育組提交，註冊組";
  private static final String WATCH = KEEP + "；導師督導";

  private ReceiptRows() {}

  static RowGroup receipts() {
    return new RowGroup(
        "收訖明細 (receipts)",
        List.of(
            own("GET /me/receipts", "自己的收訖明細"),
            own("GET /me/receipts/{period}/form", "自己的確認單"),
            own("POST /me/receipts/{period}/{kind}/confirmation", "確認一類").called("(outcomes)"),
            own("POST /me/receipts/{period}/{kind}/reports", "回報").called("(outcomes)"),
            report("PUT /me/receipt-reports/{caseId}", "修改回報"),
            report("POST /me/receipt-reports/{caseId}/withdrawal", "撤回回報"),
            office("POST /receipts/imports", "匯入"),
            office("GET /receipts", "各班確認情形"),
            office("GET /receipts/reports", "學生的回報"),
            office("GET /receipts/faults", "錯誤類別"),
            office("PUT /receipts/faults", "設定錯誤類別"),
            Row.of("GET /receipts/students", "班級確認情形", WATCH, Thing.CLASSROOM)
                .ofClass(HOMEROOM_TEACHER)
                .refused(SCHOOL, HOMEROOM_TEACHER)
                .ofSchool(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD),
            Row.of("GET /receipts/forms", "自己班級的確認單", WATCH, Thing.NOTHING)
                .own(HOMEROOM_TEACHER)
                .called("(own)"),
            office("GET /receipts/forms", "一個班級的確認單").called("(className)"),
            overseen("GET /students/{studentId}/receipts", "一位學生的收訖明細"),
            overseen("PUT /students/{studentId}/receipts/{period}/returned", "登記確認單繳回"),
            Row.of(
                    "POST /students/{studentId}/receipt-reports/{caseId}/answer",
                    "回覆",
                    KEEP,
                    Thing.STUDENT)
                .ofSchool(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD)));
  }

  private static Row own(String route, String what) {
    return Row.of(route, what, CONFIRM, Thing.NOTHING).own(STUDENT);
  }

  private static Row report(String route, String what) {
    return Row.of(route, what, CONFIRM, Thing.STUDENT)
        .own(STUDENT)
        .unseen(CLASS, Set.of(STUDENT))
        .unseen(SCHOOL, Set.of(STUDENT));
  }

  private static Row office(String route, String what) {
    return Row.of(route, what, KEEP, Thing.NOTHING).own(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD);
  }

  private static Row overseen(String route, String what) {
    return Row.of(route, what, WATCH, Thing.STUDENT)
        .ofClass(HOMEROOM_TEACHER)
        .ofSchool(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD);
  }
}
