package tw.portfolio.history;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing a change is about. */
public enum SubjectKind {
  /** A course outcome, by its piece id. */
  OUTCOME("outcome", "課程學習成果"),
  /** A student's choice of course outcomes, by student and year. */
  OUTCOME_SELECTION("outcome-selection", "課程學習成果勾選"),
  /** An achievement. */
  ACHIEVEMENT("achievement", "多元表現"),
  /** A student's choice of achievements, by student and year. */
  ACHIEVEMENT_SELECTION("achievement-selection", "多元表現勾選"),
  /** A student's statement, by student. */
  STATEMENT("statement", "自傳與學習計畫"),
  /** A student's 修課評估. */
  ASSESSMENT("assessment", "修課評估"),
  /** A consultation record. */
  CONSULTATION("consultation", "課程諮詢紀錄"),
  /** A person: roles, account. */
  PERSON("person", "人員與角色"),
  /** A teacher's deputy. */
  DEPUTY("deputy", "代理人"),
  /** A year's settings. */
  SETTINGS("settings", "設定"),
  /** An extension of a window for a student or class. */
  EXTENSION("extension", "個別延長"),
  /** An announcement. */
  ANNOUNCEMENT("announcement", "訊息公告"),
  /** An import of a file. */
  IMPORT("import", "匯入"),
  /** A record that the school keeps: student, class, section, enrolment, grade, cadre … */
  RECORD("record", "學校紀錄"),
  /** That the register of a class was confirmed, by semester and class. */
  REGISTER("register", "學籍檢核"),
  /** What a student has called into question of the own 基本資料, by student and field. */
  ENQUIRY("enquiry", "基本資料疑義"),
  /** An export. */
  EXPORT("export", "匯出"),
  /** Work that takes longer than a request: books, pre-checks, copies, exchange packages … */
  JOB("job", "背景作業"),
  /** What the national database has received of a student, by student, period and kind. */
  RECEIPT("receipt", "收訖明細"),
  /** A question of somebody who uses the platform. */
  QUESTION("question", "使用者疑問"),
  /** The numbers that overviews show. */
  TOTALS("totals", "統計數字"),
  /** The plan of a school year. */
  CALENDAR("calendar", "工作期程"),
  /** The working group and its meetings. */
  GROUP("group", "工作小組"),
  /** A proposed award of somebody of the staff. */
  AWARD("award", "敘獎"),
  /** A training or briefing. */
  TRAINING("training", "訓練、研習與說明會");

  private final String code;
  private final String chinese;

  SubjectKind(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** What a history that people read calls such a thing. */
  public String chinese() {
    return chinese;
  }

  /** The kind with exactly this code. */
  public static Optional<SubjectKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
