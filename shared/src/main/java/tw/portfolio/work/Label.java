package tw.portfolio.work;

import java.util.Optional;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;

/**
 * Whose and of which course a piece is, as it stood when it was sent for certification. What was
 * certified stays legible however the roster changes later.
 *
 * @param teacher who was asked to certify
 * @param teacherName the teacher's name
 * @param studentName the student's name
 * @param place where the student sat
 * @param courseName 科目名稱
 * @param gradeLevel 開課年級
 * @param credits 學分數
 * @param taking how the course was taken
 * @param section 教學班, if the course is taught here: whoever teaches it now decides
 */
public record Label(
    PersonId teacher,
    String teacherName,
    String studentName,
    ClassPlace place,
    String courseName,
    int gradeLevel,
    int credits,
    Taking taking,
    Optional<String> section) {
  /** What an enrolment says of a student who sits there. */
  public static Label of(Enrolment enrolment, String studentName, ClassPlace place) {
    return new Label(
        enrolment.teacher(),
        enrolment.teacherName(),
        studentName,
        place,
        enrolment.name(),
        enrolment.gradeLevel(),
        enrolment.credits(),
        enrolment.taking(),
        enrolment.section());
  }

  /** Whether that is a part of the student's name, or the student number begins so. */
  public boolean isOf(String words) {
    return studentName.contains(words) || place.studentNumber().startsWith(words);
  }

  /** The same, waiting for whoever teaches the student by this enrolment. */
  public Label waitingFor(Enrolment enrolment) {
    return taughtBy(
        new CourseTeacher(enrolment.teacher(), enrolment.teacherName()), enrolment.section());
  }

  /** The same, decided on in that teacher's place. */
  public Label taughtBy(CourseTeacher now) {
    return taughtBy(now, section);
  }

  private Label taughtBy(CourseTeacher now, Optional<String> in) {
    return new Label(
        now.id(), now.name(), studentName, place, courseName, gradeLevel, credits, taking, in);
  }
}
