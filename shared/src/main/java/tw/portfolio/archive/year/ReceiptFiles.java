package tw.portfolio.archive.year;

/** The files of lines about what the national database has received (收訖明細). */
final class ReceiptFiles {
  /** 收訖明細. */
  static final ArchivedKind RECEIPTS =
      ArchivedKind.of(
          "receipts",
          "收訖明細（最新一版）",
          "Receipts, the newest version of each",
          """
          student | 學生代號 | Id of the student
          period | 提交的學年度與學期，0 是整學年 | For when it was handed in, semester 0 for a whole year
          kind | 類別代碼 | Kind
          kindName | 類別 | Kind in Chinese
          version | 第幾版 | Which version
          book | 名冊別 | Book
          imported | 匯入的時間 | When it was imported
          state | 確認情形代碼 | How far the student is
          stateName | 確認情形 | The same in Chinese
          confirmed | 學生確認「資料正確無誤」的時間 | When the student confirmed it
          rows | 逐筆明細 | Its rows
          rows.row | 這一筆的代號 | Id of the row
          rows.sheet | 工作表 | Sheet
          rows.match | 與提交內容比對的結果代碼 | How it compares with what was handed in
          rows.matchName | 比對結果 | The same in Chinese
          rows.confirmed | 學生是否確認過這一筆 | Whether the student has confirmed the row
          rows.cells | 欄位與內容 | Columns and texts
          rows.cells.column | 欄位 | Column
          rows.cells.text | 內容 | Text
          rows.handedIn | 與收訖不同的欄位，當時提交的內容 | What was handed in where it differs
          rows.handedIn.column | 欄位 | Column
          rows.handedIn.text | 內容 | Text
          """);

  /** 學生的回報. */
  static final ArchivedKind REPORTS =
      ArchivedKind.of(
          "receipt-reports",
          "收訖明細的回報與查明",
          "Reports of receipts and what was found",
          """
          caseId | 回報的代號 | Id of the report
          student | 學生代號 | Id of the student
          period | 提交的學年度與學期 | For when it was handed in
          kind | 類別代碼 | Kind
          row | 回報哪一筆，整筆漏列的沒有這一欄 | Which row; missing where a row is missing
          about | 那一筆的內容 | What that row says
          fault | 錯誤別代碼 | Fault
          faultName | 錯誤別 | Fault as the school calls it
          text | 學生的說明 | What the student says
          state | 狀態代碼 | State
          stateName | 狀態 | State in Chinese
          opened | 學生回報的時間 | When the student asked
          due | 應查明的期限 | Until when the school had to look
          steps | 處理經過 | What has happened
          steps.at | 時間 | When
          steps.step | 步驟代碼 | Step
          steps.by | 誰 | Name of who did it
          steps.words | 寫了什麼 | What was written
          """);

  /** 確認單. */
  static final ArchivedKind FORMS =
      ArchivedKind.of(
          "receipt-forms",
          "收訖明細確認單已繳回",
          "Signed forms that are back",
          """
          student | 學生代號 | Id of the student
          period | 提交的學年度與學期 | For when it was handed in
          returned | 登記繳回的時間 | When it was ticked
          byName | 登記的人 | Name of who ticked it
          """);

  private ReceiptFiles() {}
}
