package tw.portfolio.submission.rule;

/** What a fault does to its row. */
public enum Weight {
  /** The row can't be handed in; of a book it goes to 「(缺)」. */
  REFUSED("refused", "不能提交"),
  /** The row can be handed in as it is; the office is asked to look. */
  DOUBTFUL("doubtful", "請確認");

  private final String code;
  private final String chinese;

  Weight(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in answers. */
  public String code() {
    return code;
  }

  /** Its name for people. */
  public String chinese() {
    return chinese;
  }
}
