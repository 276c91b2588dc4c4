package tw.portfolio.course.api;

import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Courses that a student takes, in answers. */
public final class CourseJson {
  private CourseJson() {}

  /** An enrolment. */
  public static Json of(Enrolment enrolment) {
    return Json.object()
        .put("year", enrolment.term().year().number())
        .put("semester", enrolment.term().semester().number())
        .put("courseCode", enrolment.code().text())
        .put("name", enrolment.name())
        .put("grade", enrolment.gradeLevel())
        .put("credits", enrolment.credits())
        .put("taking", taking(enrolment.taking()))
        .put("teacher", enrolment.teacherName())
        .put("takesOutcomes", enrolment.takesOutcomes());
  }

  /** How a course is taken. */
  public static Json taking(Taking taking) {
    Json json =
        Json.object().put("kind", taking.kind().code()).put("name", taking.kind().chinese());
    return switch (taking) {
      case Taking.InSemester(), Taking.Repeat() -> json;
      case Taking.MakeUp(Term due, String method) -> term(json, due).put("method", method);
      case Taking.Retake(Term original, String method) ->
          term(json, original).put("method", method);
      case Taking.Transfer(SchoolCode school, Term original) ->
          term(json, original).put("school", school.text());
      case Taking.Borrowed(SchoolCode school, Term taken) ->
          term(json, taken).put("school", school.text());
    };
  }

  /** Adds a semester. */
  public static Json term(Json json, Term term) {
    return json.put("year", term.year().number()).put("semester", term.semester().number());
  }
}
