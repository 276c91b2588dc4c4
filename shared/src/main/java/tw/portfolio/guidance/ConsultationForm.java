package tw.portfolio.guidance;

/** With one student or with several: it follows from how many were there. */
public enum ConsultationForm {
  /** 個別諮詢. */
  INDIVIDUAL("individual", "個別諮詢"),
  /** 團體諮詢. */
  GROUP("group", "團體諮詢");

  private final String code;
  private final String chinese;

  ConsultationForm(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in answers. */
  public String code() {
    return code;
  }

  /** What the regulation calls such a consultation; shown on the record. */
  public String chinese() {
    return chinese;
  }
}
