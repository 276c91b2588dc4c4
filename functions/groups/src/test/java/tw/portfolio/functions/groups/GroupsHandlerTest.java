package tw.portfolio.functions.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.attachment.memory.MemoryFolders;
import tw.portfolio.campus.Campus;
import tw.portfolio.group.memory.MemoryGroups;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class GroupsHandlerTest {
  private static final Person SECRETARY = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final String PLAN =
      "\"date\": \"2026-11-19\", \"time\": \"14:30\", \"place\": \"校史室\", \"agenda\": \"一、期程\"}";
  private static final String MINUTES =
      "\"attendance\": [{\"seat\": \"principal\", \"name\": \"洪校長\", \"presence\": \"present\"}],"
          + " \"decisions\": [\"通過\"], \"minutes\": \"<b>討論</b>\"}";

  private final Campus campus = new Campus(Offices.aSchool().withStaff(SECRETARY));
  private final MemoryFolders folders = new MemoryFolders(campus.school());
  private final Calls calls =
      Calls.of(
          runtime -> {
            GroupsHandler handler =
                new GroupsHandler(
                    new GroupsHandler.Ports(
                        new MemoryGroups(campus.school()),
                        folders,
                        campus.school(),
                        campus.school(),
                        campus.files(),
                        campus.files()),
                    campus.clock(),
                    campus.secrets(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldShowEverySeatWithWhoHoldsIt() {
    calls.ask(
        200,
        keeper("PUT /group/seats")
            .json(
                "{\"version\": 0, \"reason\": \"新學年\", \"tenures\": [{\"seat\": \"parent\","
                    + " \"name\": \"謝會長\", \"from\": \"2026-08-01\"}]}"));

    Map<String, Object> group = calls.ask(200, staff(Staff.LIN, "GET /group"));

    assertThat(group).containsEntry("version", 1L).containsEntry("vacant", 18L);
    assertThat(objects(group.get("seats"))).hasSize(19);
    assertThat(
            object(
                objects(group.get("seats")).stream()
                    .filter(seat -> seat.get("seat").equals("parent"))
                    .findFirst()
                    .orElseThrow()
                    .get("holder")))
        .containsEntry("name", "謝會長");
  }

  @Test
  void shouldHoldAMeetingAndKeepItsMinutesForMembers() {
    String id = planned();
    assertThat(
            calls.ask(
                200,
                about(keeper("PUT /group/meetings/{meetingId}/minutes"), id)
                    .json("{\"version\": 1, " + MINUTES)))
        .containsEntry("state", "held")
        .containsEntry("present", 1L);
    assertThat(
            calls.ask(
                200,
                about(staff(Offices.PRINCIPAL, "POST /group/meetings/{meetingId}/approval"), id)
                    .json("{\"version\": 2}")))
        .containsEntry("stateName", "紀錄已核定");

    Map<String, Object> list = calls.ask(200, staff(Staff.LIN, "GET /group/meetings"));
    assertThat(objects(list.get("semesters")).getFirst())
        .containsEntry("held", 1L)
        .containsEntry("missing", false);
    assertThat(objects(list.get("meetings")).getFirst())
        .containsEntry("decisions", List.of("通過"))
        .containsEntry("time", "14:30")
        .doesNotContainKey("minutes");
    assertThat(
            objects(calls.ask(200, staff(Offices.PRINCIPAL, "GET /group/meetings")).get("meetings"))
                .getFirst())
        .containsKey("minutes");
  }

  @Test
  void shouldPrintMinutesForMembersWithoutRunningWhatTheySay() {
    String id = planned();
    calls.ask(
        200,
        about(keeper("PUT /group/meetings/{meetingId}/minutes"), id)
            .json("{\"version\": 1, " + MINUTES));

    var page = calls.answer(about(keeper("GET /group/meetings/{meetingId}/page"), id));

    assertThat(page.getStatusCode()).isEqualTo(200);
    assertThat(new String(Base64.getDecoder().decode(page.getBody()), StandardCharsets.UTF_8))
        .contains("洪校長", "決議 1：通過", "召集人", "&lt;b&gt;")
        .doesNotContain("<b>");
    calls.ask(403, about(staff(Staff.LIN, "GET /group/meetings/{meetingId}/page"), id));
    calls.ask(
        404, about(keeper("GET /group/meetings/{meetingId}/page"), "0123456789abcdefghjkmnpqrs"));
  }

  @Test
  void shouldChangeAndCallOffWhatIsPlanned() {
    String id = planned();
    assertThat(
            calls.ask(
                200,
                about(keeper("PUT /group/meetings/{meetingId}"), id)
                    .json("{\"version\": 1, " + PLAN.replace("14:30", "15:00"))))
        .containsEntry("time", "15:00");
    assertThat(
            calls.ask(
                200,
                about(keeper("DELETE /group/meetings/{meetingId}"), id)
                    .json("{\"version\": 2, \"reason\": \"改期\"}")))
        .containsEntry("state", "cancelled");
  }

  @Test
  void shouldRefuseWhatItCannotRead() {
    Calls.BAD_BODIES.forEach(body -> calls.refuse(keeper("POST /group/meetings").json(body)));
    calls.ask(422, keeper("POST /group/meetings").json("{" + PLAN.replace("14:30", "24:00")));
    calls.ask(422, keeper("POST /group/meetings").json("{" + PLAN.replace("11-19", "02-30")));
    calls.ask(
        422,
        keeper("PUT /group/seats")
            .json(
                "{\"version\": 0, \"reason\": \"新\", \"tenures\": [{\"seat\": \"parent\", \"name\":"
                    + " \"謝\", \"from\": \"2026-08-02\", \"until\": \"2026-08-01\"}]}"));
    calls.ask(400, about(keeper("GET /group/meetings/{meetingId}/page"), "x"));
    calls.ask(403, Calls.by(Students.actor(Students.MING), "GET /group"));
  }

  private String planned() {
    return (String)
        calls.ask(201, keeper("POST /group/meetings").json("{" + PLAN)).get("meetingId");
  }

  private static Events about(Events request, String meeting) {
    return request.path("meetingId", meeting);
  }

  private static Events keeper(String route) {
    return staff(SECRETARY, route);
  }

  private static Events staff(Person person, String route) {
    return Calls.by(Staff.actor(person), route);
  }
}
