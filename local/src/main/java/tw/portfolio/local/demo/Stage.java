package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.sample.SampleFiles;

/**
 * What every step works with, and how its people act.
 *
 * @param courses of each student, this semester's of which work may be uploaded
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
    new BoundedParallel(AT_A_TIME)
        .each(
            items,
            item -> {
              work.accept(item);
              screen.progress(done.incrementAndGet(), items.size(), unit);
              return item;
            });
  }

  /** What a person reads; if the platform refuses, nothing that follows makes sense. */
  JsonNode read(String person, String path) {
    return checks.accepted(client.get(person, path), "GET " + path);
  }

  /** What a person does, likewise. */
  JsonNode act(String person, String method, String path, JsonNode body) {
    return checks.accepted(client.send(person, method, path, body), method + " " + path);
  }

  /** The same where there is nothing to say. */
  JsonNode act(String person, String method, String path) {
    return checks.accepted(client.send(person, method, path), method + " " + path);
  }

  /** What somebody sees, once it is so. */
  <T> T awaited(Supplier<T> seen, Predicate<T> done, String what) {
    T last = Patience.awaited(seen, done);
    checks.that(done.test(last), "未在時限內完成：" + what, "not done in time");
    return last;
  }

  /** A student's pieces as the student sees them. */
  List<JsonNode> pieces(String student) {
    return list(read(student, "/outcomes").path("pieces"));
  }

  /** Those of them in that state. */
  List<JsonNode> pieces(String student, String state) {
    return pieces(student).stream().filter(piece -> state(piece).equals(state)).toList();
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

  /** One of a student's courses, in turn. */
  JsonNode course(String student, long turn) {
    List<JsonNode> all = courses.get(student);
    return all.get((int) (turn % all.size()));
  }

  /** A choice of things, each in the revision that was seen. */
  static JsonNode chosen(String list, String id, List<JsonNode> things) {
    ObjectNode body = Json.object();
    ArrayNode array = body.putArray(list);
    things.forEach(
        one ->
            array
                .addObject()
                .<ObjectNode>set(id, one.path(id))
                .set("revision", one.path("revision")));
    return body;
  }

  static String state(JsonNode thing) {
    return thing.path("state").asText();
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
