package tw.portfolio.course.item;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseForms;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Courses and enrolments as attributes, and as conditions of other rooms' writes. */
public final class CourseItems {
  private CourseItems() {}

  /** An enrolment, among those of its student. */
  public static Item write(Enrolment enrolment) {
    return Item.at(CourseKeys.enrolment(enrolment.school(), enrolment.student(), enrolment.ref()))
        .all(CourseForms.stored(enrolment));
  }

  /** Reads an enrolment. */
  public static Enrolment readEnrolment(Item item) {
    return CourseForms.enrolment(item.document());
  }

  /** A way of taking a course. */
  public static Item write(Taking taking) {
    return Item.empty().all(CourseForms.stored(taking));
  }

  /** Reads a way of taking a course. */
  public static Taking readTaking(Item item) {
    return CourseForms.taking(item.document());
  }

  public static Item write(CourseRef course) {
    Item item = Item.empty().text("term", course.term().toString());
    return item.text("code", course.code().text()).text("kind", course.kind().code());
  }

  public static CourseRef readRef(Item item) {
    return new CourseRef(
        Term.parse(item.text("term")), new CourseCode(item.text("code")), kind(item.text("kind")));
  }

  /** Who teaches, of a section's item. */
  public static CourseTeacher readTeacher(Item section) {
    return new CourseTeacher(new PersonId(section.text("teacher")), section.text("teacherName"));
  }

  private static TakingKind kind(String code) {
    return TakingKind.ofCode(code)
        .orElseThrow(() -> new IllegalStateException("No kind of taking: " + code));
  }

  /** The student still takes the course with that teacher, in that section. */
  public static ConditionCheck.Builder taughtAs(Enrolment seen) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":teacher", AttributeValue.fromS(seen.teacher().text()));
    seen.section().ifPresent(section -> values.put(":section", AttributeValue.fromS(section)));
    return check(
            CourseKeys.enrolment(seen.school(), seen.student(), seen.ref()),
            "teacher = :teacher AND "
                + (seen.section().isPresent()
                    ? "#section = :section"
                    : "attribute_not_exists(#section)"),
            values)
        .expressionAttributeNames(Map.of("#section", "section"));
  }

  /** The section is taught by that person now. */
  public static ConditionCheck.Builder taughtBy(
      SchoolCode school, SectionRef section, PersonId teacher) {
    return check(
        CourseKeys.section(school, section),
        "teacher = :teacher",
        Map.of(":teacher", AttributeValue.fromS(teacher.text())));
  }

  private static ConditionCheck.Builder check(
      Key key, String condition, Map<String, AttributeValue> values) {
    return key.check(condition).expressionAttributeValues(values);
  }
}
