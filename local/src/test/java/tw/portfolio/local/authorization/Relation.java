package tw.portfolio.local.authorization;

/** How whoever asks stands to what is asked for. */
public enum Relation {
  /** One's own. */
  OWN("自己的"),
  /** Of the own class (同班): of a classmate, or of a student whom the homeroom teacher leads. */
  CLASS("同班"),
  /** Of the own school, and of another class. */
  SCHOOL("同校他班"),
  /** Of another school. */
  ELSEWHERE("他校");

  private final String chinese;

  Relation(String chinese) {
    this.chinese = chinese;
  }

  /** For people. */
  public String chinese() {
    return chinese;
  }
}
