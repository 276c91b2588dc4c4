package tw.portfolio.functions.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;

/** The list of disputed returns that wait for an answer. */
class DisputeListTest {
  private static final Enrolment IN_SECTION = Sections.taken(HUA, Sections.PHYSICS).enrolment();

  private final Campus campus = new Campus();
  private final Calls calls = CertificationCalls.of(campus);

  @Test
  void shouldNameEverybodyBesideTheirIds() {
    disputed(1, HUA, IN_SECTION);

    Map<String, Object> dispute = objects(calls.ask(200, teacher()).get("disputes")).getFirst();

    assertThat(object(dispute.get("label")))
        .containsEntry("student", "陳小華")
        .containsEntry("className", "101")
        .containsEntry("seat", 2L)
        .containsEntry("courseName", "物理")
        .containsEntry("section", "101")
        .containsEntry("sectionId", SectionIds.of(Sections.PHYSICS.ref()))
        .containsEntry("teacher", "林美玲");
    assertThat(object(dispute.get("dispute"))).containsEntry("stateName", "等待任課教師回覆");
  }

  @Test
  void shouldFindThoseOfAClassASectionOrAName() {
    disputed(1, MING, Courses.MING_PHYSICS);
    disputed(2, HUA, IN_SECTION);

    assertThat(students(teacher().query("className", "１０１"))).containsExactly("王小明", "陳小華");
    assertThat(students(teacher().query("className", "102"))).isEmpty();
    assertThat(students(teacher().query("sectionId", SectionIds.of(Sections.PHYSICS.ref()))))
        .containsExactly("陳小華");
    assertThat(students(teacher().query("q", "小明"))).containsExactly("王小明");
    assertThat(students(teacher().query("q", "ｓ２"))).containsExactly("陳小華");
  }

  @Test
  void shouldTellOnTheFirstPageHowManyWaitAndFillEachPage() {
    for (int number = 0; number < 4; number++) {
      disputed(2 * number, MING, Courses.MING_PHYSICS);
      disputed(2 * number + 1, HUA, Courses.HUA_PHYSICS);
    }

    Map<String, Object> first = calls.ask(200, teacher().query("q", "小華").query("limit", "3"));
    Events behind = teacher().query("limit", "3").query("cursor", first.get("next").toString());
    Map<String, Object> second = calls.ask(200, behind.query("q", "小華"));

    assertThat(first).containsEntry("total", 4L);
    assertThat(objects(first.get("disputes"))).hasSize(3);
    assertThat(objects(second.get("disputes"))).hasSize(1);
    assertThat(second).doesNotContainKeys("total", "next");
    assertThat(calls.ask(200, teacher())).containsEntry("total", 8L);
    calls.ask(400, teacher().query("q", "小明").query("cursor", first.get("next").toString()));
  }

  @Test
  void shouldAskAHomeroomTeacherForNoClass() {
    Events own = Calls.by(Staff.actor(Staff.HOMEROOM), "GET /disputes").query("as", "homeroom");

    assertThat(calls.ask(200, own)).containsEntry("total", 0L);
    calls.refuse(own.query("className", "101"));
  }

  @Test
  void shouldRefuseWhatIsNotKnown() {
    calls.refuse(teacher().query("as", "student"));
    calls.refuse(teacher().query("sectionId", "x"));
    calls.refuse(teacher().query("courseCode", Courses.PHYSICS.text()));
  }

  private List<Object> students(Events request) {
    return objects(calls.ask(200, request).get("disputes")).stream()
        .map(dispute -> object(dispute.get("label")).get("student"))
        .toList();
  }

  private void disputed(int number, Person student, Enrolment taken) {
    Journey.of(
            campus.school(),
            student,
            taken,
            Ids.nth(70_000 + number),
            SchoolBuilder.NOW.plusSeconds(number))
        .disputed();
  }

  private static Events teacher() {
    return Calls.by(Staff.actor(Staff.LIN), "GET /disputes");
  }
}
