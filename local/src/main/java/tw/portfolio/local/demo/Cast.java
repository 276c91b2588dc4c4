package tw.portfolio.local.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.Role;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.school.TrialSchool;

/**
 * Who takes part: as {@code /dev/people} lists them, with what the sample school's own books say of
 * them.
 *
 * @param students their ids, as they are listed
 * @param teachers ids of all who certify
 * @param exporter id of the 設備組長
 * @param teacherOf who teaches a student a course; by student, a blank, the course's code
 * @param deputiesOf who stands in for a teacher
 * @param emails addresses of the staff
 * @param numbers students' numbers (學號)
 * @param homeroomTeacherOf who leads a student's class
 * @param offices those who keep records
 */
record Cast(
    int year,
    int semester,
    List<String> students,
    List<String> teachers,
    String exporter,
    Map<String, String> teacherOf,
    Map<String, List<String>> deputiesOf,
    Map<String, String> emails,
    Map<String, String> numbers,
    Map<String, String> homeroomTeacherOf,
    Offices offices) {
  /**
   * Those who keep records, by their ids.
   *
   * @param director 教務主任
   * @param registrar 註冊組長
   * @param curriculum 教學組長
   * @param information 資訊組長
   * @param counsellor 輔導主任
   * @param courseCounsellors 課程諮詢教師
   */
  record Offices(
      String director,
      String registrar,
      String curriculum,
      String information,
      String counsellor,
      List<String> courseCounsellors) {}

  /**
   * @param people as {@code /dev/people} lists them
   * @param numbers students' numbers by id, as the school's list has them
   */
  static Cast of(TrialSchool school, JsonNode people, Map<String, String> numbers) {
    Map<String, String> ids = new HashMap<>();
    numbers.forEach((id, number) -> ids.put(number, id));
    Map<String, String> platformIds = new HashMap<>();
    school
        .sample()
        .students()
        .forEach(
            student ->
                platformIds.put(
                    student.person().id(),
                    Optional.ofNullable(ids.get(student.studentNumber()))
                        .orElseThrow(
                            () ->
                                new BrokenOffException("not listed: " + student.studentNumber()))));
    Map<String, String> emails =
        school.people().stream()
            .filter(person -> person.email().isPresent())
            .collect(toMap(person -> person.id().text(), person -> person.email().orElseThrow()));
    Map<String, List<String>> deputies =
        school.deputies().stream()
            .collect(
                groupingBy(
                    (Deputy deputy) -> deputy.teacher().text(),
                    mapping(deputy -> deputy.deputy().text(), toList())));
    Map<String, String> teacherOf =
        school.enrolments().stream()
            .collect(
                toMap(
                    taken -> platformIds.get(taken.student().text()) + " " + taken.code().text(),
                    taken -> taken.teacher().text(),
                    (first, _) -> first));
    return new Cast(
        school.term().year().number(),
        school.term().semester().number(),
        ids(people, Role.STUDENT),
        ids(people, Role.TEACHER),
        ids(people, Role.EQUIPMENT_HEAD).getFirst(),
        teacherOf,
        deputies,
        emails,
        numbers,
        homeroomTeachers(people),
        new Offices(
            ids(people, Role.ACADEMIC_DIRECTOR).getFirst(),
            ids(people, Role.REGISTRAR).getFirst(),
            ids(people, Role.CURRICULUM_HEAD).getFirst(),
            ids(people, Role.INFORMATION_HEAD).getFirst(),
            ids(people, Role.COUNSELLING_HEAD).getFirst(),
            ids(people, Role.COURSE_COUNSELLOR)));
  }

  private static Map<String, String> homeroomTeachers(JsonNode people) {
    Map<String, String> leading =
        holding(people, Role.HOMEROOM_TEACHER)
            .collect(
                toMap(
                    person -> person.path("class").asText(), person -> person.path("id").asText()));
    return holding(people, Role.STUDENT)
        .filter(student -> leading.containsKey(student.path("class").asText()))
        .collect(
            toMap(
                student -> student.path("id").asText(),
                student -> leading.get(student.path("class").asText())));
  }

  /** Everybody who holds an office. */
  static List<String> ids(JsonNode people, Role role) {
    return holding(people, role).map(person -> person.path("id").asText()).toList();
  }

  private static Stream<JsonNode> holding(JsonNode people, Role role) {
    return StreamSupport.stream(people.path("people").spliterator(), false)
        .filter(
            person ->
                StreamSupport.stream(person.path("roles").spliterator(), false)
                    .anyMatch(title -> title.asText().equals(role.title())));
  }

  /** Who leads a student's class. */
  String homeroomTeacherOf(String student) {
    return Optional.ofNullable(homeroomTeacherOf.get(student))
        .orElseThrow(() -> new BrokenOffException("no homeroom teacher of " + student));
  }

  /** Students of grade 12: those who entered two years before. */
  List<String> graduating() {
    String entered = Integer.toString(year - 2);
    return students.stream().filter(one -> numbers.get(one).startsWith(entered)).toList();
  }

  /** Who certifies a piece. */
  String teacherOf(Work work) {
    return Optional.ofNullable(teacherOf.get(work.student() + " " + work.courseCode()))
        .orElseThrow(() -> new BrokenOffException("no teacher for " + work.id()));
  }

  List<String> deputiesOf(String teacher) {
    return deputiesOf.getOrDefault(teacher, List.of());
  }
}
