package tw.portfolio.functions.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.objects;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class CalendarHandlerTest {
  private final Campus campus =
      new Campus(SchoolBuilder.aSchool().withStaff(Offices.REGISTRAR, Staff.DIRECTOR));
  private final Calls calls =
      Calls.of(
          runtime -> {
            CalendarHandler handler =
                new CalendarHandler(
                    new MemoryPlans(campus.school()),
                    campus.school(),
                    campus.school(),
                    campus.clock(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldShowTheRegulationUntilSomebodyPlans() {
    Map<String, Object> plan = calls.ask(200, staff(Staff.LIN, "GET /calendar"));

    assertThat(plan).containsEntry("year", 115L).containsEntry("version", 0L);
    assertThat(objects(plan.get("entries")).getFirst())
        .containsEntry("item", "工作小組會議")
        .containsEntry("when", "8月")
        .containsEntry("first", "2026-08-01")
        .containsEntry("last", "2026-08-31")
        .containsEntry("officeNames", List.of("教務主任"))
        .containsEntry("late", true);
  }

  @Test
  void shouldTakeThePlanAsItWasShown() {
    Map<String, Object> plan = calls.ask(200, staff(Staff.LIN, "GET /calendar"));
    String rows = rows(plan);

    assertThat(
            calls.ask(
                200,
                staff(Staff.DIRECTOR, "PUT /calendar/{year}")
                    .path("year", "115")
                    .json("{\"version\": 0, \"rows\": " + rows + ", \"reason\": \"會議決議\"}")))
        .containsEntry("version", 1L)
        .containsEntry("rows", plan.get("rows"));
  }

  @Test
  void shouldTakeEveryTimingAndOneOnly() {
    for (String timing :
        List.of(
            "{\"anytime\": true}",
            "{\"onNotice\": true}",
            "{\"months\": [\"9-1\", \"6-6\"]}",
            "{\"first\": \"2027-05-03\", \"last\": \"2027-06-04\"}",
            "{\"window\": \"upload1\"}")) {
      int version = version();
      calls.ask(200, planned(version, timing));
    }
    for (String timing :
        List.of(
            "{}",
            "{\"anytime\": false}",
            "{\"anytime\": true, \"onNotice\": true}",
            "{\"months\": [\"1-9\"]}",
            "{\"months\": [\"0-1\"]}",
            "{\"months\": [\"08-09\"]}",
            "{\"first\": \"2027-05-03\"}",
            "{\"first\": \"2027-05-03\", \"last\": \"2027-05-02\"}",
            "{\"window\": \"nothing\"}")) {
      calls.ask(422, planned(5, timing));
    }
  }

  @Test
  void shouldLetAnOfficeMarkWhatItHasDone() {
    assertThat(
            calls.ask(
                200,
                marked(
                    Offices.REGISTRAR, "8-8", "{\"version\": 0, \"done\": true, \"note\": \"好\"}")))
        .containsEntry("done", true)
        .containsEntry("late", false)
        .containsEntry("version", 1L)
        .containsEntry("note", "好");
    calls.ask(403, marked(Staff.LIN, "8-8", "{\"version\": 0, \"done\": true}"));
    calls.ask(404, marked(Offices.REGISTRAR, "9-9", "{\"version\": 0, \"done\": true}"));
    calls.ask(400, marked(Offices.REGISTRAR, "august", "{\"version\": 0, \"done\": true}"));
    calls.ask(403, Calls.by(Students.actor(Students.MING), "GET /calendar"));
  }

  private int version() {
    return ((Number) calls.ask(200, staff(Staff.LIN, "GET /calendar")).get("version")).intValue();
  }

  private static String rows(Map<String, Object> plan) {
    String whole = Json.object().put("rows", objects(plan.get("rows"))).text();
    return whole.substring(whole.indexOf('['), whole.lastIndexOf(']') + 1);
  }

  private static Events planned(int version, String timing) {
    return staff(Staff.DIRECTOR, "PUT /calendar/{year}")
        .path("year", "115")
        .json(
            """
            {"version": %d, "reason": "會議決議", "rows": [{"rowId": "fair", "area": "行政規劃",
              "item": "成果展", "offices": ["EQUIPMENT_HEAD"], "duty": "辦理成果展", "timing": %s}]}
            """
                .formatted(version, timing));
  }

  private static Events marked(Person person, String time, String body) {
    return staff(person, "PUT /calendar/{year}/rows/{rowId}/{occurrence}")
        .path("year", "115")
        .path("rowId", "register")
        .path("occurrence", time)
        .json(body);
  }

  private static Events staff(Person person, String route) {
    return Calls.by(Staff.actor(person), route);
  }
}
