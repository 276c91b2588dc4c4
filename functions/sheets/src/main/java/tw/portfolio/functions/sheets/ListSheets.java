package tw.portfolio.functions.sheets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every list that comes as a sheet: one declaration each, from the shape of the list's answer. */
public final class ListSheets {
  private static final String STUDENT = "/students/{studentId}/";

  private static final List<ListSheet> ALL =
      Stream.of(
              people(),
              work(),
              RecordSheets.all(),
              RegisterSheets.all(),
              ReceiptSheets.all(),
              OverviewSheets.all(),
              QuestionSheets.all(),
              GroupSheets.all(),
              AwardSheets.all(),
              TrainingSheets.all(),
              offices())
          .flatMap(List::stream)
          .toList();

  /** What lists can be asked for; each route says which of these it knows. */
  static final List<String> FILTERS =
      List.of(
          "about",
          "all",
          "as",
          "by",
          "className",
          "courseCode",
          "from",
          "grade",
          "kind",
          "on",
          "office",
          "period",
          "q",
          "role",
          "sectionId",
          "semester",
          "state",
          "student",
          "teacher",
          "until",
          "window",
          "year");

  /** The parameters of a sheet's route. */
  static final List<String> PARAMETERS =
      Stream.of(
              Stream.of("format"),
              FILTERS.stream(),
              ALL.stream().flatMap(list -> list.parameters().stream()))
          .flatMap(names -> names)
          .distinct()
          .toList();

  private ListSheets() {}

  /** All of them. */
  public static List<ListSheet> all() {
    return ALL;
  }

  static Optional<ListSheet> ofCode(String text) {
    return ALL.stream().filter(list -> list.code().equals(text)).findFirst();
  }

  private static List<ListSheet> people() {
    return List.of(
        placed(ListSheet.of("students", "學生名單", "/students", "students").paged(500), ""),
        ListSheet.of("people", "人員名單", "/people", "people")
            .paged(200)
            .column("姓名", 14, "name")
            .column("教職員編號", 12, "staffNumber")
            .column("職務", 40, "roles.title")
            .column("班級", 12, "className")
            .column("座號", 6, "seat")
            .column("學號", 12, "studentNumber")
            .column("電子郵件", 30, "email")
            .column("帳號啟用", 10, "active"),
        ListSheet.of("unreachable", "收不到通知信的人", "/unreachable", "people")
            .column("姓名", 14, "name")
            .column("班級", 12, "className")
            .column("座號", 6, "seat")
            .column("學號", 12, "studentNumber")
            .column("信箱", 30, "addresses.address")
            .column("狀態", 20, "addresses.stateName")
            .column("暫時退回次數", 12, "addresses.times")
            .column("另有信箱可寄達", 14, "reached"),
        placed(ListSheet.of("unfinished-names", "待補的姓名", "/unfinished-names", "people"), ""),
        placed(ListSheet.of("activation-codes", "帳號啟用情形", "/activation-codes", "students"), "")
            .column("狀態", 12, "stateName")
            .column("啟用碼到期時間", 21, "expiresAt"),
        ListSheet.of("deputies", "代理人", "/deputies", "deputies")
            .column("教師", 14, "teacher")
            .column("代理人", 14, "deputy")
            .column("開始日期", 12, "from")
            .column("結束日期", 12, "until"),
        ListSheet.of("roles", "角色與權限", "/roles", "roles")
            .column("角色", 20, "title")
            .column("權限", 80, "permissions.title"));
  }

  private static List<ListSheet> work() {
    return List.of(
        pieces(ListSheet.of("outcomes", "課程學習成果", "/outcomes", "pieces")),
        pieces(ListSheet.of("certifications", "認證清單", "/certifications", "pieces").paged(100)),
        pieces(ListSheet.of("disputes", "退回異議", "/disputes", "disputes").paged(100))
            .column("異議進度", 16, "dispute.stateName")
            .column("提出時間", 21, "dispute.steps.at")
            .column("學生說明", 60, "dispute.steps.text")
            .column("回覆者", 20, "dispute.steps.answer.by")
            .column("回覆", 60, "dispute.steps.answer.text"),
        achievements(ListSheet.of("achievements", "多元表現", "/achievements", "achievements")),
        achievements(
            ListSheet.of("student-achievements", "多元表現", STUDENT + "achievements", "achievements")
                .whose()),
        placed(ListSheet.of("statements", "自傳與學習計畫", "/statements", "students"), "")
            .column("狀態", 12, "stateName")
            .column("更新時間", 21, "updatedAt"),
        ListSheet.of("statement-versions", "自傳與學習計畫各版", "/statement/versions", "versions")
            .paged(50)
            .column("版次", 8, "edition")
            .column("儲存時間", 21, "savedAt")
            .column("字數", 8, "characters"));
  }

  private static List<ListSheet> offices() {
    return List.of(
        ListSheet.of("sections", "教學班", "/sections", "sections")
            .paged(200)
            .column("學年度", 8, "year")
            .column("學期", 6, "semester")
            .column("開課年級", 10, "grade")
            .column("課程代碼", 26, "courseCode")
            .column("科目名稱", 20, "courseName")
            .column("教學班", 12, "name")
            .column("學分", 6, "credits")
            .column("任課教師", 14, "teacher"),
        placed(
                ListSheet.of(
                    "section-students", "修課名單", "/sections/{sectionId}/students", "students"),
                "place.")
            .column("修課別", 10, "takingName")
            .column("科目名稱", 20, ListColumn.OF_ALL + "section.courseName")
            .column("教學班", 12, ListColumn.OF_ALL + "section.name")
            .column("任課教師", 14, ListColumn.OF_ALL + "section.teacher"),
        ListSheet.of("extensions", "個別延長", "/extensions", "extensions")
            .paged(100)
            .column("項目", 28, "name")
            .column("整班", 10, "className")
            .column("班級", 10, "place.className")
            .column("座號", 6, "place.seat")
            .column("學號", 12, "place.studentNumber")
            .column("姓名", 14, "studentName")
            .column("人數", 6, "students")
            .column("延長至", 12, "until")
            .column("已結束", 8, "over")
            .column("原因", 40, "reason")
            .column("辦理人", 14, "by")
            .column("辦理時間", 21, "at"),
        ListSheet.of("submissions", "提交紀錄", "/submissions", "submissions")
            .paged(20)
            .column("學年度", 8, "year")
            .column("名稱", 40, "title")
            .column("狀態", 24, "stateName")
            .column("要求者", 14, "startedBy")
            .column("確認者", 14, "confirmedBy")
            .column("開始時間", 21, "startedAt")
            .column("完成時間", 21, "finishedAt")
            .column("完成件數", 10, "progress.done")
            .column("總件數", 10, "progress.total")
            .column("待處理問題", 12, "problemCount"),
        ListSheet.of("leavers-due", "保存期滿的離校學生", "/retention/leavers/due", "leavers")
            .paged(100)
            .column("學號", 12, "number")
            .column("姓名", 14, "name")
            .column("學籍狀態", 10, "status")
            .column("離校學年度", 10, "leftYear")
            .column("期滿", 21, "due")
            .column("進行中的案件", 30, "heldBy.name"),
        ListSheet.of("deletions", "刪除紀錄", "/retention/leavers/deletions", "deletions")
            .paged(100)
            .column("人員識別碼", 28, "personId")
            .column("離校學年度", 10, "leftYear")
            .column("規則", 30, "rule")
            .column("開始", 21, "begun")
            .column("完成", 21, "finished"),
        jobs(ListSheet.of("jobs", "背景作業", "/jobs", "jobs")),
        jobs(ListSheet.of("own-jobs", "我的作業", "/me/jobs", "jobs")),
        ListSheet.of("imports", "匯入紀錄", "/imports", "imports")
            .paged(20)
            .column("種類", 18, "kindName")
            .column("學年度", 8, "year")
            .column("學期", 6, "semester")
            .column("檔名", 30, "fileName")
            .column("狀態", 20, "stateName")
            .column("匯入者", 14, "by")
            .column("時間", 21, "createdAt")
            .column("列數", 8, "counts.rows")
            .column("新增", 8, "counts.new")
            .column("變更", 8, "counts.changed")
            .column("有誤", 8, "counts.wrong")
            .column("系統有、檔案沒有", 16, "counts.missing"),
        ListSheet.of("announcements", "訊息公告", "/announcements", "announcements")
            .paged(50)
            .column("標題", 30, "title")
            .column("內容", 60, "text")
            .column("對象", 20, "audienceNames")
            .column("開始日期", 12, "from")
            .column("結束日期", 12, "until")
            .column("發布者", 14, "publishedBy")
            .column("發布時間", 21, "publishedAt")
            .column("下架時間", 21, "withdrawnAt"),
        ListSheet.of("calendar", "工作期程", "/calendar", "entries")
            .column("項目", 16, "area")
            .column("工作", 24, "item")
            .column("負責單位", 30, "officeNames")
            .column("工作內容", 60, "duty")
            .column("預訂期程", 20, "when")
            .column("開始日期", 12, "first")
            .column("結束日期", 12, "last")
            .column("已完成", 8, "done")
            .column("逾期", 8, "late")
            .column("說明", 40, "note")
            .column("登記者", 14, "by")
            .column("登記時間", 21, "at"),
        ListSheet.of("history", "異動歷程", "/history", "changes")
            .paged(200)
            .column("時間", 21, "at")
            .column("人員", 14, "who")
            .column("類別", 18, "kindName")
            .column("動作", 14, "what")
            .column("原值", 30, "from")
            .column("新值", 30, "to")
            .column("原因", 40, "why")
            .column("相關人員", 14, "aboutName")
            .column("相關人員編號", 32, "about")
            .column("項目編號", 62, "subject"));
  }

  /** With who it is, and in which class and seat, in front. */
  static ListSheet placed(ListSheet list, String at) {
    return list.column("班級", 10, at + "className")
        .column("座號", 6, at + "seat")
        .column("學號", 12, at + "studentNumber")
        .column("姓名", 14, "name");
  }

  private static ListSheet pieces(ListSheet list) {
    return list.column("班級", 10, "label.className")
        .column("座號", 6, "label.seat")
        .column("學號", 12, "label.studentNumber")
        .column("姓名", 14, "label.student")
        .column("學年度", 8, "course.year")
        .column("學期", 6, "course.semester")
        .column("科目名稱", 20, "label.courseName")
        .column("教學班", 12, "label.section")
        .column("任課教師", 14, "label.teacher")
        .column("簡述", 60, "description")
        .column("檔案", 40, "files.name")
        .column("狀態", 14, "stateName")
        .column("送出時間", 21, "sentAt")
        .column("認證時間", 21, "certified.at")
        .column("認證者", 14, "certified.by")
        .column("退回時間", 21, "returned.at")
        .column("退回者", 14, "returned.by")
        .column("退回原因", 40, "returned.reason");
  }

  private static ListSheet achievements(ListSheet list) {
    return list.column("學年度", 8, "year")
        .column("學期", 6, "semester")
        .column("類別", 24, "categoryName")
        .column("名稱", 30, "detail.name")
        .column("單位", 24, "detail.organisation")
        .column("開始日期", 12, "detail.from")
        .column("結束日期", 12, "detail.until")
        .column("簡述", 60, "description")
        .column("檔案", 40, "files.name")
        .column("外部連結", 40, "link")
        .column("狀態", 14, "stateName");
  }

  private static ListSheet jobs(ListSheet list) {
    return list.paged(20)
        .column("種類", 18, "kindName")
        .column("內容", 40, "title")
        .column("狀態", 12, "stateName")
        .column("申請者", 14, "askedBy")
        .column("申請時間", 21, "askedAt")
        .column("結果", 60, "summary");
  }
}
