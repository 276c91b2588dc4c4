package tw.portfolio.archive;

/** Why nothing about somebody may be deleted yet, whatever the rule says. */
public enum RunningCase {
  /** 疑義: the student has called something into question and nobody has answered. */
  ENQUIRY("enquiry", "基本資料疑義待回覆"),
  /** 退回有異議: a disputed return waits for an answer. */
  DISPUTE("dispute", "退回異議待回覆"),
  /** 收訖明細: a report waits for the school, or for the student to look again. */
  RECEIPT("receipt", "收訖明細回報處理中"),
  /** A job about the student is under way. */
  JOB("job", "背景作業進行中");

  private final String code;
  private final String chinese;

  RunningCase(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in answers. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String chinese() {
    return chinese;
  }
}
