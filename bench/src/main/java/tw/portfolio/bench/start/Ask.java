package tw.portfolio.bench.start;

import static tw.portfolio.domain.school.Role.ACADEMIC_DIRECTOR;
import static tw.portfolio.domain.school.Role.COURSE_COUNSELLOR;
import static tw.portfolio.domain.school.Role.EQUIPMENT_HEAD;
import static tw.portfolio.domain.school.Role.INFORMATION_HEAD;
import static tw.portfolio.domain.school.Role.REGISTRAR;
import static tw.portfolio.domain.school.Role.STUDENT;
import static tw.portfolio.domain.school.Role.TEACHER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.Window;
import tw.portfolio.local.http.Json;

/**
 * The first request of each function of the API: the sample event of {@code events/}, asked by
 * somebody of the made-up school. Where the sample could be granted only once, it is turned into a
 * page of the same function.
 */
public enum Ask {
  UPLOAD("post-outcomes", STUDENT) {
    @Override
    void fill(ObjectNode body, School school, Person person) {
      var course = school.course(person);
      term(body, school).put("courseCode", course.code().text());
    }
  },
  CERTIFICATION("get-certifications", TEACHER),
  SELECTION("put-selections", STUDENT) {
    @Override
    String route(String sample) {
      return "GET /selections/{year}";
    }
  },
  ACHIEVEMENTS("post-achievements", STUDENT) {
    @Override
    void fill(ObjectNode body, School school, Person person) {
      String day = LocalDate.now(Window.TAIPEI).toString();
      term(body, school).withObject("/detail").put("from", day).put("until", day);
    }
  },
  SETTINGS("put-settings", ACADEMIC_DIRECTOR) {
    @Override
    String route(String sample) {
      return "GET /settings/{year}";
    }
  },
  EXPORT("post-exports", EQUIPMENT_HEAD) {
    @Override
    String route(String sample) {
      return "GET /exports";
    }
  },
  IMPORTS("post-imports", REGISTRAR) {
    @Override
    void fill(ObjectNode body, School school, Person person) {
      term(body, school);
    }
  },
  STATEMENTS("put-statement", STUDENT) {
    @Override
    String route(String sample) {
      return "GET /statement";
    }
  },
  ANNOUNCEMENTS("post-announcements", STUDENT) {
    @Override
    String route(String sample) {
      return "GET /announcements";
    }
  },
  COURSE_RECORDS("post-consultations", COURSE_COUNSELLOR) {
    @Override
    String route(String sample) {
      return "GET /consultations";
    }
  },
  ACCOUNTS("put-people", INFORMATION_HEAD) {
    @Override
    String route(String sample) {
      return "GET /people/{personId}";
    }
  },
  HISTORY("get-history", INFORMATION_HEAD),
  RECORDS("get-records", STUDENT);

  private final String sample;
  private final Role role;

  Ask(String sample, Role role) {
    this.sample = sample;
    this.role = role;
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

  /** What is asked; most ask what the sample asks. */
  String route(String sampled) {
    return sampled;
  }

  /** Makes the sample's body one that this school grants. */
  void fill(ObjectNode body, School school, Person person) {}

  private static ObjectNode term(ObjectNode body, School school) {
    return body.put("year", school.term().year().number())
        .put("semester", school.term().semester().number());
  }

  /**
   * The event.
   *
   * @param number of the request, since some can be granted only once to the same person
   */
  byte[] event(Path events, School school, int number) {
    ObjectNode event = sample(events);
    Person person = school.holder(role, number);
    String sampled = event.path("routeKey").asText();
    return route(sampled).equals(sampled)
        ? sampled(event, school, person)
        : event(events, school, person, route(sampled));
  }

  /** The event by which somebody asks another route of the same function. */
  public byte[] event(Path events, School school, Person person, String route) {
    ObjectNode event = sample(events);
    claim(event, school, person);
    turn(event, route, school, person);
    return Json.bytes(event);
  }

  private byte[] sampled(ObjectNode event, School school, Person person) {
    claim(event, school, person);
    if (event.has("body")) {
      event.withObject("/headers").put("idempotency-key", UUID.randomUUID().toString());
      ObjectNode body = read(event.path("body").asText().getBytes(StandardCharsets.UTF_8));
      fill(body, school, person);
      event.put("body", new String(Json.bytes(body), StandardCharsets.UTF_8));
    }
    return Json.bytes(event);
  }

  private static void claim(ObjectNode event, School school, Person person) {
    event
        .withObject("/requestContext/authorizer/jwt/claims")
        .put("school", school.code())
        .put("person", person.id().text())
        .put("name", person.name());
  }

  private ObjectNode sample(Path events) {
    try {
      return read(Files.readAllBytes(events.resolve("http-" + sample + ".json")));
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
    Map<String, String> inPath =
        Map.of(
            "year",
            Integer.toString(school.term().year().number()),
            "personId",
            person.id().text());
    event.remove("body");
    ObjectNode parameters = event.putObject("pathParameters");
    String path = route.substring(route.indexOf(' ') + 1);
    for (Map.Entry<String, String> one : inPath.entrySet()) {
      String place = "{" + one.getKey() + "}";
      if (path.contains(place)) {
        parameters.put(one.getKey(), one.getValue());
        path = path.replace(place, one.getValue());
      }
    }
    event.put("routeKey", route).put("rawPath", path);
    event
        .withObject("/requestContext")
        .put("routeKey", route)
        .withObject("/http")
        .put("method", route.substring(0, route.indexOf(' ')))
        .put("path", path);
  }
}
