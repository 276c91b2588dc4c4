package tw.portfolio.functions.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.objects;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class ExtensionListTest {
  private static final String EXTENSIONS = "GET /extensions";

  private final SettingsOffice office = new SettingsOffice();

  private void give() {
    office.calls.ask(
        201,
        SettingsOffice.by(Staff.EQUIPMENT_HEAD, "POST /extensions")
            .json(
                """
                {"year": 115, "window": "upload1", "student": "%s", "until": "2026-12-10",
                 "reason": "住院治療"}
                """
                    .formatted(Students.MING.id())));
  }

  @Test
  void shouldFindExtensionsThatRunAndThoseThatAreOver() {
    give();

    assertThat(extensions("running")).hasSize(1);
    assertThat(extensions("over")).isEmpty();
    office.campus.pass(Duration.ofDays(365));
    assertThat(extensions("running")).isEmpty();
    assertThat(extensions("over")).hasSize(1);
    office.calls.refuse(SettingsOffice.by(Staff.DIRECTOR, EXTENSIONS).query("state", "soon"));
  }

  private List<Map<String, Object>> extensions(String state) {
    return objects(
        office
            .calls
            .ask(
                200,
                SettingsOffice.by(Staff.DIRECTOR, EXTENSIONS)
                    .query("year", "115")
                    .query("state", state))
            .get("extensions"));
  }

  @Test
  void shouldListExtensionsPageByPage() {
    for (int count = 0; count < 3; count++) {
      give();
    }

    Map<String, Object> first =
        office.calls.ask(
            200, SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTENSIONS).query("limit", "2"));
    Map<String, Object> second =
        office.calls.ask(
            200,
            SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTENSIONS)
                .query("limit", "2")
                .query("cursor", first.get("next").toString()));

    assertThat(objects(first.get("extensions"))).hasSize(2);
    assertThat(objects(second.get("extensions"))).hasSize(1);
    assertThat(second).doesNotContainKey("next");
    office.calls.refuse(SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTENSIONS).query("limit", "101"));
    office.calls.refuse(
        SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTENSIONS).query("cursor", "garbage"));
  }
}
