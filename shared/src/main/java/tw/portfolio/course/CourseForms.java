package tw.portfolio.course;

import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Enrolments and ways of taking a course as documents: as they are stored, and as answers show. */
public final class CourseForms {
  private CourseForms() {}

  /** An enrolment as it is stored. */
  public static Document stored(Enrolment enrolment) {
    return Document.empty()
        .put("school", enrolment.school().text())
        .put("student", enrolment.student().text())
        .put("term", enrolment.term().toString())
        .put("code", enrolment.code().text())
        .put("name", enrolment.name())
        .put("gradeLevel", enrolment.gradeLevel())
        .put("credits", enrolment.credits())
        .put("taking", stored(enrolment.taking()))
        .put("teacher", enrolment.teacher().text())
        .put("teacherName", enrolment.teacherName())
        .put("takesOutcomes", enrolment.takesOutcomes())
        .put("section", enrolment.section());
  }

  /** The enrolment that was stored so. */
  public static Enrolment enrolment(Document stored) {
    return new Enrolment(
        new SchoolCode(stored.text("school")),
        new PersonId(stored.text("student")),
        Term.parse(stored.text("term")),
        new CourseCode(stored.text("code")),
        stored.text("name"),
        stored.integer("gradeLevel"),
        stored.integer("credits"),
        taking(stored.inner("taking")),
        new PersonId(stored.text("teacher")),
        stored.text("teacherName"),
        stored.optionalText("section"));
  }

  /** A way of taking a course as it is stored. */
  public static Document stored(Taking taking) {
    Document document = Document.empty().put("kind", taking.kind().code());
    return switch (taking) {
      case Taking.InSemester(), Taking.Repeat() -> document;
      case Taking.MakeUp(Term due, String method) ->
          document.put("term", due.toString()).put("method", method);
      case Taking.Retake(Term original, String method) ->
          document.put("term", original.toString()).put("method", method);
      case Taking.Transfer(SchoolCode school, Term original) ->
          document.put("school", school.text()).put("term", original.toString());
      case Taking.Borrowed(SchoolCode school, Term taken) ->
          document.put("school", school.text()).put("term", taken.toString());
    };
  }

  /** The way of taking a course that was stored so. */
  public static Taking taking(Document stored) {
    return switch (kind(stored.text("kind"))) {
      case SEMESTER -> new Taking.InSemester();
      case REPEAT -> new Taking.Repeat();
      case MAKE_UP -> new Taking.MakeUp(term(stored), stored.text("method"));
      case RETAKE -> new Taking.Retake(term(stored), stored.text("method"));
      case TRANSFER -> new Taking.Transfer(new SchoolCode(stored.text("school")), term(stored));
      case BORROWED -> new Taking.Borrowed(new SchoolCode(stored.text("school")), term(stored));
    };
  }

  private static Term term(Document stored) {
    return Term.parse(stored.text("term"));
  }

  private static TakingKind kind(String code) {
    return TakingKind.ofCode(code)
        .orElseThrow(() -> new IllegalStateException("No kind of taking: " + code));
  }

  /** A way of taking a course as answers show it. */
  public static Document shown(Taking taking) {
    Document document =
        Document.empty().put("kind", taking.kind().code()).put("name", taking.kind().chinese());
    return switch (taking) {
      case Taking.InSemester(), Taking.Repeat() -> document;
      case Taking.MakeUp(Term due, String method) -> shown(document, due).put("method", method);
      case Taking.Retake(Term original, String method) ->
          shown(document, original).put("method", method);
      case Taking.Transfer(SchoolCode school, Term original) ->
          shown(document, original).put("school", school.text());
      case Taking.Borrowed(SchoolCode school, Term taken) ->
          shown(document, taken).put("school", school.text());
    };
  }

  private static Document shown(Document document, Term term) {
    return document.put("year", term.year().number()).put("semester", term.semester().number());
  }
}
