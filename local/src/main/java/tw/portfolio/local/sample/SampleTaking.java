package tw.portfolio.local.sample;

/**
 * In what way a student takes a course: the sheets of the national roster differ by it (補修, 重修,
 * 轉學轉科, 借讀). Years are ROC years (學年度), semesters 1 or 2, grades 10 to 12.
 */
public sealed interface SampleTaking {

  /** 一般: this semester's course, for the first time. */
  record Regular() implements SampleTaking {}

  /**
   * 重修: taken and failed before.
   *
   * @param method 重修方式 in words; the national codes are not public
   */
  record Retake(SampleOriginalCourse original, String method) implements SampleTaking {}

  /**
   * 補修: owed from an earlier semester.
   *
   * @param dueYear 應修課學年度
   * @param dueSemester 應修課學期
   * @param method 補修方式 in words; the national codes are not public
   */
  record MakeUp(int dueYear, int dueSemester, String method) implements SampleTaking {}

  /** 轉學轉科: taken at the former school; the section is the one of this school it stands for. */
  record Transfer(SampleOriginalCourse original) implements SampleTaking {}

  /**
   * 借讀: taken at a host school this semester; the section is the one of this school it stands for.
   */
  record Borrowed(SampleOriginalCourse host) implements SampleTaking {}
}
