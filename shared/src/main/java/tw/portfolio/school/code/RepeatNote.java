package tw.portfolio.school.code;

/** 重讀註記: what became of a course in a repeated year (domain.md 9.2). */
public enum RepeatNote implements NationalCode {
  /** 列抵: the earlier grade counts, the course was not taken again. */
  CREDITED("1", "列抵"),
  /** 再次修習: the course was taken again. */
  TAKEN_AGAIN("2", "再次修習");

  private final String code;
  private final String chinese;

  RepeatNote(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String chinese() {
    return chinese;
  }
}
