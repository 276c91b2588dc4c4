package tw.portfolio.local.demo;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.school.TrialSchool;

/**
 * Who takes part: as {@code /dev/people} lists them, with what the sample school's own books say of
 * them.
 *
 * @param people the list
 * @param teacherOf who teaches a student a course; by student, a blank, the course's code
 * @param deputies who stands in for a teacher
 * @param emails addresses of the staff
 * @param numbers students' numbers (學號)
 */
record Cast(
    int year,
    int semester,
    JsonNode people,
    Map<String, String> teacherOf,
    Map<String, String> deputies,
    Map<String, String> emails,
    Map<String, String> numbers) {
  /** Those of a school that has brought in its files. */
  static Cast of(TrialSchool school, Client client) {
    JsonNode people = client.anonymous("/dev/people").expected("/dev/people");
    Map<String, String> numbers = numbers(client, Cast.holding(people, Role.REGISTRAR).getFirst());
    Map<String, String> byNumber =
        numbers.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
    // The sample school's own ids are not those that the platform gave.
    Map<String, String> ids =
        school.sample().students().stream()
            .collect(
                toMap(
                    student -> student.person().id(),
                    student -> known(byNumber.get(student.studentNumber()), student.toString())));
    return new Cast(
        school.term().year().number(),
        school.term().semester().number(),
        people,
        school.enrolments().stream()
            .collect(
                toMap(
                    taken -> ids.get(taken.student().text()) + " " + taken.code().text(),
                    taken -> taken.teacher().text(),
                    (first, _) -> first)),
        school.deputies().stream()
            .collect(toMap(one -> one.teacher().text(), one -> one.deputy().text())),
        school.people().stream()
            .filter(person -> person.email().isPresent())
            .collect(toMap(person -> person.id().text(), person -> person.email().orElseThrow())),
        numbers);
  }

  /** Students' numbers by their ids, page by page. */
  private static Map<String, String> numbers(Client client, String registrar) {
    Map<String, String> numbers = new HashMap<>();
    String page = "/students";
    while (!page.isEmpty()) {
      JsonNode listed = client.get(registrar, page).expected("GET /students");
      for (JsonNode student : listed.path("students")) {
        numbers.put(student.path("studentId").asText(), student.path("studentNumber").asText());
      }
      page = listed.has("next") ? "/students?cursor=" + listed.path("next").asText() : "";
    }
    return numbers;
  }

  private static String known(String id, String what) {
    return Optional.ofNullable(id)
        .orElseThrow(() -> new BrokenOffException("找不到 (not found): " + what));
  }

  /** Everybody on a list who holds an office. */
  static List<String> holding(JsonNode people, Role role) {
    return Stage.list(people.path("people")).stream()
        .filter(person -> Stage.list(person.path("roles")).contains(TextNode.valueOf(role.title())))
        .map(person -> person.path("id").asText())
        .toList();
  }

  List<String> students() {
    return holding(Role.STUDENT);
  }

  List<String> holding(Role role) {
    return holding(people, role);
  }

  /** The one who holds an office. */
  String holder(Role role) {
    return holding(role).getFirst();
  }

  /** Who leads a student's class. */
  String homeroomTeacherOf(String student) {
    Map<String, String> classes =
        Stage.list(people.path("people")).stream()
            .collect(toMap(one -> one.path("id").asText(), one -> one.path("class").asText()));
    return holding(Role.HOMEROOM_TEACHER).stream()
        .filter(teacher -> classes.get(teacher).equals(classes.get(student)))
        .findFirst()
        .orElseThrow(() -> new BrokenOffException("no homeroom teacher of " + student));
  }

  /** Students of grade 12: those who entered two years before. */
  List<String> graduating() {
    String entered = Integer.toString(year - 2);
    return students().stream().filter(one -> numbers.get(one).startsWith(entered)).toList();
  }

  /** Who certifies a piece. */
  String teacherOf(Work work) {
    return known(teacherOf.get(work.student() + " " + work.courseCode()), work.id());
  }

  Optional<String> deputyOf(String teacher) {
    return Optional.ofNullable(deputies.get(teacher));
  }
}
