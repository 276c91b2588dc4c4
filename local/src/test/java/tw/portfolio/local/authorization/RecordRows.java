package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.ACTIVITIES_HEAD;
import static tw.portfolio.local.authorization.Asker.COUNSELLING_HEAD;
import static tw.portfolio.local.authorization.Asker.COURSE_COUNSELLOR;
import static tw.portfolio.local.authorization.Asker.CURRICULUM_HEAD;
import static tw.portfolio.local.authorization.Asker.DISCIPLINE_HEAD;
import static tw.portfolio.local.authorization.Asker.EQUIPMENT_HEAD;
import static tw.portfolio.local.authorization.Asker.EXAMINATION_HEAD;
import static tw.portfolio.local.authorization.Asker.HOMEROOM_TEACHER;
import static tw.portfolio.local.authorization.Asker.INFORMATION_HEAD;
import static tw.portfolio.local.authorization.Asker.PARENT_REPRESENTATIVE;
import static tw.portfolio.local.authorization.Asker.PRINCIPAL;
import static tw.portfolio.local.authorization.Asker.REGISTRAR;
import static tw.portfolio.local.authorization.Asker.STUDENT;
import static tw.portfolio.local.authorization.Asker.STUDENT_AFFAIRS_DIRECTOR;
import static tw.portfolio.local.authorization.Relation.CLASS;
import static tw.portfolio.local.authorization.Relation.ELSEWHERE;
import static tw.portfolio.local.authorization.Relation.SCHOOL;

import java.util.List;
import java.util.Set;

/** Who may do what with what offices keep about students (regulation.txt 四(一), 四(二), 附件1). */
final class RecordRows {
  private static final String ASSESS = "四(二)1 輔導處登錄";
  private static final String SERVICE = "附件1 訓育組提供服務紀錄證明";
  private static final String CONSULT = "四(二)2 課程諮詢教師登錄";
  private static final String CONFIRM = "附件1 註冊組再次檢核確認";
  private static final String COURSES = "四(二)1、附件1 教學組登錄";

  private RecordRows() {}

  static RowGroup records() {
    return new RowGroup(
        "學籍、成績、幹部、出缺勤、服務 (records)",
        List.of(
            Row.of("GET /records", "自己的紀錄", "四(一)、四(二)3", Thing.NOTHING).own(STUDENT),
            Row.of("GET /students", "學生名單", "附件1 註冊組學籍；各處室與導師", Thing.CLASSROOM)
                .ofClass(HOMEROOM_TEACHER)
                .ofSchool(
                    ACADEMIC_DIRECTOR,
                    REGISTRAR,
                    CURRICULUM_HEAD,
                    EQUIPMENT_HEAD,
                    STUDENT_AFFAIRS_DIRECTOR,
                    ACTIVITIES_HEAD,
                    DISCIPLINE_HEAD,
                    COUNSELLING_HEAD,
                    COURSE_COUNSELLOR,
                    INFORMATION_HEAD),
            read("grades", "四(二)3 註冊組登錄；教務主任"),
            read("cadres", "四(一) 訓育組登錄", ACTIVITIES_HEAD),
            read("attendance", "附件1 生輔組登錄", DISCIPLINE_HEAD),
            read("service", "附件1 訓育組登錄", ACTIVITIES_HEAD),
            Row.of("GET /service-certificate", "自己的服務紀錄證明", SERVICE, Thing.NOTHING).own(STUDENT),
            certify("GET /service-certificates", "一班的服務紀錄證明", Thing.CLASSROOM),
            certify("GET /students/{studentId}/service-certificate", "一位學生的服務紀錄證明", Thing.STUDENT),
            remove("grades", "四(二)3 註冊組", REGISTRAR),
            remove("cadres", "四(一) 訓育組", ACTIVITIES_HEAD),
            remove("attendance", "附件1 生輔組", DISCIPLINE_HEAD),
            remove("service", "附件1 訓育組", ACTIVITIES_HEAD)));
  }

  private static Row certify(String route, String what, Thing thing) {
    return Row.of(route, what, SERVICE, thing)
        .ofClass(HOMEROOM_TEACHER)
        .ofSchool(
            ACADEMIC_DIRECTOR,
            REGISTRAR,
            STUDENT_AFFAIRS_DIRECTOR,
            COUNSELLING_HEAD,
            ACTIVITIES_HEAD);
  }

  /** Whoever reads one kind is told nothing of the others, and that another school has none. */
  private static Row read(String kind, String rule, Asker... entering) {
    Row row =
        Row.of("GET /students/{studentId}/records", "一位學生的紀錄", rule, Thing.STUDENT)
            .called("(" + kind + ")")
            .unseen(
                ELSEWHERE,
                Set.of(
                    STUDENT_AFFAIRS_DIRECTOR, COUNSELLING_HEAD, ACTIVITIES_HEAD, DISCIPLINE_HEAD))
            .ofClass(HOMEROOM_TEACHER)
            .ofSchool(ACADEMIC_DIRECTOR, REGISTRAR)
            .ofSchool(entering);
    return kind.equals("grades") ? row : row.ofSchool(STUDENT_AFFAIRS_DIRECTOR, COUNSELLING_HEAD);
  }

  private static Row remove(String kind, String rule, Asker office) {
    return Row.of("DELETE /students/{studentId}/records/{recordId}", "移除登錄錯誤", rule, Thing.STUDENT)
        .called("(" + kind + ")")
        .ofSchool(office);
  }

  static RowGroup register() {
    return new RowGroup(
        "學籍檢核與疑義 (register)",
        List.of(
            Row.of("GET /register", "自己的基本資料", "四(一)", Thing.NOTHING).own(STUDENT),
            Row.of("PUT /register/enquiries/{field}", "提出疑義", "四(一)", Thing.NOTHING).own(STUDENT),
            Row.of("DELETE /register/enquiries/{field}", "撤回疑義", "四(一)", Thing.NOTHING)
                .own(STUDENT),
            Row.of("GET /register-enquiries", "疑義清單", "四(一) 登錄的處室；導師", Thing.CLASSROOM)
                .ofClass(HOMEROOM_TEACHER)
                .ofSchool(REGISTRAR, ACTIVITIES_HEAD, DISCIPLINE_HEAD),
            answer("seat", "四(一) 註冊組", REGISTRAR),
            answer("cadres", "四(一) 訓育組", ACTIVITIES_HEAD),
            answer("attendance", "附件1 生輔組", DISCIPLINE_HEAD),
            Row.of("GET /register-confirmations", "各班檢核情形", "附件1 再次檢核確認；工作小組看數字", Thing.NOTHING)
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
                    INFORMATION_HEAD),
            Row.of("GET /register-confirmations/{className}", "一班的學籍與差異", CONFIRM, Thing.CLASSROOM)
                .ofSchool(REGISTRAR),
            Row.of("POST /register-confirmations", "檢核確認", CONFIRM, Thing.CLASSROOM)
                .ofSchool(REGISTRAR)));
  }

  private static Row answer(String field, String rule, Asker office) {
    return Row.of(
            "PUT /students/{studentId}/register/enquiries/{field}", "回覆疑義", rule, Thing.STUDENT)
        .called("(" + field + ")")
        .ofSchool(office);
  }

  static RowGroup guidance() {
    return new RowGroup(
        "修課評估與課程諮詢 (assessments, consultations)",
        List.of(
            Row.of("GET /assessments", "自己的修課評估", ASSESS, Thing.NOTHING).own(STUDENT),
            assessed("GET /students/{studentId}/assessments", "一位學生的修課評估"),
            assessed("GET /students/{studentId}/assessments/{year}", "一學年的修課評估"),
            Row.of("PUT /students/{studentId}/assessments/{year}", "登錄", ASSESS, Thing.STUDENT)
                .ofSchool(COUNSELLING_HEAD),
            Row.of("GET /consultations", "諮詢紀錄清單", CONSULT, Thing.NOTHING)
                .own(STUDENT, COURSE_COUNSELLOR, ACADEMIC_DIRECTOR, CURRICULUM_HEAD),
            Row.of("POST /consultations", "登錄", CONSULT, Thing.STUDENT).ofSchool(COURSE_COUNSELLOR),
            toldOwn(
                    Row.of(
                        "GET /consultations/{consultationId}", "查看一筆", CONSULT, Thing.CONSULTATION),
                    STUDENT,
                    COURSE_COUNSELLOR)
                .ofSchool(ACADEMIC_DIRECTOR, CURRICULUM_HEAD),
            toldOwn(
                Row.of("PUT /consultations/{consultationId}", "修改", CONSULT, Thing.CONSULTATION),
                COURSE_COUNSELLOR),
            toldOwn(
                Row.of("DELETE /consultations/{consultationId}", "撤下", CONSULT, Thing.CONSULTATION),
                COURSE_COUNSELLOR)));
  }

  private static Row assessed(String route, String what) {
    return Row.of(route, what, ASSESS + "；導師", Thing.STUDENT)
        .ofClass(HOMEROOM_TEACHER)
        .ofSchool(COUNSELLING_HEAD);
  }

  private static Row toldOwn(Row row, Asker... who) {
    return row.own(who).unseen(CLASS, Set.of(who)).unseen(SCHOOL, Set.of(who));
  }

  static RowGroup courses() {
    return new RowGroup(
        "開課與選修 (sections)",
        List.of(
            Row.of("GET /sections", "開課清單", COURSES, Thing.NOTHING).own(CURRICULUM_HEAD),
            Row.of("PUT /sections/{sectionId}", "改課名或教師", COURSES, Thing.SECTION)
                .ofSchool(CURRICULUM_HEAD),
            Row.of("GET /sections/{sectionId}/students", "修課名單", COURSES, Thing.SECTION)
                .ofSchool(CURRICULUM_HEAD),
            enrol("PUT /students/{studentId}/enrolments/{sectionId}", "加選"),
            enrol("DELETE /students/{studentId}/enrolments/{sectionId}", "退選")));
  }

  private static Row enrol(String route, String what) {
    return Row.of(route, what, COURSES, Thing.STUDENT).ofSchool(CURRICULUM_HEAD);
  }
}
