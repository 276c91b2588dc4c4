package tw.portfolio.course;

import java.util.Optional;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/**
 * A student takes a course in a semester (選修課程作業, 教學組).
 *
 * @param school the student's school
 * @param student the student
 * @param term when
 * @param code the course
 * @param name the course's name (科目名稱)
 * @param gradeLevel the grade it is offered in (開課年級)
 * @param credits 學分數; 0 for a course without credits
 * @param taking how it is taken
 * @param teacher who teaches it to this student and so certifies
 * @param teacherName the teacher's name
 * @param section 教學班, if the course is taught here; none for 轉學轉科 and 借讀
 */
public record Enrolment(
    SchoolCode school,
    PersonId student,
    Term term,
    CourseCode code,
    String name,
    int gradeLevel,
    int credits,
    Taking taking,
    PersonId teacher,
    String teacherName,
    Optional<String> section) {
  /** Of a course that is not taught here in a section. */
  public Enrolment(
      SchoolCode school,
      PersonId student,
      Term term,
      CourseCode code,
      String name,
      int gradeLevel,
      int credits,
      Taking taking,
      PersonId teacher,
      String teacherName) {
    this(
        school,
        student,
        term,
        code,
        name,
        gradeLevel,
        credits,
        taking,
        teacher,
        teacherName,
        Optional.empty());
  }

  /** The section that it is taught in, if it is taught here. */
  public Optional<SectionRef> taughtIn() {
    return section.map(of -> new SectionRef(term, code, of));
  }

  /** What a piece refers to it by. */
  public CourseRef ref() {
    return new CourseRef(term, code, taking.kind());
  }

  /** Whether work of this course may be uploaded: 修課（含必、選修等有核計學分者）, regulation.txt 附件1. */
  public boolean takesOutcomes() {
    return credits > 0 && code.submittable();
  }
}
