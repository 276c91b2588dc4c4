package tw.portfolio.functions.sheets;

import java.util.List;

/** Lists of what the national database has received and of what students report. */
final class ReceiptSheets {
  private ReceiptSheets() {}

  /** All of them. */
  static List<ListSheet> all() {
    return List.of(
        ListSheet.of("receipts", "收訖明細確認情形", "/receipts", "classes")
            .column("班級", 10, "className")
            .column("學生數", 8, "students")
            .column("已繳回確認單", 12, "returned")
            .column("課程學習成果待確認", 18, "kinds.outcomes.open")
            .column("課程學習成果已回報", 18, "kinds.outcomes.reported")
            .column("課程學習成果已確認", 18, "kinds.outcomes.confirmed")
            .column("多元表現待確認", 16, "kinds.achievements.open")
            .column("多元表現已回報", 16, "kinds.achievements.reported")
            .column("多元表現已確認", 16, "kinds.achievements.confirmed")
            .column("修課紀錄待確認", 16, "kinds.grades.open")
            .column("修課紀錄已回報", 16, "kinds.grades.reported")
            .column("修課紀錄已確認", 16, "kinds.grades.confirmed")
            .column("校內幹部經歷待確認", 18, "kinds.cadres.open")
            .column("校內幹部經歷已回報", 18, "kinds.cadres.reported")
            .column("校內幹部經歷已確認", 18, "kinds.cadres.confirmed"),
        ListSheets.placed(
                ListSheet.of("receipt-students", "收訖明細確認名單", "/receipts/students", "students"), "")
            .column("課程學習成果", 14, "kinds.outcomes.state")
            .column("多元表現", 14, "kinds.achievements.state")
            .column("修課紀錄", 14, "kinds.grades.state")
            .column("校內幹部經歷", 14, "kinds.cadres.state")
            .column("確認單繳回時間", 21, "returned.at")
            .column("登記者", 14, "returned.by"),
        ListSheets.placed(
                ListSheet.of("receipt-reports", "收訖明細回報", "/receipts/reports", "reports"), "")
            .column("類別", 14, "kindName")
            .column("資料", 50, "about")
            .column("錯誤別", 16, "faultName")
            .column("學生的說明", 60, "text")
            .column("狀態", 20, "stateName")
            .column("回報時間", 21, "askedAt")
            .column("查明期限", 21, "due")
            .column("逾期", 8, "overdue"),
        ListSheet.of("receipt-faults", "收訖明細錯誤類別", "/receipts/faults", "faults")
            .column("代碼", 10, "code")
            .column("名稱", 30, "name")
            .column("使用中", 8, "used"));
  }
}
