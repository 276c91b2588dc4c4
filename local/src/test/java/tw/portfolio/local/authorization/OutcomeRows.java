package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.DEPUTY;
import static tw.portfolio.local.authorization.Asker.EQUIPMENT_HEAD;
import static tw.portfolio.local.authorization.Asker.HOMEROOM_TEACHER;
import static tw.portfolio.local.authorization.Asker.STUDENT;
import static tw.portfolio.local.authorization.Asker.TEACHER;
import static tw.portfolio.local.authorization.Relation.CLASS;
import static tw.portfolio.local.authorization.Relation.ELSEWHERE;
import static tw.portfolio.local.authorization.Relation.SCHOOL;

import java.util.List;
import java.util.Set;

/** Who may do what with course outcomes (regulation.txt 四(三), 附件1). */
final class OutcomeRows {
  private static final String UPLOAD = "四(三)1 學生上傳";
  private static final String CERTIFY = "四(三)2 任課教師認證";
  private static final String DISPUTE = "四(三)2；退回有異議依任課教師、導師、教務處";
  private static final String SELECT = "四(三)3 學生勾選";
  private static final String WATCH = "四(三)1；附件1 導師督導、設備組檢核、教務主任提交設定";

  private OutcomeRows() {}

  static RowGroup upload() {
    return new RowGroup(
        "課程學習成果 (course outcomes)",
        List.of(
            Row.of("GET /outcomes", "自己學年的成果", UPLOAD, Thing.NOTHING).own(STUDENT),
            Row.of("POST /outcomes", "新增", UPLOAD, Thing.NOTHING).own(STUDENT),
            read("GET /outcomes/{pieceId}", "查看一件"),
            read("GET /outcomes/{pieceId}/files/{part}", "下載檔案"),
            write("PATCH /outcomes/{pieceId}", "修改簡述"),
            write("PUT /outcomes/{pieceId}/files", "更換檔案"),
            write("DELETE /outcomes/{pieceId}", "刪除"),
            write("POST /outcomes/{pieceId}/send", "送出認證"),
            write("POST /outcomes/{pieceId}/take-back", "取回待認證的成果"),
            write("POST /outcomes/{pieceId}/dispute", "對退回提出異議"),
            write("DELETE /outcomes/{pieceId}/dispute", "撤回異議"),
            Row.of("GET /selections/{year}", "自己的勾選", SELECT, Thing.NOTHING).own(STUDENT),
            Row.of("PUT /selections/{year}", "勾選", SELECT, Thing.OUTCOME)
                .own(STUDENT)
                .unseen(CLASS, Set.of(STUDENT))
                .unseen(SCHOOL, Set.of(STUDENT))));
  }

  private static Row read(String route, String what) {
    return Row.of(route, what, WATCH, Thing.OUTCOME)
        .own(STUDENT, TEACHER, DEPUTY)
        .ofClass(HOMEROOM_TEACHER)
        .refused(SCHOOL, HOMEROOM_TEACHER)
        .ofSchool(ACADEMIC_DIRECTOR, EQUIPMENT_HEAD)
        .refusedElsewhere();
  }

  private static Row write(String route, String what) {
    return Row.of(route, what, UPLOAD, Thing.OUTCOME).own(STUDENT).refusedElsewhere();
  }

  static RowGroup certification() {
    return new RowGroup(
        "認證 (certification)",
        List.of(
            Row.of("GET /certifications", "待認證清單", CERTIFY, Thing.QUEUE)
                .own(Asker.STAFF)
                .refusedElsewhere(),
            decide("PUT /certifications/{pieceId}", "認證一件"),
            decide("POST /certifications", "認證多件"),
            decide("DELETE /certifications/{pieceId}", "撤回自己的決定"),
            disputes("待任課教師回覆的異議", Thing.QUEUE)
                .called("(teacher)")
                .own(Asker.STAFF)
                .refusedElsewhere(),
            disputes("待導師回覆的異議", Thing.NOTHING).called("(homeroom)").own(HOMEROOM_TEACHER),
            disputes("待教務處裁決的異議", Thing.NOTHING)
                .called("(office)")
                .own(ACADEMIC_DIRECTOR, EQUIPMENT_HEAD),
            answer("任課教師回覆異議")
                .called("(teacher)")
                .own(TEACHER, DEPUTY)
                .unseen(ELSEWHERE, Asker.STAFF),
            answer("導師回覆異議")
                .called("(homeroom)")
                .ofClass(HOMEROOM_TEACHER)
                .refused(SCHOOL, HOMEROOM_TEACHER),
            answer("教務處裁決異議").called("(office)").ofSchool(ACADEMIC_DIRECTOR, EQUIPMENT_HEAD)));
  }

  private static Row disputes(String what, Thing thing) {
    return Row.of("GET /disputes", what, DISPUTE, thing);
  }

  private static Row answer(String what) {
    return Row.of("PUT /disputes/{pieceId}", what, DISPUTE, Thing.OUTCOME);
  }

  private static Row decide(String route, String what) {
    return Row.of(route, what, CERTIFY, Thing.OUTCOME)
        .own(TEACHER, DEPUTY)
        .unseen(ELSEWHERE, Asker.STAFF);
  }
}
