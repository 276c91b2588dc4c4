package tw.portfolio.submission.source;

import tw.portfolio.school.ClassPlace;

/** Whose rows. */
public sealed interface Reach {
  /** Everybody's. */
  record WholeSchool() implements Reach {}

  /**
   * Those of a grade.
   *
   * @param grade 年級, 1 to 3
   */
  record OneGrade(int grade) implements Reach {
    /**
     * @throws IllegalArgumentException if there is no such grade
     */
    public OneGrade {
      if (grade < 1 || grade > 3) {
        throw new IllegalArgumentException("Grades are 1 to 3");
      }
    }
  }

  /**
   * Those of a class.
   *
   * @param className 班級
   */
  record OneClass(String className) implements Reach {}

  /** Everybody's. */
  static Reach school() {
    return new WholeSchool();
  }

  /** As people call it. */
  default String chinese() {
    return switch (this) {
      case WholeSchool() -> "全校";
      case OneGrade(int grade) -> "高" + "一二三".charAt(grade - 1);
      case OneClass(String className) -> ClassPlace.called(className);
    };
  }
}
