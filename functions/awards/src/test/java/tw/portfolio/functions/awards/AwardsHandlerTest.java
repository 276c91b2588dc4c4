package tw.portfolio.functions.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.evaluation.memory.MemoryAwards;
import tw.portfolio.group.HoldingMeetings;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.Meeting.Minutes;
import tw.portfolio.group.Meeting.Plan;
import tw.portfolio.group.memory.MemoryGroups;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class AwardsHandlerTest {
  private static final Person SECRETARY = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final String PROPOSAL =
      "\"year\": 115, \"semester\": 1, \"name\": \"教學組\", \"office\": \"教務處\", \"merit\":"
          + " \"開課資料無誤\", \"kind\": \"嘉獎一次\"}";

  private final Campus campus = new Campus(Offices.aSchool().withStaff(SECRETARY));
  private final MemoryGroups groups = new MemoryGroups(campus.school());
  private final Calls calls =
      Calls.of(
          runtime -> {
            AwardsHandler handler =
                new AwardsHandler(
                    new MemoryAwards(campus.school()),
                    groups,
                    campus.school(),
                    campus.clock(),
                    campus.secrets(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldProposeDecideAndListAnAward() {
    String id = proposed();

    assertThat(
            object(
                calls
                    .ask(
                        200,
                        about(principal("POST /awards/{awardId}/decision"), id)
                            .json(
                                "{\"version\": 1, \"meetingId\": \""
                                    + held()
                                    + "\", \"kind\": \"嘉獎二次\"}"))
                    .get("decision")))
        .containsEntry("kind", "嘉獎二次");

    Map<String, Object> list = calls.ask(200, keeper("GET /awards").query("year", "115"));
    assertThat(objects(list.get("awards")).getFirst())
        .containsEntry("stateName", "通過，提請敘獎")
        .containsEntry("name", "教學組");
    assertThat(objects(calls.ask(200, keeper("GET /awards").query("year", "114")).get("awards")))
        .isEmpty();
  }

  @Test
  void shouldChangeAndTakeBackWhatWaits() {
    String id = proposed();

    assertThat(
            calls.ask(
                200,
                about(keeper("PUT /awards/{awardId}"), id)
                    .json("{\"version\": 1, " + PROPOSAL.replace("一次", "二次"))))
        .containsEntry("kind", "嘉獎二次");
    assertThat(
            calls.ask(
                200,
                about(keeper("DELETE /awards/{awardId}"), id)
                    .json("{\"version\": 2, \"reason\": \"重新提報\"}")))
        .containsEntry("state", "withdrawn");
  }

  @Test
  void shouldRefuseWhatItCannotRead() {
    Calls.BAD_BODIES.forEach(body -> calls.refuse(keeper("POST /awards").json(body)));
    calls.ask(422, keeper("POST /awards").json("{" + PROPOSAL.replace("1,", "3,")));
    calls.ask(
        400, about(keeper("PUT /awards/{awardId}"), "x").json("{\"version\": 1, " + PROPOSAL));
    calls.ask(
        404,
        about(keeper("PUT /awards/{awardId}"), "0123456789abcdefghjkmnpqrs")
            .json("{\"version\": 1, " + PROPOSAL));
    calls.ask(403, Calls.by(Students.actor(Students.MING), "GET /awards"));
    calls.ask(403, Calls.by(Staff.actor(Staff.LIN), "GET /awards"));
  }

  private String proposed() {
    return (String) calls.ask(201, keeper("POST /awards").json("{" + PROPOSAL)).get("awardId");
  }

  private String held() {
    HoldingMeetings holding = new HoldingMeetings(groups, campus.school(), campus.secrets());
    Meeting meeting =
        Answers.granted(
            holding.plan(
                Staff.actor(SECRETARY),
                new Plan(LocalDateTime.of(2026, 11, 19, 10, 0), "校史室", "成效評核"),
                campus.clock().instant()));
    Answers.granted(
        holding.record(
            Staff.actor(SECRETARY),
            meeting.id(),
            1,
            new Minutes(List.of(), List.of("照案通過"), "散會"),
            campus.clock().instant()));
    return meeting.id().text();
  }

  private static Events about(Events request, String award) {
    return request.path("awardId", award);
  }

  private static Events keeper(String route) {
    return Calls.by(Staff.actor(SECRETARY), route);
  }

  private static Events principal(String route) {
    return Calls.by(Staff.actor(Offices.PRINCIPAL), route);
  }
}
