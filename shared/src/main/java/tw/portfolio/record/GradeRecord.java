package tw.portfolio.record;

import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/**
 * A student's grade in a course (學業成績, 註冊組; regulation.txt 附件1), with the columns of the national
 * 成績名冊.
 *
 * @param student the student
 * @param term the semester that the grade is of
 * @param course which course
 * @param taking how it was taken: 學期, 補修, 重修, 重讀 or 轉學轉科
 * @param credited where it counts here, of 轉學轉科 only
 * @param marks what the student achieved
 */
public record GradeRecord(
    PersonId student,
    Term term,
    Course course,
    Taking taking,
    Optional<Crediting> credited,
    Marks marks)
    implements StudentEntry {
  /**
   * @throws IllegalArgumentException if it is of 借讀, which has no sheet of grades, or if it is
   *     credited and not of 轉學轉科, or the other way round
   */
  public GradeRecord {
    if (taking.kind() == TakingKind.BORROWED) {
      throw new IllegalArgumentException("The host school keeps the grades of 借讀");
    }
    if (credited.isPresent() != (taking.kind() == TakingKind.TRANSFER)) {
      throw new IllegalArgumentException("What was taken elsewhere is credited, and only that");
    }
  }

  @Override
  public SchoolYear year() {
    return term.year();
  }

  @Override
  public RecordKey key() {
    return StudentEntry.keyOf(
        RecordKind.GRADES, student, term, course.code(), taking.kind().code());
  }

  @Override
  public String summary() {
    return "%s %s（%s，%d 年級，%d 學分）：%s"
        .formatted(
            term,
            course.name(),
            taking.kind().chinese(),
            course.gradeLevel(),
            course.credits(),
            marks.summary());
  }

  /**
   * The course as the sheet names it; of 轉學轉科 it is the former school's.
   *
   * @param code 課程代碼
   * @param name 科目名稱
   * @param gradeLevel 開課年級
   * @param credits 修課學分
   */
  public record Course(CourseCode code, String name, int gradeLevel, int credits) {}
}
