package tw.portfolio.record;

import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/**
 * A course as it is taught to one group in a semester (開課之課程名稱、任課教師, regulation.txt 附件1).
 *
 * @param term when
 * @param code 課程代碼
 * @param name 教學班: what tells it from others of the course
 * @param courseName 科目名稱
 * @param gradeLevel 開課年級, 1 to 3
 * @param credits 學分數
 * @param teacher 任課教師
 * @param teacherName the teacher's name
 */
public record Section(
    Term term,
    CourseCode code,
    String name,
    String courseName,
    int gradeLevel,
    int credits,
    PersonId teacher,
    String teacherName)
    implements SchoolRecord {
  @Override
  public RecordKey key() {
    return keyOf(term, code, name);
  }

  /** The key of the section of that name. */
  public static RecordKey keyOf(Term term, CourseCode code, String name) {
    return new RecordKey(RecordKind.SECTIONS, term + "#" + code + "#" + name);
  }

  /** What a student in this section takes. */
  public Enrolment enrolment(SchoolCode school, PersonId student, Taking taking) {
    return new Enrolment(
        school, student, term, code, courseName, gradeLevel, credits, taking, teacher, teacherName);
  }

  @Override
  public String summary() {
    return "%s %s，教學班 %s，%d 年級，%d 學分，教師 %s"
        .formatted(code, courseName, name, gradeLevel, credits, teacherName);
  }
}
