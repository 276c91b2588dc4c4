package tw.portfolio.reminder.rule;

/** Who is reminded. */
public enum Audience {
  /** 學生, of the own work. */
  STUDENT("學生"),
  /** 任課教師 and who stands in for one (代理人), of what waits for certification. */
  TEACHER("教師與代理人"),
  /** 導師, of the own class (附件1 導師: 督導). */
  HOMEROOM("導師"),
  /** 設備組 and 訓育組, of the school (附件1: 檢核學生上傳狀況、提醒老師認證). */
  SECTION("設備組、訓育組"),
  /** Offices, of what they have to see to. */
  OFFICE("各處室");

  private final String chinese;

  Audience(String chinese) {
    this.chinese = chinese;
  }

  /** What people call them. */
  public String chinese() {
    return chinese;
  }
}
