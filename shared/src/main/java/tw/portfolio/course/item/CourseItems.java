package tw.portfolio.course.item;

import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseForms;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.dynamo.DocumentItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.Term;

/** Courses and enrolments as attributes. */
public final class CourseItems {
  private CourseItems() {}

  /** An enrolment, among those of its student. */
  public static Item write(Enrolment enrolment) {
    return DocumentItems.write(
        Item.at(CourseKeys.enrolment(enrolment.school(), enrolment.student(), enrolment.ref())),
        CourseForms.stored(enrolment));
  }

  /** Reads an enrolment. */
  public static Enrolment readEnrolment(Item item) {
    return CourseForms.enrolment(DocumentItems.read(item));
  }

  /** A way of taking a course. */
  public static Item write(Taking taking) {
    return DocumentItems.write(Item.empty(), CourseForms.stored(taking));
  }

  /** Reads a way of taking a course. */
  public static Taking readTaking(Item item) {
    return CourseForms.taking(DocumentItems.read(item));
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
