package tw.portfolio.course.item;

import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Courses and enrolments as attributes. */
public final class CourseItems {
  private CourseItems() {}

  public static Item write(Enrolment enrolment) {
    return Item.at(CourseKeys.enrolment(enrolment.school(), enrolment.student(), enrolment.ref()))
        .text("school", enrolment.school().text())
        .text("student", enrolment.student().text())
        .text("term", enrolment.term().toString())
        .text("code", enrolment.code().text())
        .text("name", enrolment.name())
        .number("gradeLevel", enrolment.gradeLevel())
        .number("credits", enrolment.credits())
        .map("taking", write(enrolment.taking()))
        .text("teacher", enrolment.teacher().text())
        .text("teacherName", enrolment.teacherName())
        .flag("takesOutcomes", enrolment.takesOutcomes());
  }

  public static Enrolment readEnrolment(Item item) {
    return new Enrolment(
        new SchoolCode(item.text("school")),
        new PersonId(item.text("student")),
        Term.parse(item.text("term")),
        new CourseCode(item.text("code")),
        item.text("name"),
        item.integer("gradeLevel"),
        item.integer("credits"),
        readTaking(item.map("taking")),
        new PersonId(item.text("teacher")),
        item.text("teacherName"));
  }

  public static Item write(Taking taking) {
    Item item = Item.empty().text("kind", taking.kind().code());
    return switch (taking) {
      case Taking.InSemester() -> item;
      case Taking.Repeat() -> item;
      case Taking.MakeUp(Term due, String method) ->
          item.text("term", due.toString()).text("method", method);
      case Taking.Retake(Term original, String method) ->
          item.text("term", original.toString()).text("method", method);
      case Taking.Transfer(SchoolCode school, Term original) ->
          item.text("school", school.text()).text("term", original.toString());
      case Taking.Borrowed(SchoolCode school, Term taken) ->
          item.text("school", school.text()).text("term", taken.toString());
    };
  }

  public static Taking readTaking(Item item) {
    return switch (kind(item.text("kind"))) {
      case SEMESTER -> new Taking.InSemester();
      case REPEAT -> new Taking.Repeat();
      case MAKE_UP -> new Taking.MakeUp(Term.parse(item.text("term")), item.text("method"));
      case RETAKE -> new Taking.Retake(Term.parse(item.text("term")), item.text("method"));
      case TRANSFER ->
          new Taking.Transfer(new SchoolCode(item.text("school")), Term.parse(item.text("term")));
      case BORROWED ->
          new Taking.Borrowed(new SchoolCode(item.text("school")), Term.parse(item.text("term")));
    };
  }

  public static Item write(CourseRef course) {
    return Item.empty()
        .text("term", course.term().toString())
        .text("code", course.code().text())
        .text("kind", course.kind().code());
  }

  public static CourseRef readRef(Item item) {
    return new CourseRef(
        Term.parse(item.text("term")), new CourseCode(item.text("code")), kind(item.text("kind")));
  }

  private static TakingKind kind(String code) {
    return TakingKind.ofCode(code)
        .orElseThrow(() -> new IllegalStateException("No kind of taking: " + code));
  }
}
