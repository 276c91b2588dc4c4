package tw.portfolio.local.year.model;

/** A piece of a student's work as the model knows it. */
public final class Work {
  private final String id;
  private final String student;
  private final Kind kind;
  private final int year;
  private final int semester;
  private final String teacher;
  private State state = State.AWAITED;

  /** What work is. */
  public enum Kind {
    /** 課程學習成果. */
    OUTCOME,
    /** 多元表現. */
    ACHIEVEMENT
  }

  /** How far it is. */
  public enum State {
    /** Its file has not come. */
    AWAITED,
    /** Its file was not what it said it was. */
    BAD,
    /** Its file is here; an outcome was not sent. */
    HERE,
    /** It waits for its teacher. */
    SENT,
    /** Its teacher has returned it. */
    RETURNED,
    /** Its teacher has certified it. */
    CERTIFIED
  }

  /**
   * A piece whose file is awaited.
   *
   * @param teacher who certifies it; empty of an achievement
   */
  public Work(String id, String student, Kind kind, int year, int semester, String teacher) {
    this.id = id;
    this.student = student;
    this.kind = kind;
    this.year = year;
    this.semester = semester;
    this.teacher = teacher;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Whose it is. */
  public String student() {
    return student;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** Of which school year. */
  public int year() {
    return year;
  }

  /** Of which semester. */
  public int semester() {
    return semester;
  }

  /** Who certifies it. */
  public String teacher() {
    return teacher;
  }

  /** How far it is. */
  public State state() {
    return state;
  }

  /** It is so far now. */
  public void is(State next) {
    state = next;
  }

  boolean isChoosable() {
    return state == (kind == Kind.OUTCOME ? State.CERTIFIED : State.HERE);
  }
}
