package tw.portfolio.functions.records;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.record.Crediting;
import tw.portfolio.record.EntryId;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.Marks;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.record.register.memory.MemoryConfirmations;
import tw.portfolio.record.register.memory.MemoryEnquiries;
import tw.portfolio.record.register.memory.MemoryRegisters;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class RecordsHandlerTest {
  private static final String OWN = "GET /records";
  private static final String ONE = "GET /students/{studentId}/records";
  private static final String ID = Students.MING.id().text();

  private final Campus campus = new Campus(Entries.aSchool());
  private final Calls calls =
      Calls.of(
          runtime -> {
            RecordsHandler handler =
                new RecordsHandler(
                    new MemoryStudentRecords(campus.school()),
                    new MemoryRecords(campus.school()),
                    new RecordsHandler.RegisterPorts(
                        new MemoryRegisters(campus.school()),
                        new MemoryConfirmations(campus.school()),
                        new MemoryEnquiries(campus.school())),
                    campus.school(),
                    _ -> Optional.of(SchoolBuilder.NAME),
                    campus.clock(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  RecordsHandlerTest() {
    Entries.in(
        new MemoryRecords(campus.school()),
        Entries.MING_PHYSICS,
        Entries.MING_LEADS,
        Entries.MING_ILL,
        Entries.MING_HELPED);
  }

  @Test
  void shouldShowAStudentEveryKindOfRecord() {
    Map<String, Object> body = calls.ask(200, by(Students.MING, OWN));

    assertThat(objects(body.get("grades")))
        .singleElement()
        .satisfies(
            grade ->
                assertThat(grade)
                    .containsEntry("recordId", EntryId.of(Entries.MING_PHYSICS).text())
                    .containsEntry("name", "物理")
                    .containsEntry("score", 85L)
                    .containsEntry("passed", true)
                    .containsEntry("creditsCounted", true)
                    .containsEntry("taking", Map.of("kind", "semester", "name", "學期"))
                    .doesNotContainKeys("resitScore", "resitPassed", "credited"));
    assertThat(objects(body.get("cadres")))
        .containsExactly(
            Map.of(
                "recordId", EntryId.of(Entries.MING_LEADS).text(),
                "year", 115L,
                "from", "2026-09-01",
                "until", "2027-01-20",
                "unit", "101 班",
                "title", "班長",
                "level", Map.of("code", "2", "name", "班級")));
    assertThat(objects(body.get("attendance")))
        .containsExactly(
            Map.of(
                "recordId",
                EntryId.of(Entries.MING_ILL).text(),
                "year",
                115L,
                "from",
                "2026-10-05",
                "until",
                "2026-10-06",
                "kind",
                "病假",
                "periods",
                12L));
    assertThat(objects(body.get("service")))
        .containsExactly(
            Map.of(
                "recordId", EntryId.of(Entries.MING_HELPED).text(),
                "year", 115L,
                "from", "2026-09-10",
                "until", "2026-11-10",
                "name", "圖書館志工",
                "unit", "圖書館",
                "hours", 12.5));
  }

  @Test
  void shouldShowWhereAFormerSchoolsCourseCounts() {
    GradeRecord first = Entries.MING_PHYSICS;
    Entries.in(
        new MemoryRecords(campus.school()),
        new GradeRecord(
            first.student(),
            first.term(),
            first.course(),
            new Taking.Transfer(SchoolBuilder.SCHOOL, first.term()),
            Optional.of(new Crediting(first.term(), 1, "轉學生")),
            new Marks(
                Optional.of(new Hundredths(5525)),
                Optional.of(false),
                Optional.of(Hundredths.of(60)),
                Optional.of(true),
                Optional.empty(),
                "努力")));

    Map<String, Object> body = calls.ask(200, by(Students.MING, OWN));

    assertThat(objects(body.get("grades")))
        .anySatisfy(
            grade ->
                assertThat(grade)
                    .containsEntry("score", 55.25)
                    .containsEntry("resitScore", 60L)
                    .containsEntry("resitPassed", true)
                    .containsEntry("remark", "努力")
                    .doesNotContainKey("creditsCounted")
                    .containsEntry(
                        "credited",
                        Map.of("year", 115L, "semester", 1L, "grade", 1L, "standing", "轉學生")));
  }

  @Test
  void shouldShowOneYear() {
    Map<String, Object> none = calls.ask(200, by(Students.MING, OWN).query("year", "114"));

    assertThat(none.values()).containsOnly(List.of());
  }

  @Test
  void shouldShowStaffAStudentsRecords() {
    Map<String, Object> body = calls.ask(200, of(Staff.HOMEROOM, Students.MING));

    assertThat(object(body.get("student")))
        .isEqualTo(
            Map.of(
                "studentId", ID,
                "name", "王小明",
                "className", "101",
                "seat", 1L,
                "studentNumber", "s1"));
    assertThat(objects(object(body.get("records")).get("grades"))).hasSize(1);
    assertThat(calls.ask(404, of(Staff.HOMEROOM, Entries.TAO))).containsEntry("code", "not-found");
    calls.ask(403, of(Staff.LIN, Students.MING));
    calls.ask(200, of(Entries.REGISTRAR, Entries.TAO));
  }

  @Test
  void shouldKeepStudentsToTheirOwn() {
    calls.ask(403, by(Students.MING, ONE).path("studentId", ID));
    calls.ask(403, by(Entries.REGISTRAR, OWN));
    for (String route : new String[] {OWN, ONE}) {
      calls.ask(401, Events.of(route).path("studentId", ID));
    }
  }

  @Test
  void shouldRefuseWhateverIsMalformed() {
    for (String year : new String[] {"", "99", "200", "abc", "1150", "１１５"}) {
      calls.refuse(by(Students.MING, OWN).query("year", year));
      calls.refuse(by(Entries.REGISTRAR, ONE).path("studentId", ID).query("year", year));
    }
    calls.refuse(by(Students.MING, OWN).query("student", "x"));
    calls.refuse(by(Entries.REGISTRAR, ONE).path("studentId", "1"));
  }

  private static Events of(Person reader, Person student) {
    return by(reader, ONE).path("studentId", student.id().text());
  }

  private static Events by(Person person, String route) {
    return Calls.by(
        person.roles().contains(Role.STUDENT) ? Students.actor(person) : Staff.actor(person),
        route);
  }
}
