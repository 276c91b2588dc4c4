package tw.portfolio.course.item;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.course.CourseForms;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What other rooms' writes demand of a course that a student takes. */
public final class EnrolmentCondition {
  private EnrolmentCondition() {}

  /** The student takes the course, and work of it may be uploaded. */
  public static ConditionCheck.Builder takesOutcomes(
      SchoolCode school, PersonId student, CourseRef course) {
    return CourseKeys.enrolment(school, student, course)
        .check("takesOutcomes = :yes")
        .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true)));
  }

  /**
   * The student takes the course as this says, with this teacher, in this section or in none, and
   * under these names.
   *
   * @param school the school of whoever asks
   * @param student whose course it must be, whatever the enrolment says
   */
  public static ConditionCheck.Builder as(
      SchoolCode school, PersonId student, Enrolment enrolment) {
    Map<String, AttributeValue> said = Item.empty().all(CourseForms.stored(enrolment)).attributes();
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    said.forEach(
        (name, value) -> {
          names.put("#" + name, name);
          values.put(":" + name, value);
        });
    names.put("#section", "section");
    String inNone = enrolment.section().isPresent() ? "" : " AND attribute_not_exists(#section)";
    return CourseKeys.enrolment(school, student, enrolment.ref())
        .check(
            said.keySet().stream()
                .sorted()
                .map(name -> "#" + name + " = :" + name)
                .collect(Collectors.joining(" AND ", "", inNone)))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }
}
