package tw.portfolio.functions.sheets;

import java.util.List;

/** Lists of what offices keep about students. */
final class RecordSheets {
  private static final String STUDENT = "/students/{studentId}/";

  private RecordSheets() {}

  static List<ListSheet> all() {
    return List.of(
        grades(ListSheet.of("grades", "學業成績", "/records", "grades")),
        grades(
            ListSheet.of("student-grades", "學業成績", STUDENT + "records", "records.grades").whose()),
        cadres(ListSheet.of("cadres", "幹部紀錄", "/records", "cadres")),
        cadres(
            ListSheet.of("student-cadres", "幹部紀錄", STUDENT + "records", "records.cadres").whose()),
        attendance(ListSheet.of("attendance", "出缺勤紀錄", "/records", "attendance")),
        attendance(
            ListSheet.of("student-attendance", "出缺勤紀錄", STUDENT + "records", "records.attendance")
                .whose()),
        service(ListSheet.of("service", "校內服務紀錄", "/records", "service")),
        service(
            ListSheet.of("student-service", "校內服務紀錄", STUDENT + "records", "records.service")
                .whose()),
        assessments(ListSheet.of("assessments", "修課評估", "/assessments", "assessments")),
        assessments(
            ListSheet.of("student-assessments", "修課評估", STUDENT + "assessments", "assessments")
                .whose()),
        ListSheet.of("consultations", "課程諮詢紀錄", "/consultations", "consultations")
            .paged(50)
            .column("日期", 12, "date")
            .column("時間", 8, "time")
            .column("地點", 16, "place")
            .column("形式", 10, "formName")
            .column("類別", 14, "category")
            .column("主題", 24, "subject")
            .column("諮詢教師", 14, "counsellor")
            .column("學生", 30, "students.name")
            .column("班級", 14, "students.place.className")
            .column("內容", 60, "content")
            .column("意見", 60, "opinion"));
  }

  private static ListSheet grades(ListSheet list) {
    return list.column("學年度", 8, "year")
        .column("學期", 6, "semester")
        .column("課程代碼", 26, "courseCode")
        .column("科目名稱", 20, "name")
        .column("開課年級", 10, "grade")
        .column("學分", 6, "credits")
        .column("修課別", 10, "taking.name")
        .column("成績", 8, "score")
        .column("及格", 6, "passed")
        .column("補考成績", 10, "resitScore")
        .column("補考及格", 10, "resitPassed")
        .column("採計學分", 10, "creditsCounted")
        .column("備註", 30, "remark")
        .column("再次修習成績", 14, "repeatedScore")
        .column("再次修習及格", 14, "repeatedPassed")
        .column("重讀註記", 10, "repeatNote.name")
        .column("學年成績", 10, "yearScore")
        .column("學年及格", 10, "yearPassed")
        .column("第二次補考成績", 16, "secondResitScore")
        .column("第二次補考及格", 16, "secondResitPassed")
        .column("DataKey", 16, "dataKey");
  }

  private static ListSheet cadres(ListSheet list) {
    return period(list)
        .column("單位", 20, "unit")
        .column("職務", 16, "title")
        .column("等級", 12, "level.name");
  }

  private static ListSheet attendance(ListSheet list) {
    return period(list).column("缺勤種類", 12, "kind").column("節數", 8, "periods");
  }

  private static ListSheet service(ListSheet list) {
    return period(list)
        .column("服務名稱", 24, "name")
        .column("服務單位", 20, "unit")
        .column("時數", 8, "hours");
  }

  private static ListSheet period(ListSheet list) {
    return list.column("學年度", 8, "year").column("開始日期", 12, "from").column("結束日期", 12, "until");
  }

  private static ListSheet assessments(ListSheet list) {
    return list.column("學年度", 8, "year")
        .column("學群（類群）探索", 60, "exploration")
        .column("就業規劃", 60, "career")
        .column("備註", 40, "remarks")
        .column("登錄者", 14, "by")
        .column("登錄時間", 21, "at");
  }
}
