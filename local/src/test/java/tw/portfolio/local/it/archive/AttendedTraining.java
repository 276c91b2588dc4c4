package tw.portfolio.local.it.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.school.SchoolYear;

/** A training of students that was held this year. */
final class AttendedTraining {
  private AttendedTraining() {}

  /** The students of these numbers were there. */
  static void of(RunningSchool campus, List<String> numbers) {
    ObjectNode plan =
        Json.object()
            .put("kind", "students")
            .put("title", "系統操作")
            .put("date", new SchoolYear(campus.year()).firstDay().toString())
            .put("time", "00:00")
            .put("place", "電腦教室");
    plan.putArray("audience").add("students");
    String id =
        campus
            .api()
            .send(campus.director(), "POST", "/trainings", plan)
            .expect(201)
            .path("trainingId")
            .asText();
    ObjectNode attended = Json.object().put("version", 1);
    ArrayNode rows = attended.putArray("rows");
    numbers.forEach(number -> rows.addObject().put("number", number).put("present", true));
    campus
        .api()
        .send(campus.director(), "PUT", "/trainings/" + id + "/attendance", attended)
        .expect(200);
  }
}
