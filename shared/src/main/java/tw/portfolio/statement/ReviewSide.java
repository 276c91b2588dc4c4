package tw.portfolio.statement;

import java.util.Arrays;
import java.util.Optional;

/** Those who check a statement, each on their own: 輔委會 and 各班導師 (regulation.txt 附件1). */
public enum ReviewSide {
  /** The homeroom teacher of the student's class. */
  HOMEROOM("homeroom", "導師"),
  /** The counselling office. */
  COUNSELLING("counselling", "輔導處");

  private final String code;
  private final String chinese;

  ReviewSide(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage and answers. */
  public String code() {
    return code;
  }

  /** What students and reviewers read: who has checked, or has yet to. */
  public String chinese() {
    return chinese;
  }

  /** The side with exactly this code. */
  public static Optional<ReviewSide> ofCode(String code) {
    return Arrays.stream(values()).filter(side -> side.code.equals(code)).findFirst();
  }
}
