package tw.portfolio.functions.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.objects;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class ReminderRoutesTest {
  private static final String READ = "GET /reminder-settings";
  private static final String KEEP = "PUT /reminder-settings";

  private final SettingsOffice office = new SettingsOffice();

  private Map<String, Object> keep(int status, String body) {
    return office.calls.ask(status, SettingsOffice.by(Staff.DIRECTOR, KEEP).json(body));
  }

  private static Map<String, Object> rule(Map<String, Object> settings, String code) {
    return objects(settings.get("rules")).stream()
        .filter(rule -> code.equals(rule.get("rule")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldShowTheUsualRulesAndThenThoseThatAreSet() {
    Map<String, Object> usual =
        office.calls.ask(200, Calls.by(Students.actor(Students.MING), READ));
    assertThat(usual).containsEntry("version", 0L).containsEntry("hour", 7L);
    assertThat(usual).containsEntry("returns", Map.of("on", true, "demanded", false));
    assertThat(rule(usual, "waiting")).containsEntry("every", 1L).containsEntry("demanded", true);

    Map<String, Object> kept =
        keep(
            200,
            """
            {"version": 0, "hour": 8, "reason": "依行政會議", "rules": {"unsent":
              {"on": true, "first": false, "every": 3, "last": 5, "demanded": true}},
              "returns": {"on": true, "demanded": true}}
            """);

    assertThat(kept).containsEntry("version", 1L).containsEntry("hour", 8L);
    assertThat(kept).containsEntry("returns", Map.of("on", true, "demanded", true));
    assertThat(rule(kept, "unsent")).containsEntry("every", 3L).containsEntry("to", "學生");
    assertThat(rule(kept, "waiting")).isEqualTo(rule(usual, "waiting"));
  }

  @Test
  void shouldRefuseAnHourAtWhichPeopleSleepAndRulesThatDoNotExist() {
    keep(422, "{\"version\": 0, \"hour\": 3, \"reason\": \"夜裡\", \"rules\": {}}");
    keep(
        422,
        """
        {"version": 0, "hour": 8, "reason": "依行政會議", "rules": {"unsent":
          {"on": true, "first": false, "every": 61, "last": 5, "demanded": true}}}
        """);
  }
}
