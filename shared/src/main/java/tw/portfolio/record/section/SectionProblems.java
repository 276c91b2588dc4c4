package tw.portfolio.record.section;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Why sections and enrolments are not shown or changed. */
final class SectionProblems {
  private SectionProblems() {}

  static Problem noSuchSection() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這個教學班。請由開課清單重新選取。",
        "There is no such section. Choose from the list of sections.");
  }

  static Problem noSuchStudent() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這位學生。請由學生清單重新選取。",
        "There is no such student. Choose from the list of students.");
  }

  static Problem notInSection() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這位學生不在這個教學班。請重新整理修課名單。",
        "The student is not in this section. Reload its list of students.");
  }

  static Problem hasPieces(int count) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這位學生這門課已有 %d 件課程學習成果，不能退選。請學生先刪除未認證的成果；已認證的成果須保留修課紀錄。".formatted(count),
        "The student has %d pieces of this course, so it can't be dropped. Have the student delete those that are not certified first; certified ones keep their course."
            .formatted(count));
  }
}
