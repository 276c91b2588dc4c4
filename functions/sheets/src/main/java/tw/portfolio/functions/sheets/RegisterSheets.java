package tw.portfolio.functions.sheets;

import java.util.List;

/** Lists of the register and of what was called into question of it. */
final class RegisterSheets {
  private RegisterSheets() {}

  /** All of them. */
  static List<ListSheet> all() {
    String ofClass = "/register-confirmations/{className}";
    return List.of(
        ListSheet.of("register-confirmations", "學籍檢核", "/register-confirmations", "classes")
            .column("班級", 10, "className")
            .column("檢核", 14, "stateName")
            .column("人數", 8, "students")
            .column("差異人數", 10, "changed")
            .column("待回覆疑義", 12, "openEnquiries")
            .column("確認時間", 21, "confirmedAt")
            .column("確認者", 14, "confirmedBy"),
        ListSheets.placed(ListSheet.of("register-entries", "班級學籍資料", ofClass, "entries"), "")
            .column("身分證號", 14, "identity")
            .column("出生日期", 12, "born")
            .column("性別", 6, "gender")
            .column("入學學年度", 10, "entered")
            .column("學籍狀態", 10, "status"),
        ListSheet.of("register-differences", "學籍差異", ofClass, "differences")
            .column("學號", 12, "studentNumber")
            .column("姓名", 14, "name")
            .column("差異", 10, "kindName")
            .column("內容", 60, "summary"),
        ListSheet.of("register-enquiries", "基本資料疑義", "/register-enquiries", "enquiries")
            .paged(500)
            .column("班級", 10, "student.className")
            .column("座號", 6, "student.seat")
            .column("學號", 12, "student.studentNumber")
            .column("姓名", 14, "student.name")
            .column("欄位", 12, "enquiry.fieldName")
            .column("狀態", 10, "enquiry.last.stateName")
            .column("提出時間", 21, "enquiry.last.askedAt")
            .column("學生的說明", 60, "enquiry.last.text")
            .column("當時資料", 16, "enquiry.last.stood")
            .column("回覆", 60, "enquiry.last.answer")
            .column("回覆時間", 21, "enquiry.last.answeredAt")
            .column("回覆者", 14, "enquiry.last.answeredBy"));
  }
}
