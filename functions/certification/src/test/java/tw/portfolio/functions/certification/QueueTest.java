package tw.portfolio.functions.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Cursor;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.record.Section;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.Piece;
import tw.portfolio.work.outcome.CertificationStore;

class QueueTest {
  private static final String ROUTE = "GET /certifications";
  private static final String SCOPE = SCHOOL + " queue of " + Staff.LIN.id() + "   ";

  private final Campus campus = new Campus();
  private final CountedCalls counted = new CountedCalls();
  private final Calls calls =
      Calls.of(
          runtime -> {
            CertificationHandler handler =
                new CertificationHandler(
                    counted.of(CertificationStore.class, campus.school()),
                    campus.school(),
                    campus.school(),
                    counted.of(Roster.class, campus.school()),
                    counted.of(SettingsInForce.class, campus.school()),
                    campus.files(),
                    campus.clock(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldShowTheQueueInOneCallAfterTheAccount() {
    campus.sent(MING_PHYSICS);

    Map<String, Object> page = calls.ask(200, teacher());

    assertThat(counted.calls()).containsExactly("person", "waiting");
    assertThat(page).doesNotContainKey("next");
    Map<String, Object> piece = objects(page.get("pieces")).getFirst();
    assertThat(piece)
        .containsEntry("state", "sent")
        .containsEntry("sentAt", "2026-11-20T20:00:00+08:00");
    assertThat(Calls.object(piece.get("label")))
        .containsEntry("student", "王小明")
        .containsEntry("className", "101");
  }

  @Test
  void shouldShowATeacherWhatWasDecided() {
    campus.certified(MING_PHYSICS);
    campus.returned(HUA_PHYSICS, "請補圖表單位");
    campus.sent(MING_PHYSICS);

    List<Map<String, Object>> decided =
        objects(calls.ask(200, teacher().query("state", "decided")).get("pieces"));

    assertThat(decided)
        .extracting(piece -> piece.get("stateName"))
        .containsExactlyInAnyOrder("已認證", "已退回");
    assertThat(objects(calls.ask(200, teacher().query("state", "waiting")).get("pieces")))
        .hasSize(1);
    assertThat(objects(calls.ask(200, teacher().query("className", "102")).get("pieces")))
        .isEmpty();
    assertThat(objects(calls.ask(200, teacher().query("className", "101")).get("pieces")))
        .hasSize(1);
    calls.refuse(teacher().query("state", "everything"));
    calls.refuse(teacher().query("state", "decided").query("courseCode", Courses.HISTORY.text()));
  }

  @Test
  void shouldPageDeepWithoutLossOrRepetition() {
    List<String> all = waiting(250);
    List<String> seen = new ArrayList<>();
    Optional<Object> next = Optional.empty();
    do {
      Events request = teacher().query("limit", "7");
      next.ifPresent(cursor -> request.query("cursor", cursor.toString()));
      Map<String, Object> page = calls.ask(200, request);
      objects(page.get("pieces")).forEach(piece -> seen.add(piece.get("pieceId").toString()));
      next = Optional.ofNullable(page.get("next"));
    } while (next.isPresent());

    assertThat(seen).containsExactlyElementsOf(all);
  }

  @Test
  void shouldShowFiftyUnlessAskedForUpToAHundred() {
    waiting(120);

    assertThat(objects(calls.ask(200, teacher()).get("pieces"))).hasSize(50);
    assertThat(objects(calls.ask(200, teacher().query("limit", "100")).get("pieces"))).hasSize(100);
    for (String limit : new String[] {"0", "101", "-1", "1.0", "1000000000000", "", "１", "all"}) {
      calls.refuse(teacher().query("limit", limit));
    }
  }

  @Test
  void shouldTellOnTheFirstPageHowManyWait() {
    waiting(12);

    Map<String, Object> first = calls.ask(200, teacher().query("limit", "5"));
    Map<String, Object> second =
        calls.ask(200, teacher().query("limit", "5").query("cursor", first.get("next").toString()));

    assertThat(first).containsEntry("total", 12L);
    assertThat(second).doesNotContainKey("total");
    assertThat(calls.ask(200, teacher())).containsEntry("total", 12L);
  }

  @Test
  void shouldFillEachPageWithTheClassOrSectionThatIsAskedFor() {
    waiting(12);
    Section physics = Sections.PHYSICS;
    Enrolment taken = Sections.taken(Students.HUA, physics).enrolment();
    campus.school().enrolments(List.of(taken));
    Piece ofSection = campus.sent(taken);

    assertThat(calls.ask(200, teacher().query("className", "101").query("limit", "7")))
        .containsEntry("total", 13L)
        .containsKey("next")
        .satisfies(page -> assertThat(objects(page.get("pieces"))).hasSize(7));
    assertThat(calls.ask(200, teacher().query("className", "102").query("limit", "7")))
        .containsEntry("total", 0L)
        .doesNotContainKey("next");
    assertThat(
            objects(
                calls
                    .ask(200, teacher().query("sectionId", SectionIds.of(physics.ref())))
                    .get("pieces")))
        .extracting(piece -> piece.get("pieceId"))
        .containsExactly(ofSection.id().toString());
    calls.refuse(teacher().query("sectionId", "x"));
  }

  @Test
  void shouldRefuseACursorOfAnotherQueue() {
    waiting(2);
    String cursor = calls.ask(200, teacher().query("limit", "1")).get("next").toString();

    calls.ask(400, teacher().query("cursor", cursor).query("courseCode", Courses.HISTORY.text()));
    calls.ask(400, Calls.by(Staff.actor(Staff.CHANG), ROUTE).query("cursor", cursor));
  }

  @Test
  void shouldRefuseForgedCursors() {
    waiting(2);
    for (String after :
        new String[] {
          "", "|", "~", "x", "x~y", "2026-11-20T12:00:00Z", "~~~", "|".repeat(300), "\u0000"
        }) {
      calls.ask(400, teacher().query("cursor", Cursor.encode(SCOPE, Map.of("after", after))));
    }
    calls.ask(400, teacher().query("cursor", Cursor.encode(SCOPE, Map.of("other", "x"))));
    calls.ask(400, teacher().query("cursor", "AAAA"));
    calls.ask(400, teacher().query("cursor", "%"));
  }

  @Test
  void shouldShowATeachersQueueToItsDeputyOnly() {
    campus.sent(MING_PHYSICS);
    String lin = Staff.LIN.id().text();

    assertThat(
            objects(
                calls
                    .ask(200, Calls.by(Staff.actor(Staff.DEPUTY), ROUTE).query("teacher", lin))
                    .get("pieces")))
        .hasSize(1);
    calls.ask(403, Calls.by(Staff.actor(Staff.CHANG), ROUTE).query("teacher", lin));
    calls.ask(403, Calls.by(Students.actor(Students.MING), ROUTE));
    campus.pass(Duration.ofDays(11));
    calls.ask(403, Calls.by(Staff.actor(Staff.DEPUTY), ROUTE).query("teacher", lin));
  }

  @Test
  void shouldRefuseWhatIsNotKnown() {
    calls.refuse(teacher().query("teacher", "x"));
    calls.refuse(teacher().query("courseCode", "x"));
    calls.refuse(teacher().query("school", "190301"));
  }

  private List<String> waiting(int count) {
    List<String> ids = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Person student = Students.student(1_000 + number / 5, "學生", "101", 1);
      Journey journey =
          Journey.of(
              campus.school(),
              student,
              Courses.taking(student, Courses.PHYSICS, "物理", Staff.LIN),
              Ids.nth(50_000 + number),
              SchoolBuilder.NOW.plusSeconds(number));
      journey.reserve().arrive().send();
      ids.add(journey.id().toString());
    }
    return ids;
  }

  private static Events teacher() {
    return Calls.by(Staff.actor(Staff.LIN), ROUTE);
  }
}
