package tw.portfolio.functions.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.functions.roster.RosterOffice.staff;
import static tw.portfolio.functions.roster.RosterOffice.student;
import static tw.portfolio.samples.Consultations.CURRICULUM_HEAD;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.Sections.OTHER_PHYSICS;
import static tw.portfolio.samples.Sections.PHYSICS;
import static tw.portfolio.samples.Sections.taken;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.record.Section;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;

class SectionRoutesTest {
  static final List<String> BAD_BODIES = Calls.BAD_BODIES;

  private static final String ENROLMENT = "/students/{studentId}/enrolments/{sectionId}";

  private final RosterOffice office = new RosterOffice();

  @BeforeEach
  void openTheSections() {
    MemoryRecords records = new MemoryRecords(office.school());
    Sections.open(records);
    Sections.enrol(records, MING, PHYSICS);
    Sections.enrol(records, HUA, PHYSICS);
  }

  private static Events of(Events request, Section section) {
    return request.path("sectionId", SectionIds.of(section.ref()));
  }

  private static String change(String name, PersonId teacher, String seen, PersonId seenTeacher) {
    return "{\"courseName\":\"%s\",\"teacherId\":\"%s\",\"seen\":{\"courseName\":\"%s\",\"teacherId\":\"%s\"},\"reason\":\"留職停薪\"}"
        .formatted(name, teacher, seen, seenTeacher);
  }

  private static Events put(Person by) {
    return of(
        staff(by, "PUT /sections/{sectionId}")
            .json(change("物理（二）", Staff.CHANG.id(), "物理", Staff.LIN.id())),
        PHYSICS);
  }

  private static Events enrolment(Person by, String method, Person student, Section section) {
    return of(staff(by, method + " " + ENROLMENT).path("studentId", student.id().text()), section);
  }

  private List<Map<String, Object>> members(Section section) {
    return Calls.objects(roll(section).get("students"));
  }

  private Map<String, Object> roll(Section section) {
    return office
        .calls()
        .ask(200, of(staff(CURRICULUM_HEAD, "GET /sections/{sectionId}/students"), section));
  }

  @Test
  void shouldPageThroughSections() {
    Map<String, Object> first =
        office.calls().ask(200, staff(CURRICULUM_HEAD, "GET /sections").query("limit", "1"));
    Map<String, Object> second =
        office
            .calls()
            .ask(
                200,
                staff(CURRICULUM_HEAD, "GET /sections")
                    .query("limit", "1")
                    .query("cursor", String.valueOf(first.get("next"))));

    assertThat(Calls.objects(first.get("sections")))
        .singleElement()
        .satisfies(
            section ->
                assertThat(section)
                    .containsEntry("sectionId", SectionIds.of(PHYSICS.ref()))
                    .containsEntry("name", "101")
                    .containsEntry("courseName", "物理")
                    .containsEntry("teacher", Staff.LIN.name()));
    assertThat(Calls.objects(second.get("sections")))
        .extracting(section -> section.get("name"))
        .containsExactly("102");
    assertThat(second).doesNotContainKey("next");
    assertThat(
            office.calls().ask(200, staff(CURRICULUM_HEAD, "GET /sections").query("semester", "2")))
        .containsEntry("sections", List.of());
  }

  @Test
  void shouldShowEverybodyInASection() {
    assertThat(members(PHYSICS))
        .extracting(student -> student.get("name"))
        .containsExactly(MING.name(), HUA.name());
    assertThat(roll(PHYSICS)).containsEntry("total", 2L);
    assertThat(members(OTHER_PHYSICS)).isEmpty();
  }

  @Test
  void shouldHandASectionOverAndTellTheSecondEditor() {
    assertThat(office.calls().ask(200, put(CURRICULUM_HEAD)))
        .containsEntry("courseName", "物理（二）")
        .containsEntry("teacherId", Staff.CHANG.id().text())
        .containsEntry("teacher", Staff.CHANG.name());
    assertThat(office.calls().ask(409, put(CURRICULUM_HEAD)))
        .containsEntry("code", "changed-meanwhile");
  }

  @Test
  void shouldMoveAStudentAndDropTheCourse() {
    assertThat(office.calls().ask(200, enrolment(CURRICULUM_HEAD, "PUT", MING, OTHER_PHYSICS)))
        .containsEntry("name", "物理")
        .containsEntry("teacher", Staff.CHANG.name());
    assertThat(members(OTHER_PHYSICS)).hasSize(1);
    Events drop =
        enrolment(CURRICULUM_HEAD, "DELETE", MING, OTHER_PHYSICS).json("{\"reason\":\"退選\"}");
    office.calls().ask(204, drop);
    office.calls().ask(404, drop);
    assertThat(members(OTHER_PHYSICS)).isEmpty();
  }

  @Test
  void shouldNotDropACourseThatHasPieces() {
    Journey.of(office.school(), MING, taken(MING, PHYSICS).enrolment(), Ids.nth(7), NOW).reserve();

    assertThat(
            office
                .calls()
                .ask(
                    409,
                    enrolment(CURRICULUM_HEAD, "DELETE", MING, PHYSICS)
                        .json("{\"reason\":\"退選\"}")))
        .containsEntry("code", "wrong-state");
    assertThat(members(PHYSICS)).hasSize(2);
  }

  @Test
  void shouldRefuseWhoMayNot() {
    office.calls().ask(403, staff(Staff.LIN, "GET /sections"));
    office.calls().ask(403, student(MING, "GET /sections"));
    office.calls().ask(403, of(staff(Staff.LIN, "GET /sections/{sectionId}/students"), PHYSICS));
    office.calls().ask(403, put(Staff.LIN));
    office.calls().ask(403, enrolment(Staff.LIN, "PUT", MING, OTHER_PHYSICS));
    office
        .calls()
        .ask(403, enrolment(Staff.LIN, "DELETE", MING, PHYSICS).json("{\"reason\":\"退選\"}"));
    assertThat(members(PHYSICS)).hasSize(2);
  }

  @ParameterizedTest
  @FieldSource("BAD_BODIES")
  void shouldRefuseBadBodies(String body) {
    office
        .calls()
        .refuse(of(staff(CURRICULUM_HEAD, "PUT /sections/{sectionId}").json(body), PHYSICS));
    office.calls().refuse(enrolment(CURRICULUM_HEAD, "DELETE", MING, PHYSICS).json(body));
    assertThat(members(PHYSICS)).hasSize(2);
  }

  @Test
  void shouldRefuseWrongFields() {
    for (String body :
        List.of(
            change("", Staff.CHANG.id(), "物理", Staff.LIN.id()),
            change("字".repeat(61), Staff.CHANG.id(), "物理", Staff.LIN.id()),
            change("物理", MING.id(), "物理", Staff.LIN.id()),
            change("物理", Ids.person(999), "物理", Staff.LIN.id()),
            change("物理（二）", Staff.CHANG.id(), "物理", Staff.LIN.id()).replace("留職停薪", ""),
            "{\"courseName\":\"物理\",\"teacherId\":\"x\",\"seen\":{}}")) {
      assertThat(
              office
                  .calls()
                  .ask(
                      422,
                      of(staff(CURRICULUM_HEAD, "PUT /sections/{sectionId}").json(body), PHYSICS)))
          .containsEntry("code", "invalid-fields");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!", "../x", "MTE1MSMxIzEwMQ", "物理"})
  void shouldRefuseWhatIsNoSectionsId(String id) {
    office
        .calls()
        .ask(
            400,
            staff(CURRICULUM_HEAD, "GET /sections/{sectionId}/students").path("sectionId", id));
  }
}
