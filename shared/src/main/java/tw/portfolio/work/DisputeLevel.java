package tw.portfolio.work;

import java.util.Optional;
import java.util.stream.Stream;

/** The way up of whoever doesn't agree with a return: 任課教師 → 導師 → 教務處. */
public enum DisputeLevel {
  /** Whoever teaches the section now: keeps the return, or looks again. */
  TEACHER("teacher", "任課教師"),
  /** Whoever leads the student's class: answers and mediates, and decides nothing. */
  HOMEROOM("homeroom", "導師"),
  /**
   * The academic office: the return stays, or the teacher must look again. It certifies nothing.
   */
  OFFICE("office", "教務處");

  private final String code;
  private final String chinese;

  DisputeLevel(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** The level with exactly this code. */
  public static Optional<DisputeLevel> ofCode(String code) {
    return Stream.of(values()).filter(level -> level.code.equals(code)).findFirst();
  }

  /** What people call it. */
  public String chinese() {
    return chinese;
  }
}
