package tw.portfolio.kernel.mail;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages that mails and notices lead to: the one place in which their paths stand. What the
 * pages show is not in it.
 */
public enum WebPage {
  /** 課程學習成果, a student's own. */
  OUTCOMES("outcomes", "/outcomes"),
  /** 多元表現, a student's own. */
  ACHIEVEMENTS("achievements", "/achievements"),
  /** 勾選. */
  SELECTIONS("selections", "/selections"),
  /** A teacher's queue of what waits for certification. */
  CERTIFICATIONS("certifications", "/certifications"),
  /** 退回有異議, for whoever is asked. */
  DISPUTES("disputes", "/disputes"),
  /** The own class, for its homeroom teacher. */
  CLASS("class", "/class"),
  /** The school, for its offices. */
  OVERVIEW("overview", "/overview"),
  /** 收訖明細. */
  RECEIPTS("receipts", "/receipts"),
  /** 自傳與學習計畫. */
  STATEMENT("statement", "/statement"),
  /** 提交. */
  SUBMISSIONS("submissions", "/submissions"),
  /** A background job, by its id. */
  JOBS("jobs", "/jobs"),
  /** 訊息公告. */
  ANNOUNCEMENTS("announcements", "/announcements"),
  /** What one was told. */
  NOTICES("notices", "/notices"),
  /** How often one wants to be reminded, and where. */
  REMINDER_SETTINGS("reminder-settings", "/settings/reminders"),
  /** Whom no mail reaches, for homeroom teachers and the registrar. */
  UNREACHABLE("unreachable", "/unreachable"),
  /** 年度行事. */
  CALENDAR("calendar", "/calendar"),
  /** 工作小組. */
  GROUP("group", "/group"),
  /** 研習與說明會. */
  TRAININGS("trainings", "/trainings"),
  /** 成效評核及獎勵. */
  EVALUATION("evaluation", "/evaluation"),
  /** 使用者疑問, by the question's id. */
  QUESTIONS("questions", "/questions");

  private final String code;
  private final String path;

  WebPage(String code, String path) {
    this.code = code;
    this.path = path;
  }

  /** Its name in storage. */
  public String code() {
    return code;
  }

  /** Its path below where the pages live. */
  public String path() {
    return path;
  }

  /** The page with exactly this code. */
  public static Optional<WebPage> ofCode(String code) {
    return Stream.of(values()).filter(page -> page.code.equals(code)).findFirst();
  }
}
