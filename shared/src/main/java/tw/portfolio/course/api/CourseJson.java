package tw.portfolio.course.api;

import tw.portfolio.course.CourseForms;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.json.Json;

/** Courses that a student takes, in answers. */
public final class CourseJson {
  private CourseJson() {}

  /** A course that a student takes, as the student's own list of courses shows it. */
  public static Json of(Enrolment enrolment) {
    return Json.object()
        .put("year", enrolment.term().year().number())
        .put("semester", enrolment.term().semester().number())
        .put("courseCode", enrolment.code().text())
        .put("name", enrolment.name())
        .put("grade", enrolment.gradeLevel())
        .put("credits", enrolment.credits())
        .put("taking", CourseForms.shown(enrolment.taking()).json())
        .put("teacher", enrolment.teacherName())
        .put("takesOutcomes", enrolment.takesOutcomes());
  }
}
