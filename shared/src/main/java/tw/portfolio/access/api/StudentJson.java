package tw.portfolio.access.api;

import tw.portfolio.access.Person;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.ClassPlace;

/** A student in answers. No number of an identity card is in it. */
public final class StudentJson {
  private StudentJson() {}

  /** Who it is, with the latest place if there was one. */
  public static Json of(Person student) {
    Json json = Json.object().put("studentId", student.id().text()).put("name", student.name());
    student.latestPlace().ifPresent(place -> put(json, place));
    return json;
  }

  /** Where a student sits: class, seat and number. */
  public static Json place(ClassPlace place) {
    return put(Json.object(), place);
  }

  private static Json put(Json json, ClassPlace place) {
    return json.put("className", place.className())
        .put("seat", place.seat())
        .put("studentNumber", place.studentNumber());
  }
}
