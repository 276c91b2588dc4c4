package tw.portfolio.guidance;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Why a consultation record is not written or shown. */
final class ConsultationRefusals {
  private ConsultationRefusals() {}

  static Problem noSuchRecord() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這筆課程諮詢紀錄，或這不是您的紀錄。請由清單重新選取。",
        "There is no such consultation record, or it is not yours. Choose from the list.");
  }

  static Problem notTheAuthor() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "課程諮詢紀錄只有登錄的課程諮詢教師可以修改或撤下。如需更正，請洽該教師。",
        "Only the counsellor who wrote a consultation record may change or withdraw it. Ask that"
            + " counsellor.");
  }

  static Problem withdrawn() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這筆課程諮詢紀錄已撤下，不能再修改。如需補登，請新增一筆。",
        "This consultation record has been withdrawn and can't be changed. Write a new one if one"
            + " is needed.");
  }

  static Problem.Field notAStudent(int at) {
    return new Problem.Field(
        "students[" + at + "]",
        "不是本校學生。請由學生清單重新選取。",
        "Not a student of this school. Choose from the list of students.");
  }

  static Problem.Field twice(int at) {
    return new Problem.Field(
        "students[" + at + "]", "同一位學生只能列一次。請移除重複的。", "A student may be named only once.");
  }

  static Problem.Field notYet() {
    return new Problem.Field(
        "date",
        "諮詢時間還沒到。請在諮詢之後再登錄。",
        "That time has not come yet. Write the record after the consultation.");
  }
}
