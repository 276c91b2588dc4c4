package tw.portfolio.samples;

import tw.portfolio.access.Person;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;

/** Who takes what in the school that tests play in. */
public final class Courses {
  /** A course with credits that takes outcomes. */
  public static final CourseCode PHYSICS = new CourseCode("115213303H1010012110101");

  /** Another one. */
  public static final CourseCode HISTORY = new CourseCode("115213303H1010012110202");

  /** A homeroom activity (團體活動): no work of it is taken. */
  public static final CourseCode ACTIVITY = new CourseCode("115213303H1010018110303");

  /** 王小明 takes physics with 林老師, 3 credits, this semester. */
  public static final Enrolment MING_PHYSICS = taking(Students.MING, PHYSICS, "物理", Staff.LIN);

  /** 陳小華 takes the same. */
  public static final Enrolment HUA_PHYSICS = taking(Students.HUA, PHYSICS, "物理", Staff.LIN);

  /** 王小明 takes history with 張老師. */
  public static final Enrolment MING_HISTORY = taking(Students.MING, HISTORY, "歷史", Staff.CHANG);

  private Courses() {}

  /** A course of 3 credits in the first semester, taken in it. */
  public static Enrolment taking(Person student, CourseCode code, String name, Person teacher) {
    return taking(student, code, name, teacher, 3, new Taking.InSemester());
  }

  /** A course in the first semester. */
  public static Enrolment taking(
      Person student, CourseCode code, String name, Person teacher, int credits, Taking taking) {
    return new Enrolment(
        student.school(),
        student.id(),
        SchoolBuilder.TERM,
        code,
        name,
        1,
        credits,
        taking,
        teacher.id(),
        teacher.name());
  }
}
