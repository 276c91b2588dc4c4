package tw.portfolio.functions.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.objects;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.attachment.memory.MemoryFolders;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.contact.secret.memory.MemorySecrets;
import tw.portfolio.group.memory.MemoryGroups;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.training.memory.MemoryTrainings;

class CalendarHandlerTest {
  private final Campus campus =
      new Campus(SchoolBuilder.aSchool().withStaff(Offices.REGISTRAR, Staff.DIRECTOR));
  private final Calls calls = calls();

  private Calls calls() {
    CalendarHandler.Ports ports =
        new CalendarHandler.Ports(
            new MemoryPlans(campus.school()),
            new MemoryFolders(campus.school()),
            new MemoryGroups(campus.school()),
            new MemoryTrainings(campus.school()),
            campus.school(),
            (_, _) -> Map.of(),
            new MemorySecrets(campus.school()),
            campus.school(),
            campus.files(),
            campus.files());
    return Calls.of(
        runtime -> {
          CalendarHandler handler =
              new CalendarHandler(
                  ports,
                  URI.create("https://api.example/"),
                  campus.secrets(),
                  campus.clock(),
                  runtime);
          return event -> handler.handleRequest(event, null);
        });
  }

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

  @Test
  void shouldGiveACalendarByALinkThatIsShownOnceAndEndsWithTheNext() {
    assertThat(calls.ask(200, student("GET /me/feed"))).containsOnlyKeys("made");
    String first = url(calls.ask(201, student("POST /me/feed")));
    assertThat(first).startsWith("https://api.example/feeds/");
    assertThat(calls.ask(200, student("GET /me/feed"))).containsOnlyKeys("made", "madeAt");

    APIGatewayV2HTTPResponse feed = calls.answer(feed(first));
    assertThat(feed.getStatusCode()).isEqualTo(200);
    assertThat(feed.getHeaders()).containsEntry("content-type", "text/calendar; charset=utf-8");
    assertThat(new String(Base64.getDecoder().decode(feed.getBody()), StandardCharsets.UTF_8))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .doesNotContain(Students.MING.name());

    String second = url(calls.ask(201, student("POST /me/feed")));
    calls.ask(404, feed(first));
    assertThat(calls.answer(feed(second)).getStatusCode()).isEqualTo(200);

    calls.ask(204, student("DELETE /me/feed"));
    calls.ask(204, student("DELETE /me/feed"));
    calls.ask(404, feed(second));
    assertThat(calls.ask(200, student("GET /me/feed"))).containsEntry("made", false);
    assertThat(calls.log().toString()).doesNotContain(first.substring(first.lastIndexOf('/') + 1));
  }

  @Test
  void shouldGiveNothingForASecretThatIsNobodys() {
    calls.ask(404, Events.of("GET /feeds/{secret}").path("secret", new Ids(901).get()));
    calls.ask(404, Events.of("GET /feeds/{secret}").path("secret", "x"));
    calls.refuse(staff(Offices.office(977, "陌生人"), "POST /me/feed"));
  }

  private static String url(Map<String, Object> made) {
    return (String) made.get("url");
  }

  private static Events feed(String url) {
    return Events.of("GET /feeds/{secret}").path("secret", url.substring(url.lastIndexOf('/') + 1));
  }

  private static Events student(String route) {
    return Calls.by(Students.actor(Students.MING), route);
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
