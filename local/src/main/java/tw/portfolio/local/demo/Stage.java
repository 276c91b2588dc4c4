package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.sample.SampleFiles;
import tw.portfolio.service.Together;

/** What every step works with. */
record Stage(
    Client client,
    Cast cast,
    SampleFiles samples,
    Works works,
    Checks checks,
    Tally tally,
    Screen screen) {
  /** People who work at the same time. */
  static final int AT_A_TIME = 6;

  /** How many act at once without one waiting for another. */
  Together together() {
    return new Together(AT_A_TIME);
  }

  /** A student's year as the student sees it. */
  JsonNode page(String student) {
    return client.get(student, "/outcomes").expected("GET /outcomes");
  }

  /**
   * A student's courses of this semester of which work may be uploaded.
   *
   * @throws BrokenOffException if there is none
   */
  List<JsonNode> courses(JsonNode page) {
    List<JsonNode> courses =
        list(page.path("courses")).stream()
            .filter(course -> course.path("takesOutcomes").asBoolean())
            .filter(course -> course.path("semester").asInt() == cast.semester())
            .toList();
    if (courses.isEmpty()) {
      throw new BrokenOffException("學生沒有可上傳的課程 (a student has no course that takes outcomes)");
    }
    return courses;
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
