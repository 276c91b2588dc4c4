package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.ACADEMIC_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.ACTIVITIES_HEAD;
import static tw.portfolio.local.authorization.Asker.CURRICULUM_HEAD;
import static tw.portfolio.local.authorization.Asker.DEPUTY;
import static tw.portfolio.local.authorization.Asker.DISABLED_STAFF;
import static tw.portfolio.local.authorization.Asker.DISABLED_STUDENT;
import static tw.portfolio.local.authorization.Asker.DISCIPLINE_HEAD;
import static tw.portfolio.local.authorization.Asker.EQUIPMENT_HEAD;
import static tw.portfolio.local.authorization.Asker.HOMEROOM_TEACHER;
import static tw.portfolio.local.authorization.Asker.INFORMATION_HEAD;
import static tw.portfolio.local.authorization.Asker.NEWCOMER;
import static tw.portfolio.local.authorization.Asker.REGISTRAR;
import static tw.portfolio.local.authorization.Asker.STUDENT;
import static tw.portfolio.local.authorization.Asker.STUDENT_AFFAIRS_DIRECTOR;
import static tw.portfolio.local.authorization.Asker.TEACHER;
import static tw.portfolio.local.authorization.Relation.CLASS;
import static tw.portfolio.local.authorization.Relation.OWN;
import static tw.portfolio.local.authorization.Relation.SCHOOL;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who may set, bring in, hand in and keep the platform in order (regulation.txt 附件1). */
final class OfficeRows {
  private static final String SET = "附件1 教務主任提交設定";
  private static final String ARCHIVE = "附件1 資訊組備份與封存；教務主任設定";
  private static final String EXTEND = "個別延長：教務主任、設備組、訓育組";
  private static final String SUBMIT = "附件1 設備組提交";
  private static final String SUBMIT_ACHIEVEMENTS = "附件1 訓育組提交";
  private static final String ROLES = "附件1 系統維護：教務主任、註冊組、資訊組";
  private static final String DEPUTIES = "代理人：教務主任、註冊組、教學組、資訊組；教師自己的";
  private static final String NEWS = "附件1 圖書館資訊組訊息公告";
  private static final String HISTORY = "附件1 使用者疑問：資訊組";
  private static final Asker[] NAMING = {
    ACADEMIC_DIRECTOR, REGISTRAR, CURRICULUM_HEAD, INFORMATION_HEAD
  };
  private static final Asker[] KEEPING = {ACADEMIC_DIRECTOR, REGISTRAR, INFORMATION_HEAD};

  /** Which office enters what, by the kind of file (附件1). */
  private static final Map<String, List<Asker>> OFFICES =
      new TreeMap<>(
          Map.of(
              "students", List.of(REGISTRAR),
              "staff", List.of(REGISTRAR, INFORMATION_HEAD),
              "classes", List.of(REGISTRAR),
              "courses", List.of(CURRICULUM_HEAD),
              "sections", List.of(CURRICULUM_HEAD),
              "enrolments", List.of(CURRICULUM_HEAD),
              "grades", List.of(REGISTRAR),
              "cadres", List.of(ACTIVITIES_HEAD),
              "attendance", List.of(DISCIPLINE_HEAD),
              "service", List.of(ACTIVITIES_HEAD)));

  private OfficeRows() {}

  static RowGroup settings() {
    return new RowGroup(
        "期程、延長、解鎖、匯出 (settings, extensions, unlocks, exports)",
        List.of(
            Row.of("GET /settings/{year}", "本校設定（不含個人資料）", SET, Thing.NOTHING)
                .own(STUDENT, DISABLED_STAFF)
                .own(Asker.STAFF),
            Row.of("PUT /settings/{year}", "設定", SET, Thing.NOTHING).own(ACADEMIC_DIRECTOR),
            Row.of("GET /school", "校名（不含個人資料）", SET, Thing.NOTHING)
                .own(STUDENT, DISABLED_STAFF)
                .own(Asker.STAFF),
            Row.of("PUT /school", "校名", SET, Thing.NOTHING).own(ACADEMIC_DIRECTOR),
            Row.of("GET /retention", "異動歷程保存年限（不含個人資料）", SET, Thing.NOTHING)
                .own(STUDENT, DISABLED_STAFF)
                .own(Asker.STAFF),
            Row.of("PUT /retention", "異動歷程保存年限", SET, Thing.NOTHING).own(ACADEMIC_DIRECTOR),
            Row.of("GET /retention/leavers", "離校學生資料保存年限（不含個人資料）", SET, Thing.NOTHING)
                .own(STUDENT, DISABLED_STAFF)
                .own(Asker.STAFF),
            Row.of("PUT /retention/leavers", "離校學生資料保存年限", SET, Thing.NOTHING)
                .own(ACADEMIC_DIRECTOR),
            Row.of("GET /retention/leavers/due", "資料將刪除的離校學生", ARCHIVE, Thing.NOTHING)
                .own(ACADEMIC_DIRECTOR, INFORMATION_HEAD),
            Row.of("GET /retention/leavers/deletions", "刪除紀錄（沒有姓名）", ARCHIVE, Thing.NOTHING)
                .own(ACADEMIC_DIRECTOR, INFORMATION_HEAD),
            Row.of("GET /reminder-settings", "提醒規則（不含個人資料）", SET, Thing.NOTHING)
                .own(STUDENT, DISABLED_STAFF)
                .own(Asker.STAFF),
            Row.of("PUT /reminder-settings", "提醒規則", SET, Thing.NOTHING).own(ACADEMIC_DIRECTOR),
            Row.of("GET /extensions", "延長清單", EXTEND, Thing.NOTHING)
                .own(ACADEMIC_DIRECTOR, EQUIPMENT_HEAD, ACTIVITIES_HEAD),
            extend("POST /extensions", "延長"),
            extend("DELETE /extensions/{extensionId}", "收回延長"),
            Row.of("POST /unlocks", "解鎖成果", "教務主任、設備組", Thing.OUTCOME)
                .ofSchool(ACADEMIC_DIRECTOR, EQUIPMENT_HEAD)
                .called("(pieceId)"),
            Row.of("POST /unlocks", "解鎖多元表現勾選", "教務主任、學務主任、訓育組", Thing.STUDENT)
                .ofSchool(ACADEMIC_DIRECTOR, STUDENT_AFFAIRS_DIRECTOR, ACTIVITIES_HEAD)
                .called("(achievementSelection)"),
            Row.of("POST /submissions", "課程學習成果草稿或提交", SUBMIT, Thing.NOTHING)
                .own(EQUIPMENT_HEAD)
                .called("(outcome)"),
            Row.of("POST /submissions", "多元表現草稿或提交", SUBMIT_ACHIEVEMENTS, Thing.NOTHING)
                .own(ACTIVITIES_HEAD)
                .called("(achievement)"),
            Row.of("GET /submissions", "提交清單", "附件1 設備組、訓育組提交；教務主任", Thing.NOTHING)
                .own(EQUIPMENT_HEAD, ACTIVITIES_HEAD, ACADEMIC_DIRECTOR),
            submission("GET /submissions/{submissionId}", "一次課程學習成果的提交"),
            submit("DELETE /submissions/{submissionId}", "取消提交"),
            submit("POST /submissions/{submissionId}/confirmation", "確認提交"),
            submit("POST /submissions/{submissionId}/withdrawal", "撤回提交"),
            submission("POST /submissions/{submissionId}/links", "下載提交的檔案"),
            Row.of("POST /books", "提交名冊", SUBMIT + "；註冊組、訓育組", Thing.NOTHING)
                .own(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD),
            Row.of("GET /books/settings", "名冊設定", SUBMIT + "；註冊組、訓育組", Thing.NOTHING)
                .own(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD),
            Row.of("PUT /books/settings", "名冊設定", SUBMIT + "；註冊組、訓育組", Thing.NOTHING)
                .own(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD),
            Row.of("POST /archives", "封存一學年", ARCHIVE, Thing.NOTHING).own(INFORMATION_HEAD),
            Row.of("POST /prechecks", "預檢", SUBMIT + "；註冊組、訓育組", Thing.NOTHING)
                .own(REGISTRAR, EQUIPMENT_HEAD, ACTIVITIES_HEAD),
            Row.of("POST /transfers/exports", "歷程交換匯出", "附件1 註冊組", Thing.STUDENT)
                .ofSchool(REGISTRAR),
            Row.of("POST /transfers/imports", "歷程交換匯入", "附件1 註冊組", Thing.NOTHING).own(REGISTRAR)));
  }

  private static Row submit(String route, String what) {
    return Row.of(route, what, SUBMIT, Thing.EXPORT)
        .ofSchool(EQUIPMENT_HEAD)
        .unseen(Relation.SCHOOL, Set.of(ACTIVITIES_HEAD))
        .unseen(Relation.ELSEWHERE, Set.of(ACTIVITIES_HEAD, ACADEMIC_DIRECTOR));
  }

  private static Row submission(String route, String what) {
    return Row.of(route, what, SUBMIT + "；教務主任", Thing.EXPORT)
        .ofSchool(EQUIPMENT_HEAD, ACADEMIC_DIRECTOR)
        .unseen(Relation.SCHOOL, Set.of(ACTIVITIES_HEAD))
        .unseen(Relation.ELSEWHERE, Set.of(ACTIVITIES_HEAD));
  }

  private static Row extend(String route, String what) {
    return Row.of(route, what, EXTEND, Thing.STUDENT)
        .ofSchool(ACADEMIC_DIRECTOR, EQUIPMENT_HEAD, ACTIVITIES_HEAD);
  }

  static RowGroup imports() {
    List<Row> rows = new ArrayList<>();
    Set<Asker> all = new HashSet<>();
    OFFICES.forEach(
        (kind, offices) -> {
          rows.add(ofKind("GET /imports/templates/{kind}", "範本", kind, offices));
          rows.add(ofKind("POST /imports", "匯入", kind, offices));
          all.addAll(offices);
        });
    rows.add(Row.of("GET /imports", "匯入清單", "附件1 各負責處室", Thing.NOTHING).own(all));
    rows.add(ofOffice("GET /imports/{importId}", "一次匯入", all));
    rows.add(ofOffice("POST /imports/{importId}/check", "檢查", all));
    rows.add(ofOffice("POST /imports/{importId}/commit", "寫入", all));
    return new RowGroup("處室匯入 (imports)", rows);
  }

  private static Row ofKind(String route, String what, String kind, List<Asker> offices) {
    return Row.of(route, what, "附件1 負責單位", Thing.NOTHING).own(offices).called("(" + kind + ")");
  }

  private static Row ofOffice(String route, String what, Set<Asker> all) {
    return Row.of(route, what, "附件1 各負責處室", Thing.IMPORT)
        .own(all)
        .unseen(SCHOOL, all)
        .ofSchool(REGISTRAR);
  }

  static RowGroup accounts() {
    return new RowGroup(
        "帳號、角色、代理人、歷程 (accounts, deputies, history)",
        List.of(
            Row.of("GET /me", "自己的身分", "全體", Thing.NOTHING).own(STUDENT).own(Asker.STAFF),
            Row.of("POST /me/copies", "申請下載自己的學習歷程", "個資法 §10", Thing.NOTHING).own(STUDENT),
            Row.of("POST /me/sign-out", "在所有裝置登出自己", "全體", Thing.NOTHING)
                .own(STUDENT, DISABLED_STUDENT, DISABLED_STAFF)
                .own(Asker.STAFF),
            Row.of("GET /roles", "角色與權限表（不含個人資料）", ROLES, Thing.NOTHING)
                .own(DISABLED_STAFF)
                .own(Asker.STAFF),
            Row.of("GET /people", "人員名單", ROLES + "；教師選代理人", Thing.NOTHING)
                .own(NAMING)
                .own(TEACHER, HOMEROOM_TEACHER, DEPUTY),
            Row.of("GET /unfinished-names", "姓名待補字的名單", "附件1 註冊組學籍；資訊組教職員", Thing.NOTHING)
                .own(REGISTRAR, INFORMATION_HEAD),
            Row.of("GET /people/{personId}", "一位人員", ROLES + "；教師選代理人", Thing.PERSON)
                .own(TEACHER, HOMEROOM_TEACHER, DEPUTY)
                .ofSchool(TEACHER, HOMEROOM_TEACHER, DEPUTY)
                .ofSchool(NAMING)
                .unseen(CLASS, Set.of(TEACHER, HOMEROOM_TEACHER, DEPUTY, CURRICULUM_HEAD)),
            keepAccount("PUT /people/{personId}/roles/{role}", "授予或收回角色"),
            keepAccount("PUT /people/{personId}/account", "停用或啟用帳號"),
            keepAccount("GET /people/{personId}/sign-ins", "登入帳號"),
            keepAccount("PUT /people/{personId}/sign-ins/{provider}", "連結登入帳號"),
            keepAccount("DELETE /people/{personId}/sign-ins/{provider}", "解除登入帳號"),
            keepAccount("POST /people/{personId}/invitation", "邀請開通帳號"),
            keepAccount("POST /people/{personId}/sign-out", "將人員在所有裝置登出"),
            codes("GET /activation-codes", "班級啟用進度"),
            codes("POST /activation-codes", "製發班級啟用碼"),
            Row.of("POST /activation", "以啟用碼啟用自己的帳號", "帳號開設", Thing.NOTHING).own(NEWCOMER),
            Row.of("GET /deputies", "代理人清單", DEPUTIES, Thing.DEPUTYSHIP)
                .own(Asker.STAFF)
                .unseen(SCHOOL, Asker.STAFF)
                .ofSchool(NAMING),
            nameDeputy("PUT /deputies/{teacherId}/{deputyId}", "指派代理人").refused(OWN, NAMING),
            nameDeputy("DELETE /deputies/{teacherId}/{deputyId}", "結束代理")
                .own(Asker.STAFF)
                .refused(Relation.ELSEWHERE, notNaming()),
            Row.of("GET /history", "異動歷程", HISTORY + "；教務主任；學生自己的", Thing.STUDENT)
                .own(STUDENT)
                .refused(Relation.ELSEWHERE, STUDENT)
                .ofSchool(ACADEMIC_DIRECTOR, INFORMATION_HEAD),
            Row.of("GET /sheets/{list}", "清單檔案，與清單本身相同", HISTORY + "；教務主任；學生自己的", Thing.STUDENT)
                .called("(history)")
                .own(STUDENT)
                .refused(Relation.ELSEWHERE, STUDENT)
                .ofSchool(ACADEMIC_DIRECTOR, INFORMATION_HEAD)));
  }

  private static Row keepAccount(String route, String what) {
    return Row.of(route, what, ROLES, Thing.PERSON).ofSchool(KEEPING);
  }

  private static Row nameDeputy(String route, String what) {
    return Row.of(route, what, DEPUTIES, Thing.DEPUTYSHIP)
        .ofSchool(NAMING)
        .own(TEACHER, HOMEROOM_TEACHER, DEPUTY)
        .refused(Relation.ELSEWHERE, TEACHER, HOMEROOM_TEACHER, DEPUTY);
  }

  private static Asker[] notNaming() {
    return Asker.STAFF.stream()
        .filter(asker -> !List.of(NAMING).contains(asker))
        .toArray(Asker[]::new);
  }

  private static Row codes(String route, String what) {
    return Row.of(route, what, ROLES + "；導師自己的班級", Thing.CLASSROOM)
        .ofSchool(KEEPING)
        .ofClass(HOMEROOM_TEACHER)
        .refused(SCHOOL, HOMEROOM_TEACHER);
  }

  static RowGroup announcements() {
    return new RowGroup(
        "訊息公告 (announcements)",
        List.of(
            Row.of("GET /announcements", "給自己的公告", "全體", Thing.NOTHING)
                .own(STUDENT)
                .own(Asker.STAFF),
            Row.of("GET /announcements", "所有公告", NEWS, Thing.NOTHING)
                .own(INFORMATION_HEAD)
                .called("(all)"),
            Row.of("POST /announcements", "發布", NEWS, Thing.NOTHING).own(INFORMATION_HEAD),
            news("GET /announcements/{announcementId}", "一則公告"),
            news("GET /announcements/{announcementId}/attachments/{attachmentId}", "下載附件"),
            keep("PUT /announcements/{announcementId}", "修改"),
            keep("DELETE /announcements/{announcementId}", "撤下"),
            keep("POST /announcements/{announcementId}/attachments", "加附件"),
            keep("DELETE /announcements/{announcementId}/attachments/{attachmentId}", "移除附件")));
  }

  private static Row news(String route, String what) {
    Set<Asker> everyone = new HashSet<>(Asker.STAFF);
    everyone.add(STUDENT);
    return Row.of(route, what, "公告的對象；" + NEWS, Thing.ANNOUNCEMENT)
        .ofClass(everyone.toArray(Asker[]::new))
        .ofSchool(INFORMATION_HEAD);
  }

  private static Row keep(String route, String what) {
    return Row.of(route, what, NEWS, Thing.ANNOUNCEMENT).ofSchool(INFORMATION_HEAD);
  }
}
