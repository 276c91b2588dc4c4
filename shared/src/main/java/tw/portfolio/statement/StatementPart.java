package tw.portfolio.statement;

/** What a statement is made of: the four fields that the regulation names, and free text (附件1). */
public enum StatementPart {
  /** 生涯規劃. */
  CAREER_PLAN("careerPlan", "生涯規劃", "career plan", 1_000, true),
  /** 自我期許. */
  EXPECTATIONS("expectations", "自我期許", "expectations of oneself", 1_000, true),
  /** 專長. */
  STRENGTHS("strengths", "專長", "strengths", 1_000, true),
  /** 興趣. */
  INTERESTS("interests", "興趣", "interests", 1_000, true),
  /** 自傳. */
  AUTOBIOGRAPHY("autobiography", "自傳", "autobiography", 4_000, false),
  /** 學習計畫, or 讀書計畫. */
  STUDY_PLAN("studyPlan", "學習計畫", "study plan", 4_000, false);

  private final String code;
  private final String chinese;
  private final String english;
  private final int longest;
  private final boolean named;

  StatementPart(String code, String chinese, String english, int longest, boolean named) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
    this.longest = longest;
    this.named = named;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** The heading under which students write it, in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** Its name in English. */
  public String english() {
    return english;
  }

  /** How many code points it has at most. */
  public int longest() {
    return longest;
  }

  /** Whether it is one of the fields that the regulation names, so that none may be left empty. */
  public boolean named() {
    return named;
  }
}
