package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.sample.SampleFiles;
import tw.portfolio.service.Together;

/**
 * What every step works with, and how its people act.
 *
 * @param courses of each student, as the student's own page lists them
 * @param works every piece that is on the platform and counts, by its id
 */
record Stage(
    Client client,
    Cast cast,
    Map<String, List<JsonNode>> courses,
    SampleFiles samples,
    Texts texts,
    ConcurrentNavigableMap<String, Work> works,
    Checks checks,
    Tally tally,
    Screen screen) {
  /** People who work at the same time. */
  static final int AT_A_TIME = 6;

  /** Does something for each, some side by side, and shows how far that is. */
  <T> void each(List<T> items, String unit, Consumer<T> work) {
    AtomicInteger done = new AtomicInteger();
    new Together(AT_A_TIME)
        .each(
            items,
            item -> {
              work.accept(item);
              screen.progress(done.incrementAndGet(), items.size(), unit);
              return item;
            });
  }

  /**
   * What a person reads.
   *
   * @throws BrokenOffException if the platform refuses
   */
  JsonNode read(String person, String path) {
    return checks.accepted(client.get(person, path), "GET " + path);
  }

  /**
   * What a person does.
   *
   * @throws BrokenOffException if the platform refuses
   */
  JsonNode act(String person, String method, String path, JsonNode body) {
    return checks.accepted(client.send(person, method, path, body), method + " " + path);
  }

  /** The same where there is nothing to say. */
  JsonNode act(String person, String method, String path) {
    return checks.accepted(client.send(person, method, path), method + " " + path);
  }

  /** A student's pieces as the student sees them. */
  List<JsonNode> pieces(String student) {
    return list(read(student, "/outcomes").path("pieces"));
  }

  /** A piece is there, with these files. */
  void keep(Work work) {
    if (works.put(work.id(), work) == null) {
      tally.add(Tally.Count.UPLOADED, 1);
    }
  }

  /** Every piece, always in the same order. */
  List<Work> uploaded() {
    return List.copyOf(works.values());
  }

  /**
   * A student's course of this semester of which work may be uploaded.
   *
   * @throws BrokenOffException if there is none
   */
  JsonNode course(String student, long serial) {
    List<JsonNode> open =
        courses.get(student).stream()
            .filter(course -> course.path("takesOutcomes").asBoolean())
            .filter(course -> course.path("semester").asInt() == cast.semester())
            .toList();
    if (open.isEmpty()) {
      throw new BrokenOffException("學生沒有可上傳的課程 (a student has no course that takes outcomes)");
    }
    return open.get((int) (serial % open.size()));
  }

  /** What the names of things chosen are, each with the revision that was seen. */
  static JsonNode chosen(String list, String id, List<JsonNode> things) {
    var body = Json.object();
    var array = body.putArray(list);
    for (JsonNode thing : things) {
      array
          .addObject()
          .put(id, thing.path(id).asText())
          .put("revision", thing.path("revision").asInt());
    }
    return body;
  }

  static String state(JsonNode thing) {
    return thing.path("state").asText();
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
