package tw.portfolio.functions.overviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.overview.OverviewScene;
import tw.portfolio.overview.memory.MemoryRecounts;
import tw.portfolio.reminder.ReminderScene;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.SummaryId;

class OverviewsHandlerTest {
  private final OverviewScene scene = new OverviewScene().withSections();
  private final Calls calls =
      Calls.of(
          runtime -> {
            OverviewsHandler handler =
                new OverviewsHandler(
                    scene.ports,
                    new OverviewsHandler.Teaching(
                        new MemoryAccounts(scene.campus.school()),
                        scene.campus.school(),
                        scene.records,
                        scene.enrolments,
                        scene.campus.school()),
                    new MemoryRecounts(),
                    new ReminderScene(scene.campus.school()).asking(),
                    scene.campus.clock(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @BeforeEach
  void work() {
    scene.campus.uploaded(MING_PHYSICS, REPORT);
    scene.campus.sent(HUA_PHYSICS);
  }

  private static Events student(String route) {
    return Calls.by(Students.actor(MING), route);
  }

  private static Events staff(Person person, String route) {
    return Calls.by(Staff.actor(person), route);
  }

  @Test
  void shouldShowAStudentWhatThereIsToDo() {
    Map<String, Object> own = calls.ask(200, student("GET /me/checklist"));

    assertThat(objects(own.get("tasks")).getFirst())
        .containsEntry("task", "send")
        .containsEntry("taskName", "送出認證（課程學習成果）")
        .containsEntry("count", 1L)
        .containsEntry("daysLeft", 7L)
        .containsEntry("lastDay", "2026-11-27");
    assertThat((List<?>) own.get("unsent")).hasSize(1);
    assertThat(object(own.get("outcomes")))
        .containsEntry("uploaded", 1L)
        .containsEntry("nothing", false);
    assertThat(object(own.get("achievements"))).containsEntry("nothing", true);
    assertThat(objects(own.get("windows"))).allMatch(window -> window.containsKey("daysLeft"));
  }

  @Test
  void shouldShowTheHomeroomTeacherTheClass() {
    Map<String, Object> list = calls.ask(200, staff(Staff.HOMEROOM, "GET /overviews/students"));

    assertThat(objects(list.get("students")))
        .extracting(one -> one.get("name"))
        .containsExactly(MING.name(), HUA.name());
    assertThat(
            objects(
                calls
                    .ask(
                        200,
                        staff(Staff.EQUIPMENT_HEAD, "GET /overviews/students")
                            .query("state", "unsent")
                            .query("kind", "outcome"))
                    .get("students")))
        .extracting(one -> one.get("name"))
        .containsExactly(MING.name());
    calls.ask(403, staff(Offices.PRINCIPAL, "GET /overviews/students"));
    calls.refuse(staff(Staff.HOMEROOM, "GET /overviews/students").query("state", "lazy"));
    calls.refuse(staff(Staff.HOMEROOM, "GET /overviews/students").query("grade", "4"));
  }

  @Test
  void shouldRemindWhoIsMissingSomethingUnderTheFiguresThatWereSeen() {
    Map<String, Object> seen =
        calls.ask(
            200, staff(Staff.HOMEROOM, "POST /reminders/preview").json("{\"rule\": \"unsent\"}"));
    assertThat(seen)
        .containsEntry("className", "101")
        .containsEntry("mail", 0L)
        .containsEntry("notice", 1L)
        .containsEntry("before", 0L);
    assertThat(objects(seen.get("people")).getFirst())
        .containsEntry("name", MING.name())
        .containsEntry("seat", 1L)
        .containsEntry("how", "notice");

    String other =
        """
        {"rule": "unsent", "mail": 1, "notice": 0, "before": 0}
        """;
    assertThat(
            objects(
                calls.ask(409, staff(Staff.HOMEROOM, "POST /reminders").json(other)).get("fields")))
        .extracting(field -> field.get("name"))
        .contains("notice");
    calls.ask(
        202,
        staff(Staff.HOMEROOM, "POST /reminders")
            .json("{\"rule\": \"unsent\", \"mail\": 0, \"notice\": 1, \"before\": 0}"));
    calls.ask(
        422, staff(Staff.EQUIPMENT_HEAD, "POST /reminders/preview").json("{\"rule\": \"tasks\"}"));
    calls.ask(403, staff(Staff.LIN, "POST /reminders/preview").json("{\"rule\": \"unsent\"}"));
  }

  @Test
  void shouldShowOfficesClassesAndGrades() {
    Map<String, Object> table =
        calls.ask(200, staff(Staff.EQUIPMENT_HEAD, "GET /overviews/classes").query("year", "115"));

    assertThat(table).containsEntry("students", 5L).doesNotContainKey("achievements");
    Map<String, Object> first = objects(table.get("classes")).getFirst();
    assertThat(first).containsEntry("className", "101").containsEntry("grade", 1L);
    assertThat(object(first.get("outcomes")))
        .containsEntry("all", 2L)
        .containsEntry("sent", 1L)
        .containsEntry("unsent", 1L);
    assertThat(object(object(table.get("outcomes")).get("students"))).containsEntry("nothing", 3L);
    assertThat(objects(table.get("grades"))).hasSize(2);
  }

  @Test
  void shouldTellTotalsWithoutNamesAndWithoutClassesOfFew() {
    Map<String, Object> totals = calls.ask(200, staff(Offices.PARENT, "GET /totals"));

    assertThat(objects(totals.get("classes")))
        .extracting(one -> one.get("className"), one -> one.get("students"))
        .containsExactly(tuple("101、301、302", 5L));
    assertThat(totals).doesNotContainKey("grades");
    assertThat(totals.toString()).doesNotContain(MING.name(), MING.id().text());
  }

  @Test
  void shouldShowSectionsAndWhatWaitsForTeachers() {
    String id = SectionIds.of(Sections.PHYSICS.ref());
    Map<String, Object> own = calls.ask(200, staff(Staff.LIN, "GET /overviews/sections"));
    assertThat(objects(own.get("sections")).getFirst())
        .containsEntry("sectionId", id)
        .containsEntry("unsent", 1L)
        .containsEntry("nothing", 0L);

    Map<String, Object> section =
        calls.ask(
            200, staff(Staff.LIN, "GET /overviews/sections/{sectionId}").path("sectionId", id));
    assertThat(objects(section.get("students")))
        .extracting(one -> one.get("name"), one -> object(one.get("outcomes")).get("all"))
        .containsExactly(tuple(MING.name(), 1L), tuple(HUA.name(), 1L));

    Map<String, Object> waiting =
        calls.ask(200, staff(Staff.EQUIPMENT_HEAD, "GET /overviews/teachers"));
    assertThat(waiting).containsEntry("waiting", 1L);
    assertThat(objects(waiting.get("teachers")).getFirst())
        .containsEntry("teacher", Staff.LIN.name())
        .containsEntry("days", 0L)
        .containsEntry("daysLeft", 7L);
  }

  @Test
  void shouldTellTheInformationOfficeWhetherTheNumbersAreRight() {
    SummaryId mings = new SummaryId(MING.school(), MING.id(), SchoolBuilder.YEAR);
    StudentSummary right = scene.campus.school().summary(mings);
    assertThat(scene.campus.school().correct(mings, right, StudentSummary.NONE)).isTrue();

    Map<String, Object> mended =
        calls.ask(200, staff(Offices.INFORMATION, "POST /overviews/recounts"));

    assertThat(mended)
        .containsEntry("differing", 1L)
        .containsEntry("mended", 1L)
        .containsEntry("finding", false);
    assertThat(scene.campus.school().summary(mings)).isEqualTo(right);
    assertThat(
            objects(
                calls
                    .ask(200, staff(Offices.INFORMATION, "GET /overviews/recounts"))
                    .get("recounts")))
        .hasSize(1);
    calls.ask(403, staff(Staff.EQUIPMENT_HEAD, "POST /overviews/recounts"));
  }
}
