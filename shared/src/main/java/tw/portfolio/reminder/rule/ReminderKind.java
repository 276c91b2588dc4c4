package tw.portfolio.reminder.rule;

import java.util.Arrays;
import java.util.Optional;

/** What is reminded of, each by a rule that the school can set. */
public enum ReminderKind {
  /** A file is there and was never sent: no teacher will ever see it. The commonest loss. */
  UNSENT("unsent", "已上傳但沒有送出認證", Audience.STUDENT, new ReminderRule(true, false, 7, 3, false)),
  /** A file never came, or was not what it said it was. */
  DRAFT("draft", "檔案沒有上傳完成或未通過檢查", Audience.STUDENT, new ReminderRule(true, false, 7, 3, false)),
  /** A teacher has returned a piece. */
  RETURNED("returned", "老師退回的作品", Audience.STUDENT, new ReminderRule(true, false, 7, 3, false)),
  /** Nothing is chosen yet, and 「本學年不提交」 was not said either. */
  SELECTION("selection", "尚未勾選", Audience.STUDENT, new ReminderRule(true, true, 7, 3, false)),
  /** What the national database has received is to be confirmed (收訖明細). */
  RECEIPT("receipt", "收訖明細待確認", Audience.STUDENT, new ReminderRule(true, true, 3, 2, true)),
  /** 自傳與學習計畫 of grade 12. */
  STATEMENT("statement", "自傳與學習計畫待繳交", Audience.STUDENT, new ReminderRule(true, true, 7, 3, false)),
  /** Pieces wait for certification (附件1 設備組: 提醒老師完成學生課程學習成果認證). */
  WAITING("waiting", "待認證的作品", Audience.TEACHER, new ReminderRule(true, true, 1, 0, true)),
  /** How far the own class is (附件1 導師: 督導學生). */
  CLASS("class", "本班情形", Audience.HOMEROOM, new ReminderRule(true, true, 7, 3, false)),
  /** Signed forms (確認單) that are not back. */
  FORMS("forms", "確認單未繳回", Audience.HOMEROOM, new ReminderRule(true, false, 3, 2, false)),
  /** How far the school is, and which teachers are late. */
  SCHOOL("school", "全校情形", Audience.SECTION, new ReminderRule(true, true, 7, 3, false)),
  /** Reports of receipts that must be looked at within 3 days, and disputes. */
  CASES("cases", "有期限的案件", Audience.OFFICE, new ReminderRule(true, false, 1, 0, true)),
  /** What the yearly plan says is to be done (附件1). */
  TASKS("tasks", "行事曆工作", Audience.OFFICE, new ReminderRule(true, false, 7, 0, false));

  private final String code;
  private final String chinese;
  private final Audience audience;
  private final ReminderRule usual;

  ReminderKind(String code, String chinese, Audience audience, ReminderRule usual) {
    this.code = code;
    this.chinese = chinese;
    this.audience = audience;
    this.usual = usual;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String chinese() {
    return chinese;
  }

  /** Who is reminded. */
  public Audience audience() {
    return audience;
  }

  /** The rule of a school that has set none. */
  public ReminderRule usual() {
    return usual;
  }

  /** The kind with exactly this code. */
  public static Optional<ReminderKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
