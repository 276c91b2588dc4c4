package tw.portfolio.functions.sheets;

import java.util.List;

/** Lists of how far everybody is, and of what there is to do. */
final class OverviewSheets {
  private static final String OUTCOMES = "課程學習成果";
  private static final String ACHIEVEMENTS = "多元表現";

  private OverviewSheets() {}

  /** All of them. */
  static List<ListSheet> all() {
    return List.of(
        ListSheet.of("checklist", "待辦事項", "/me/checklist", "tasks")
            .column("事項", 30, "taskName")
            .column("學期", 6, "semester")
            .column("件數", 6, "count")
            .column("截止日", 12, "lastDay")
            .column("剩餘天數", 8, "daysLeft")
            .column("個別延長", 8, "extended"),
        students(
                ListSheets.placed(
                    ListSheet.of("overview-students", "學生完成情形", "/overviews/students", "students"),
                    ""))
            .column("現在要做的事", 50, "tasks.taskName")
            .column("剩餘天數", 20, "tasks.daysLeft"),
        sums(
            ListSheet.of("overview-classes", "各班完成情形", "/overviews/classes", "classes")
                .column("班級", 10, "className")
                .column("年級", 6, "grade")
                .column("學生數", 8, "students")),
        sums(
            ListSheet.of("overview-grades", "各年級完成情形", "/overviews/classes", "grades")
                .column("年級", 6, "grade")
                .column("學生數", 8, "students")),
        sums(
            ListSheet.of("totals", "統計", "/totals", "classes")
                .column("班級", 10, "className")
                .column("年級", 6, "grade")
                .column("學生數", 8, "students")),
        ofSection(
            ListSheet.of("overview-sections", "教學班完成情形", "/overviews/sections", "sections")
                .column("開課年級", 10, "grade")
                .column("課程代碼", 26, "courseCode")
                .column("科目名稱", 20, "courseName")
                .column("教學班", 12, "name")
                .column("任課教師", 14, "teacher")
                .column("學生數", 8, "students")),
        ofSection(
            ListSheets.placed(
                ListSheet.of(
                    "overview-section-students",
                    "教學班學生完成情形",
                    "/overviews/sections/{sectionId}",
                    "students"),
                "")),
        ListSheet.of("recounts", "統計數字核對紀錄", "/overviews/recounts", "recounts")
            .column("時間", 21, "at")
            .column("更正者", 14, "by")
            .column("待處理", 8, "finding")
            .column("不符的學生", 12, "differing")
            .column("已更正", 8, "mended")
            .column("學年度", 12, "years.year")
            .column("不符的數字", 50, "years.numbers.number"),
        ListSheet.of("overview-teachers", "各教師待認證", "/overviews/teachers", "teachers")
            .column("任課教師", 14, "teacher")
            .column("待認證", 8, "waiting")
            .column("最久的一件送出時間", 21, "oldest")
            .column("已等天數", 10, "days")
            .column("認證截止日", 12, "lastDay")
            .column("剩餘天數", 8, "daysLeft")
            .column("科目名稱", 40, "courses.courseName")
            .column("各科待認證", 20, "courses.waiting"));
  }

  private static ListSheet students(ListSheet list) {
    return student(student(list, OUTCOMES, "outcomes."), ACHIEVEMENTS, "achievements.");
  }

  private static ListSheet student(ListSheet list, String kind, String at) {
    ListSheet states = states(list, kind, at).column(kind + "沒有任何一件", 20, at + "nothing");
    return states
        .column(kind + "勾選件數", 16, at + "chosen")
        .column(kind + "本學年不提交", 20, at + "declined")
        .column(kind + "收訖明細", 16, at + "receiptName");
  }

  private static ListSheet sums(ListSheet list) {
    return sum(sum(list, OUTCOMES, "outcomes."), ACHIEVEMENTS, "achievements.");
  }

  private static ListSheet sum(ListSheet list, String kind, String at) {
    String students = at + "students.";
    return states(list, kind, at)
        .column(kind + "沒有任何一件的學生", 24, students + "nothing")
        .column(kind + "有未送出的學生", 22, students + "unsent")
        .column(kind + "已勾選的學生", 20, students + "chosen")
        .column(kind + "本學年不提交的學生", 24, students + "declined")
        .column(kind + "已提交的學生", 20, students + "handedIn")
        .column(kind + "收訖待確認的學生", 22, at + "receipts.open")
        .column(kind + "收訖已回報的學生", 22, at + "receipts.reported")
        .column(kind + "收訖已確認的學生", 22, at + "receipts.confirmed");
  }

  /** Achievements are complete with their files; nobody sends or certifies them. */
  private static ListSheet states(ListSheet list, String kind, String at) {
    ListSheet begun =
        list.column(kind, 14, at + "all")
            .column(kind + "等待檔案", 18, at + "reserved")
            .column(kind + "檔案未通過", 18, at + "refused");
    ListSheet made =
        kind.equals(OUTCOMES)
            ? begun
                .column("已上傳未送出", 14, at + "unsent")
                .column("待認證", 8, at + "sent")
                .column("已退回", 8, at + "returned")
                .column("已認證", 8, at + "certified")
            : begun.column(kind + "已完成", 14, at + "ready");
    return made.column(kind + "已勾選", 16, at + "selected")
        .column(kind + "已提交", 16, at + "submitted");
  }

  private static ListSheet ofSection(ListSheet list) {
    return list.column("沒有任何一件", 14, "nothing")
        .column("件數", 6, "outcomes.all")
        .column("等待檔案", 10, "outcomes.reserved")
        .column("已上傳未送出", 14, "unsent")
        .column("待認證", 8, "outcomes.sent")
        .column("已退回", 8, "outcomes.returned")
        .column("已認證", 8, "outcomes.certified")
        .column("已勾選", 8, "outcomes.selected")
        .column("已提交", 8, "outcomes.submitted");
  }
}
