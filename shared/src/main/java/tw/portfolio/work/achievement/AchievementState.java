package tw.portfolio.work.achievement;

/** How far an achievement has come. Nobody certifies it. */
public enum AchievementState {
  /** A link was given; its files have not all arrived. */
  RESERVED("reserved", "等待檔案上傳"),
  /** What arrived was not what it said it was; it takes no slot. */
  REFUSED("refused", "檔案不符"),
  /** Complete: it may be selected. */
  READY("ready", "已完成"),
  /** 已勾選. */
  SELECTED("selected", "已勾選"),
  /** 已提交: the choice that it belongs to is locked. */
  SUBMITTED("submitted", "已提交");

  private final String code;
  private final String chinese;

  AchievementState(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in requests and answers. */
  public String code() {
    return code;
  }

  /** Its name for people. */
  public String chinese() {
    return chinese;
  }
}
