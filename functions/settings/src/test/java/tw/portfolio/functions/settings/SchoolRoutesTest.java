package tw.portfolio.functions.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class SchoolRoutesTest {
  private static final String READ = "GET /school";
  private static final String KEEP = "PUT /school";

  private final SettingsOffice office = new SettingsOffice();

  private Map<String, Object> keep(int status, String body) {
    return office.calls.ask(status, SettingsOffice.by(Staff.DIRECTOR, KEEP).json(body));
  }

  @Test
  void shouldTellEverybodyWhatTheSchoolIsCalledOnceThatIsSet() {
    assertThat(office.calls.ask(200, Calls.by(Students.actor(Students.MING), READ)))
        .isEqualTo(Map.of("school", "213303", "version", 0L));

    Map<String, Object> kept =
        keep(
            200,
            """
            {"version": 0, "name": "臺南市立南寧高級中學", "englishName": "Nanning", "reason": "開通"}
            """);

    assertThat(kept)
        .isEqualTo(
            Map.of(
                "school", "213303",
                "version", 1L,
                "name", "臺南市立南寧高級中學",
                "englishName", "Nanning"));
    assertThat(office.calls.ask(200, Calls.by(Students.actor(Students.MING), READ)))
        .isEqualTo(kept);
  }

  @Test
  void shouldRefuseANameThatIsNone() {
    keep(422, "{\"version\": 0, \"name\": \" \", \"reason\": \"開通\"}");
    keep(422, "{\"version\": 0, \"name\": \"%s\", \"reason\": \"開通\"}".formatted("中".repeat(41)));
    keep(409, "{\"version\": 3, \"name\": \"南寧\", \"reason\": \"開通\"}");
  }
}
