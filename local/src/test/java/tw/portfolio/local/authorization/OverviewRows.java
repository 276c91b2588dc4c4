package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.ACTIVITIES_HEAD;
import static tw.portfolio.local.authorization.Asker.COUNSELLING_HEAD;
import static tw.portfolio.local.authorization.Asker.CURRICULUM_HEAD;
import static tw.portfolio.local.authorization.Asker.EQUIPMENT_HEAD;
import static tw.portfolio.local.authorization.Asker.EXAMINATION_HEAD;
import static tw.portfolio.local.authorization.Asker.HOMEROOM_TEACHER;
import static tw.portfolio.local.authorization.Asker.INFORMATION_HEAD;
import static tw.portfolio.local.authorization.Asker.PARENT_REPRESENTATIVE;
import static tw.portfolio.local.authorization.Asker.PRINCIPAL;
import static tw.portfolio.local.authorization.Asker.REGISTRAR;
import static tw.portfolio.local.authorization.Asker.STUDENT;
import static tw.portfolio.local.authorization.Asker.STUDENT_AFFAIRS_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.TEACHER;
import static tw.portfolio.local.authorization.Relation.ELSEWHERE;
import static tw.portfolio.local.authorization.Relation.SCHOOL;

import java.util.List;

/** Who may see how far whom is (regulation.txt 附件1 督導、檢核上傳狀況). */
final class OverviewRows {
  private static final String WATCH = "附件1 導師督導；設備組、訓育組檢核上傳狀況；教務主任";
  private static final String REMIND = "附件1 設備組提醒老師認證；教務主任";

  private static final String MAINTAIN = "附件1 系統維護：資訊組";

  private OverviewRows() {}

  static RowGroup overviews() {
    return new RowGroup(
        "一覽 (overviews)",
        List.of(
            Row.of("GET /me/checklist", "自己的待辦事項", "附件1 學生", Thing.NOTHING).own(STUDENT),
            Row.of("GET /overviews/students", "學生逐人完成情形", WATCH, Thing.CLASSROOM)
                .ofClass(HOMEROOM_TEACHER)
                .refused(SCHOOL, HOMEROOM_TEACHER)
                .ofSchool(
                    EQUIPMENT_HEAD, ACTIVITIES_HEAD, ACADEMIC_DIRECTOR, STUDENT_AFFAIRS_DIRECTOR),
            Row.of("GET /overviews/classes", "各班、各年級完成情形", WATCH, Thing.NOTHING)
                .own(EQUIPMENT_HEAD, ACTIVITIES_HEAD, ACADEMIC_DIRECTOR, STUDENT_AFFAIRS_DIRECTOR),
            Row.of("GET /overviews/sections", "自己教學班的完成情形", "現在任教的", Thing.NOTHING)
                .own(Asker.STAFF),
            Row.of("GET /overviews/sections/{sectionId}", "一個教學班", REMIND, Thing.SECTION)
                .own(TEACHER)
                .refused(ELSEWHERE, TEACHER)
                .ofSchool(EQUIPMENT_HEAD, ACADEMIC_DIRECTOR),
            Row.of("GET /overviews/teachers", "各教師待認證", REMIND, Thing.NOTHING)
                .own(EQUIPMENT_HEAD, ACADEMIC_DIRECTOR),
            reminding("POST /reminders/preview", "現在提醒：先看會提醒到誰"),
            reminding("POST /reminders", "現在提醒：照看過的人數寄出"),
            Row.of("GET /overviews/recounts", "統計數字的核對結果", MAINTAIN, Thing.NOTHING)
                .own(INFORMATION_HEAD),
            Row.of("POST /overviews/recounts", "重算並更正統計數字", MAINTAIN, Thing.NOTHING)
                .own(INFORMATION_HEAD),
            Row.of("GET /totals", "件數（不含姓名）", "三 工作小組", Thing.NOTHING)
                .own(
                    PARENT_REPRESENTATIVE,
                    PRINCIPAL,
                    ACADEMIC_DIRECTOR,
                    REGISTRAR,
                    CURRICULUM_HEAD,
                    EXAMINATION_HEAD,
                    EQUIPMENT_HEAD,
                    STUDENT_AFFAIRS_DIRECTOR,
                    ACTIVITIES_HEAD,
                    COUNSELLING_HEAD,
                    INFORMATION_HEAD)));
  }

  /** Of what students have not sent; of other things whoever may see that they are missing. */
  private static Row reminding(String route, String what) {
    return Row.of(route, what, "附件1 導師督導；設備組檢核上傳狀況；教務主任", Thing.CLASSROOM)
        .ofClass(HOMEROOM_TEACHER)
        .refused(SCHOOL, HOMEROOM_TEACHER)
        .ofSchool(EQUIPMENT_HEAD, ACADEMIC_DIRECTOR);
  }
}
