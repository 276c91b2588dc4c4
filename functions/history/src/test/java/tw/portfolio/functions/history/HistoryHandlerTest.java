package tw.portfolio.functions.history;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.Offices.INFORMATION;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Role;
import tw.portfolio.account.KeepingAccounts;
import tw.portfolio.account.KeepingAccounts.Office;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;

class HistoryHandlerTest {
  private final Campus campus =
      new Campus(Offices.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  private final Calls calls = Calls.of(this::handler);

  private Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler(
      RuntimeContext runtime) {
    HistoryHandler handler =
        new HistoryHandler(
            campus.school(), new MemoryChangeLog(campus.school()), campus.clock(), runtime);
    return event -> handler.handleRequest(event, null);
  }

  @BeforeEach
  void letThingsHappen() {
    campus.returned(MING_PHYSICS, "請補圖表單位");
    give("=cmd|'/C calc'!A0");
  }

  private void give(String why) {
    Answers.granted(
        new KeepingAccounts(
                campus.school(),
                new MemoryAccounts(campus.school()),
                new MemoryRecords(campus.school()))
            .give(
                Staff.actor(REGISTRAR),
                new Office(Staff.LIN.id(), Role.EQUIPMENT_HEAD, Optional.empty(), why),
                campus.now()));
  }

  private static Events office(String route) {
    return Calls.by(INFORMATION, Actor.Kind.STAFF, route);
  }

  private List<Map<String, Object>> all(Events request, int most) {
    List<Map<String, Object>> all = new ArrayList<>();
    Map<String, Object> page = calls.ask(200, request.query("limit", Integer.toString(most)));
    while (true) {
      all.addAll(Calls.objects(page.get("changes")));
      if (!page.containsKey("next")) {
        return all;
      }
      page = calls.ask(200, request.query("cursor", (String) page.get("next")));
    }
  }

  @Test
  void shouldShowTheOfficeWhoDidWhatAndWhy() {
    List<Map<String, Object>> all = all(office("GET /history"), 50);

    assertThat(all).hasSize(5);
    assertThat(all(office("GET /history"), 2)).isEqualTo(all);
    assertThat(
            all(
                office("GET /history")
                    .query("kind", "person")
                    .query("by", REGISTRAR.id().text())
                    .query("about", Staff.LIN.id().text()),
                1))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .containsEntry("who", "鄭文彬")
                    .containsEntry("by", REGISTRAR.id().text())
                    .containsEntry("what", "授予")
                    .containsEntry("to", "設備組長")
                    .containsEntry("why", "=cmd|'/C calc'!A0")
                    .containsEntry("kindName", "人員與角色")
                    .doesNotContainKey("from"));
  }

  @Test
  void shouldShowAStudentTheOwnWithoutIdsOfOthers() {
    List<Map<String, Object>> own = all(Calls.by(MING, Actor.Kind.STUDENT, "GET /history"), 50);

    assertThat(own).hasSize(4).allMatch(line -> line.get("kind").equals("outcome"));
    assertThat(own).noneMatch(line -> line.containsKey("by") || line.containsKey("about"));
    assertThat(own.getFirst()).containsEntry("to", "已退回").containsEntry("why", "請補圖表單位");
    assertThat(all(Calls.by(HUA, Actor.Kind.STUDENT, "GET /history"), 50)).isEmpty();
    calls.ask(
        403, Calls.by(HUA, Actor.Kind.STUDENT, "GET /history").query("about", MING.id().text()));
    calls.ask(403, Calls.by(REGISTRAR, Actor.Kind.STAFF, "GET /history"));
  }

  @ParameterizedTest
  @CsvSource({
    "from, 2026-02-30",
    "from, 2026-11-21",
    "from, 2020-01-01",
    "until, yesterday",
    "until, 1999-12-31T00:00",
    "kind, everything",
    "by, x",
    "about, ../x",
    "limit, 201",
    "limit, 0",
    "cursor, abc",
    "order, newest"
  })
  void shouldRefuseWhatCannotBeLookedFor(String name, String value) {
    calls.refuse(office("GET /history").query(name, value));
  }

  @Test
  void shouldTakeNoCursorOfAnotherListing() {
    String cursor = (String) calls.ask(200, office("GET /history").query("limit", "1")).get("next");

    calls.refuse(office("GET /history").query("cursor", cursor).query("kind", "person"));
    calls.refuse(Calls.by(MING, Actor.Kind.STUDENT, "GET /history").query("cursor", cursor));
  }
}
