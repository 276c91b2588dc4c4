package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.ACTIVITIES_HEAD;
import static tw.portfolio.local.authorization.Asker.COUNSELLING_HEAD;
import static tw.portfolio.local.authorization.Asker.HOMEROOM_TEACHER;
import static tw.portfolio.local.authorization.Asker.STUDENT;
import static tw.portfolio.local.authorization.Asker.STUDENT_AFFAIRS_DIRECTOR;
import static tw.portfolio.local.authorization.Relation.CLASS;
import static tw.portfolio.local.authorization.Relation.SCHOOL;

import java.util.List;
import java.util.Set;

/** Who may do what with achievements and statements (regulation.txt 四(四), 附件1). */
final class AchievementRows {
  private static final String UPLOAD = "四(四)1 學生上傳";
  private static final String SELECT = "四(四)2 學生勾選";
  private static final String WATCH = "四(四)1；附件1 導師督導、訓育組檢核、教務主任提交設定";
  private static final String WRITE = "附件1 三年級學生登錄";
  private static final String REVIEW = "附件1 輔委會、各班導師指導及檢核";

  private AchievementRows() {}

  static RowGroup upload() {
    return new RowGroup(
        "多元表現 (achievements)",
        List.of(
            own("GET /achievements", "自己學年的表現", UPLOAD),
            own("POST /achievements", "新增", UPLOAD),
            read("GET /achievements/{achievementId}", "查看一件"),
            read("GET /achievements/{achievementId}/files/{part}", "下載檔案"),
            write("PATCH /achievements/{achievementId}", "修改"),
            write("PUT /achievements/{achievementId}/files", "更換檔案"),
            write("DELETE /achievements/{achievementId}", "刪除"),
            own("GET /achievement-selections/{year}", "自己的勾選", SELECT),
            Row.of("PUT /achievement-selections/{year}", "勾選", SELECT, Thing.STUDENT)
                .own(STUDENT)
                .unseen(CLASS, Set.of(STUDENT))
                .unseen(SCHOOL, Set.of(STUDENT)),
            overseen("GET /students/{studentId}/achievements", "一位學生的表現")));
  }

  private static Row own(String route, String what, String rule) {
    return Row.of(route, what, rule, Thing.NOTHING).own(STUDENT);
  }

  private static Row overseen(String route, String what) {
    return Row.of(route, what, WATCH, Thing.STUDENT)
        .ofClass(HOMEROOM_TEACHER)
        .ofSchool(ACADEMIC_DIRECTOR, STUDENT_AFFAIRS_DIRECTOR, ACTIVITIES_HEAD);
  }

  private static Row read(String route, String what) {
    return overseen(route, what).own(STUDENT).refused(Relation.ELSEWHERE, STUDENT);
  }

  private static Row write(String route, String what) {
    return Row.of(route, what, UPLOAD, Thing.STUDENT).own(STUDENT).refusedElsewhere();
  }

  static RowGroup statements() {
    return new RowGroup(
        "學生自傳／學習計畫 (statements)",
        List.of(
            own("GET /statement", "自己的內容", WRITE),
            own("PUT /statement", "儲存", WRITE),
            own("GET /statement/page", "自己的，可列印", WRITE),
            own("GET /statement/versions", "自己的各版", WRITE),
            own("GET /statement/versions/{edition}", "自己的一版", WRITE),
            own("POST /statement/hand-in", "繳交", WRITE),
            own("POST /statement/take-back", "取回", WRITE),
            Row.of("GET /statements", "班級進度", REVIEW, Thing.CLASSROOM)
                .ofClass(HOMEROOM_TEACHER)
                .refused(SCHOOL, HOMEROOM_TEACHER)
                .ofSchool(COUNSELLING_HEAD),
            review("GET /students/{studentId}/statement", "查看"),
            review("POST /students/{studentId}/statement/comments", "留言"),
            review("POST /students/{studentId}/statement/check", "檢核通過"),
            review("POST /students/{studentId}/statement/return", "退回")));
  }

  private static Row review(String route, String what) {
    return Row.of(route, what, REVIEW, Thing.STUDENT)
        .ofClass(HOMEROOM_TEACHER)
        .ofSchool(COUNSELLING_HEAD);
  }
}
