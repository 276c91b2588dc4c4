package tw.portfolio.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static tw.portfolio.access.Role.ACADEMIC_DIRECTOR;
import static tw.portfolio.access.Role.COURSE_COUNSELLOR;
import static tw.portfolio.access.Role.EQUIPMENT_HEAD;
import static tw.portfolio.access.Role.INFORMATION_HEAD;
import static tw.portfolio.access.Role.REGISTRAR;
import static tw.portfolio.access.Role.STUDENT;
import static tw.portfolio.access.Role.TEACHER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.school.Window;

/**
 * The first request of each function of the API: the sample event of {@code events/}, asked by
 * somebody of the made-up school. Where the sample could be granted only once, another page of the
 * same function is asked for.
 */
public enum Ask {
  OUTCOMES("post-outcomes", STUDENT),
  CERTIFICATION("get-certifications", TEACHER),
  SELECTION("put-selections", STUDENT, "GET /selections/{year}"),
  ACHIEVEMENTS("post-achievements", STUDENT),
  SETTINGS("put-settings", ACADEMIC_DIRECTOR, "GET /settings/{year}"),
  EXPORT("post-submissions", EQUIPMENT_HEAD, "GET /submissions"),
  IMPORTS("post-imports", REGISTRAR),
  STATEMENTS("put-statement", STUDENT, "GET /statement"),
  ANNOUNCEMENTS("post-announcements", STUDENT, "GET /announcements"),
  GUIDANCE("post-consultations", COURSE_COUNSELLOR, "GET /consultations"),
  ACTIVATION("get-activation-codes", REGISTRAR),
  ACCOUNTS("put-people", INFORMATION_HEAD, "GET /people/{personId}"),
  HISTORY("get-history", INFORMATION_HEAD),
  RECORDS("get-records", STUDENT),
  ROSTER("get-me", STUDENT);

  private final String sample;
  private final Role role;
  private final String page;

  Ask(String sample, Role role) {
    this(sample, role, "");
  }

  Ask(String sample, Role role, String page) {
    this.sample = sample;
    this.role = role;
    this.page = page;
  }

  /** The function's module, and its name in the results. */
  public String function() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The function's name in the template. */
  String logicalId() {
    return Arrays.stream(name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /**
   * The event.
   *
   * @param number of the request, since some can be granted only once to the same person
   */
  byte[] event(Path events, School school, int number) {
    Person person = school.holder(role, number);
    if (!page.isEmpty()) {
      return event(events, school, person, page);
    }
    ObjectNode event = sample(events, school, person);
    if (event.has("body")) {
      event.withObject("/headers").put("idempotency-key", UUID.randomUUID().toString());
      ObjectNode body = read(event.path("body").asText().getBytes(UTF_8));
      fill(body, school, person);
      event.put("body", new String(Json.bytes(body), UTF_8));
    }
    return Json.bytes(event);
  }

  /** The event by which somebody asks another route of the same function. */
  public byte[] event(Path events, School school, Person person, String route) {
    ObjectNode event = sample(events, school, person);
    turn(event, route, school, person);
    return Json.bytes(event);
  }

  /** Makes the sample's body one that this school grants. */
  private static void fill(ObjectNode body, School school, Person person) {
    body.put("year", school.term().year().number())
        .put("semester", school.term().semester().number());
    if (body.has("courseCode")) {
      body.put("courseCode", school.course(person).code().text());
    }
    if (body.has("detail")) {
      String day = LocalDate.now(Window.TAIPEI).toString();
      body.withObject("/detail").put("from", day).put("until", day);
    }
  }

  private ObjectNode sample(Path events, School school, Person person) {
    try {
      ObjectNode event = read(Files.readAllBytes(events.resolve("http-" + sample + ".json")));
      event
          .withObject("/requestContext/authorizer/jwt/claims")
          .put("school", school.code())
          .put("person", person.id().text())
          .put("name", person.name());
      return event;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode read(byte[] json) {
    try {
      return Json.read(json);
    } catch (Json.BadJson e) {
      throw new IllegalStateException(e);
    }
  }

  private static void turn(ObjectNode event, String route, School school, Person person) {
    String year = Integer.toString(school.term().year().number());
    String id = person.id().text();
    String[] parts = route.split(" ", 2);
    String path = parts[1].replace("{year}", year).replace("{personId}", id);
    event.remove("body");
    event.putObject("pathParameters").put("year", year).put("personId", id);
    event.put("routeKey", route).put("rawPath", path);
    event
        .withObject("/requestContext")
        .put("routeKey", route)
        .withObject("/http")
        .put("method", parts[0])
        .put("path", path);
  }
}
