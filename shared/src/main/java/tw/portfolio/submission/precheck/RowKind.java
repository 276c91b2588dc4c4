package tw.portfolio.submission.precheck;

/** What a checked row is of. */
public enum RowKind {
  /** 學籍資料: what every row of the student begins with. */
  STUDENT("student", "學籍資料"),
  /** 課程學習成果 that is chosen. */
  OUTCOME("outcome", "課程學習成果"),
  /** 多元表現 that is chosen. */
  ACHIEVEMENT("achievement", "多元表現"),
  /** 成績. */
  GRADE("grade", "成績"),
  /** 修課, of which there should be a grade. */
  COURSE("course", "修課名單"),
  /** 校內幹部經歷. */
  CADRE("cadre", "校內幹部經歷");

  private final String code;
  private final String chinese;

  RowKind(String code, String chinese) {
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
