package tw.portfolio.transfer;

import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** What every row of a package says of the student, under the same names. */
final class StudentKeys {
  static final String SCHOOL = "就讀學校代碼";
  static final String UNIT = "就讀單位代碼";
  static final String YEAR = "學年度";
  static final String SEMESTER = "學期";
  static final String IDENTITY = "國民身分證統一編號(或居留證統一證號)";
  static final String NAME = "學生中文姓名";
  static final String BORN = "學生出生年月日";
  static final String SUBMITTED = "提交紀錄(學年度及學期)";

  /** The school itself and none of its branches (就讀單位代碼). */
  static final String NO_UNIT = "000000000";

  /** Other names under which the identity has been seen. */
  static final String[] IDENTITY_NAMES = {IDENTITY, "國民身分證統一編號", "身分證號"};

  private StudentKeys() {}

  /** Begins a row of the student at a school, in a semester. */
  static Json row(
      CarriedStudent student, String schoolKey, SchoolCode school, String unitKey, Term term) {
    return Json.object()
        .put(schoolKey, school.text())
        .put(unitKey, NO_UNIT)
        .put(YEAR, term.year().number())
        .put(SEMESTER, term.semester().number())
        .put(IDENTITY, student.identity().number())
        .put(BORN, Row.written(student.born()));
  }

  /** 提交紀錄: the last semester in which it was handed in. */
  static String submitted(CarriedPiece piece) {
    return piece.submitted().isEmpty() ? Row.NO_TERM : piece.submitted().getLast().toString();
  }
}
