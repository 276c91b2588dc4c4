package tw.portfolio.calendar;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Role;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;

/** 附件1 分工及預訂工作期程表, row by row: the plan with which every school begins. */
final class RegulationPlan {
  private static final String PLANNING = "行政規劃";
  private static final String BASICS = "學生基本資料";
  private static final String COURSES = "學生修課紀錄";
  private static final String OUTCOMES = "課程學習成果";
  private static final String ACHIEVEMENTS = "多元表現";
  private static final String STATEMENT = "學生自傳／學習計畫";

  /** In the order of the regulation. */
  static final List<PlanRow> ROWS =
      Stream.of(planning(), basics(), courses(), outcomes(), achievements(), statement())
          .flatMap(List::stream)
          .toList();

  private RegulationPlan() {}

  private static List<PlanRow> planning() {
    return List.of(
        row(
            "meetings",
            PLANNING,
            "工作小組會議",
            "每學期至少召開一次會議，議決學生學習歷程檔案資料建置工作人員、內容與期程",
            in(8, 2),
            Role.ACADEMIC_DIRECTOR),
        row(
            "student-training-new",
            PLANNING,
            "學生訓練（新生）",
            "學生學習歷程檔案簡介及系統操作：新生訓練、新生開學後（結合資訊課）",
            spans(new MonthSpan(8, 10)),
            Role.ACADEMIC_DIRECTOR,
            Role.INFORMATION_HEAD),
        row(
            "student-training",
            PLANNING,
            "學生訓練（舊生）",
            "學生學習歷程檔案簡介及系統操作",
            in(12, 6),
            Role.ACADEMIC_DIRECTOR,
            Role.INFORMATION_HEAD),
        row(
            "teacher-training",
            PLANNING,
            "教師研習",
            "每學期至少辦理一次課程諮詢與檔案建置相關之專業研習",
            spans(new MonthSpan(8, 9)),
            Role.ACADEMIC_DIRECTOR,
            Role.EXAMINATION_HEAD),
        row(
            "parents-briefing",
            PLANNING,
            "親師說明",
            "每學期得結合學校親職活動，至少辦理一次學習歷程檔案建置與使用之說明",
            in(9),
            Role.COUNSELLING_HEAD),
        row("evaluation", PLANNING, "成效評核及獎勵", "工作小組成效檢核及提請敘獎", in(8, 2), Role.ACADEMIC_DIRECTOR),
        row(
            "maintenance",
            PLANNING,
            "系統維護：平臺管理",
            "帳號開設、各角色名單及權限設定、障礙排除、使用者疑問及系統相關問題處理",
            new Timing.Anytime(),
            Role.ACADEMIC_DIRECTOR,
            Role.REGISTRAR,
            Role.INFORMATION_HEAD),
        row(
            "announcements",
            PLANNING,
            "系統維護：公告與備份",
            "訊息公告、網頁維護。與資訊中心配合，資料定期備份與封存作業",
            new Timing.Anytime(),
            Role.INFORMATION_HEAD));
  }

  private static List<PlanRow> basics() {
    return List.of(
        row("register", BASICS, "學籍資料", "學生之相關學籍資料，於學生入學後登錄，每學期並須再次檢核確認", in(8), Role.REGISTRAR),
        row(
            "cadres",
            BASICS,
            "學生幹部／學生社團",
            "校級幹部、社團幹部、班級幹部紀錄登錄及維護",
            in(10, 4),
            Role.ACTIVITIES_HEAD),
        row(
            "attendance",
            BASICS,
            "出缺勤紀錄",
            "學生全學年出缺勤紀錄登錄及維護",
            in(11, 1, 4, 6),
            Role.DISCIPLINE_HEAD));
  }

  private static List<PlanRow> courses() {
    return List.of(
        row("courses-new", COURSES, "課程名稱（新生）", "登錄每學期各班開課之課程名稱、任課教師", in(8), Role.CURRICULUM_HEAD),
        row("courses", COURSES, "課程名稱（舊生）", "登錄每學期各班開課之課程名稱、任課教師", in(11, 5), Role.CURRICULUM_HEAD),
        row(
            "electives-new",
            COURSES,
            "選修課程作業（新生）",
            "每學期選課作業及登錄學生選修科目資料",
            in(8),
            Role.CURRICULUM_HEAD),
        row(
            "electives",
            COURSES,
            "選修課程作業（舊生）",
            "每學期選課作業及登錄學生選修科目資料",
            in(12, 6),
            Role.CURRICULUM_HEAD),
        row(
            "elective-briefing-new",
            COURSES,
            "選課說明會（新生）",
            "辦理課程及選課輔導說明會、團體課程諮詢",
            in(8),
            Role.CURRICULUM_HEAD,
            Role.COURSE_COUNSELLOR),
        row(
            "elective-briefing",
            COURSES,
            "選課說明會（舊生）",
            "辦理課程及選課輔導說明會、團體課程諮詢",
            in(11, 5),
            Role.CURRICULUM_HEAD,
            Role.COURSE_COUNSELLOR),
        row(
            "consultations-new",
            COURSES,
            "課程諮詢紀錄（新生）",
            "登錄「日期/時間/地點」及「諮詢內容及意見」",
            in(9),
            Role.COURSE_COUNSELLOR),
        row(
            "consultations",
            COURSES,
            "課程諮詢紀錄（舊生）",
            "登錄「日期/時間/地點」及「諮詢內容及意見」",
            in(12, 6),
            Role.COURSE_COUNSELLOR),
        row("grades", COURSES, "學業成績", "依國教署規定上傳學生修課科目及學業成績表現", in(2, 7), Role.REGISTRAR));
  }

  private static List<PlanRow> outcomes() {
    return List.of(
        row(
            "outcome-uploads",
            OUTCOMES,
            "上傳",
            "學生每學期登錄修課之學習成果至多 5 件，每學年從中提交 6 件",
            spans(new MonthSpan(9, 1), new MonthSpan(2, 6)),
            Role.STUDENT),
        row(
            "outcome-guidance",
            OUTCOMES,
            "導師督導",
            "督導學生每學期依時程登錄學習成果",
            twice(),
            Role.HOMEROOM_TEACHER),
        row("certification", OUTCOMES, "認證", "認證學生登錄之報告或作品為真，與課程有確實相關", twice(), Role.TEACHER),
        row(
            "outcome-settings",
            OUTCOMES,
            "提交設定",
            "課程學習成果提交設定",
            new Timing.OnMinistrysNotice(),
            Role.ACADEMIC_DIRECTOR),
        row(
            "outcome-checks",
            OUTCOMES,
            "檢核與提醒",
            "每學期檢核學生上傳狀況，提醒老師完成學生課程學習成果認證",
            in(1, 6),
            Role.EQUIPMENT_HEAD),
        row(
            "outcome-submission",
            OUTCOMES,
            "提交",
            "每學年提交課程學習成果至全國學生學習歷程資料庫",
            new Timing.OnMinistrysNotice(),
            Role.EQUIPMENT_HEAD));
  }

  private static List<PlanRow> achievements() {
    return List.of(
        row(
            "service",
            ACHIEVEMENTS,
            "校內公共服務活動／志工服務",
            "提供學生校內公共服務活動/志工服務等紀錄證明",
            in(12, 5),
            Role.ACTIVITIES_HEAD),
        row(
            "achievement-uploads",
            ACHIEVEMENTS,
            "上傳",
            "學生依時程自行登錄，每學年上傳件數至多 20 件，每學年從中提交 10 件",
            in(1, 6),
            Role.STUDENT),
        row(
            "achievement-guidance",
            ACHIEVEMENTS,
            "導師督導",
            "督導學生依時程完成登錄",
            in(12, 5),
            Role.HOMEROOM_TEACHER),
        row(
            "achievement-settings",
            ACHIEVEMENTS,
            "提交設定",
            "多元表現提交設定",
            new Timing.OnMinistrysNotice(),
            Role.ACADEMIC_DIRECTOR),
        row(
            "achievement-submission",
            ACHIEVEMENTS,
            "檢核與提交",
            "每學期檢核學生上傳狀況，每學年提交多元表現至全國學生學習歷程資料庫",
            new Timing.OnMinistrysNotice(),
            Role.ACTIVITIES_HEAD));
  }

  private static List<PlanRow> statement() {
    return List.of(
        row(
            "statements",
            STATEMENT,
            "登錄",
            "高三下依規定時間完成個人自傳/讀書計畫之登錄",
            new Timing.OfWindow(WindowKey.of(WindowKind.STATEMENT, Semester.SECOND)),
            Role.STUDENT),
        row(
            "statement-checks",
            STATEMENT,
            "指導及檢核",
            "指導學生完成個人自傳/讀書計畫及檢核",
            in(5),
            Role.COUNSELLING_HEAD,
            Role.HOMEROOM_TEACHER));
  }

  private static PlanRow row(
      String id, String area, String item, String duty, Timing timing, Role... offices) {
    return new PlanRow(id, area, item, Set.of(offices), duty, timing);
  }

  /** Once in each of these months. */
  private static Timing in(int... months) {
    return new Timing.Months(IntStream.of(months).mapToObj(MonthSpan::of).toList());
  }

  private static Timing spans(MonthSpan... spans) {
    return new Timing.Months(List.of(spans));
  }

  /** 12-1月、5-6月. */
  private static Timing twice() {
    return spans(new MonthSpan(12, 1), new MonthSpan(5, 6));
  }
}
