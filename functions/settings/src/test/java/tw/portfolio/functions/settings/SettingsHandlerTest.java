package tw.portfolio.functions.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.objects;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.memory.MemoryRetention;

class SettingsHandlerTest {
  private static final String READ = "GET /settings/{year}";
  private static final String KEEP = "PUT /settings/{year}";
  private static final String RETENTION = "GET /retention";
  private static final String KEEP_RETENTION = "PUT /retention";
  private static final String LEAVERS = "GET /retention/leavers";
  private static final String KEEP_LEAVERS = "PUT /retention/leavers";
  private static final String EXTEND = "POST /extensions";
  private static final String EXTENSIONS = "GET /extensions";
  private static final String WITHDRAW = "DELETE /extensions/{extensionId}";
  private static final String UNLOCK = "POST /unlocks";
  private static final String REASON = "{\"reason\": \"已經補交\"}";
  private static final String SOUND =
      """
      {"version": 0, "uploadsFirstSemester": 5, "uploadsSecondSemester": 4, "selectedPerYear": 6,
       "achievementsPerYear": 20, "achievementsSelectedPerYear": 10,
       "documentBytes": 4194304, "mediaBytes": 10485760, "types": ["application/pdf", "video/mp4"],
       "descriptionCharacters": 100, "closingFirstSemester": "2027-01-20",
       "windows": {"upload1": {"firstDay": "2026-11-01", "lastDay": "2027-02-03"},
                   "selectionSeniors": {"firstDay": "2027-05-01", "lastDay": "2027-05-20"}},
       "reason": "依國教署來文"}
      """;

  private final SettingsOffice office = new SettingsOffice();
  private final Campus campus = office.campus;
  private final Calls calls = office.calls;

  private static Events keeping(String body) {
    return SettingsOffice.by(Staff.DIRECTOR, KEEP).path("year", "115").json(body);
  }

  private Map<String, Object> read() {
    return calls.ask(200, SettingsOffice.by(Staff.LIN, READ).path("year", "115"));
  }

  @Test
  void shouldSetAYearAndShowItToEveryone() {
    Map<String, Object> kept = calls.ask(200, keeping(SOUND));

    assertThat(kept)
        .containsEntry("version", 1L)
        .containsEntry("uploadsSecondSemester", 4L)
        .containsEntry("closingFirstSemester", "2027-01-20")
        .doesNotContainKey("closingSecondSemester");
    assertThat(objects(kept.get("windows")))
        .extracting(window -> window.get("window"))
        .containsExactly("upload1", "selectionSeniors");
    assertThat(objects(kept.get("windows")).getLast())
        .containsEntry("seniors", true)
        .containsEntry("lastDay", "2027-05-20")
        .containsEntry("closes", "2027-05-21T00:00:00+08:00");
    assertThat(read()).isEqualTo(kept);
    assertThat(calls.ask(200, Calls.by(Students.actor(Students.MING), READ).path("year", "115")))
        .isEqualTo(kept);
  }

  @Test
  void shouldSetWhatIsAskedOfPicturesAndTakeTheUsualWhereNothingIsSaid() {
    assertThat(calls.ask(200, keeping(SOUND)))
        .containsEntry("pictureMegapixels", 120L)
        .containsEntry("refusesLocation", false);
    String strict =
        SOUND.replace(
            "\"version\": 0",
            "\"version\": 1, \"pictureMegapixels\": 50, \"refusesLocation\": true");

    assertThat(calls.ask(200, keeping(strict)))
        .containsEntry("pictureMegapixels", 50L)
        .containsEntry("refusesLocation", true);
    assertThat(read()).containsEntry("pictureMegapixels", 50L);
  }

  private void founded(int years) {
    Retention first = Retention.founded(years);
    new MemoryRetention(campus.school())
        .keep(
            SchoolBuilder.SCHOOL,
            first,
            KeepingRetention.founded(first, "開通學校", campus.clock().instant()));
  }

  private static String years(int version, Object years) {
    return "{\"version\": %d, \"retentionYears\": %s, \"reason\": \"依校務會議\"}"
        .formatted(version, years);
  }

  @Test
  void shouldShowEveryoneForHowLongTheHistoryIsKept() {
    founded(5);

    assertThat(calls.ask(200, Calls.by(Students.actor(Students.MING), RETENTION)))
        .isEqualTo(Map.of("version", 1L, "retentionYears", 5L));
    calls.ask(401, Events.of(RETENTION));
  }

  @Test
  void shouldSayFromWhenOnAChangeOfItCounts() {
    founded(5);

    Map<String, Object> kept =
        calls.ask(200, SettingsOffice.by(Staff.DIRECTOR, KEEP_RETENTION).json(years(1, 10)));
    assertThat(kept)
        .containsEntry("version", 2L)
        .containsEntry("retentionYears", 10L)
        .containsKey("countsFrom");
    assertThat(calls.ask(200, SettingsOffice.by(Staff.LIN, RETENTION))).isEqualTo(kept);
    calls.ask(409, SettingsOffice.by(Staff.DIRECTOR, KEEP_RETENTION).json(years(1, 11)));
    calls.ask(403, SettingsOffice.by(Staff.EQUIPMENT_HEAD, KEEP_RETENTION).json(years(2, 11)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "100", "1.5", "\"10\"", "null"})
  void shouldTakeWholeYearsOnly(String years) {
    founded(5);

    assertThat(
            calls.ask(422, SettingsOffice.by(Staff.DIRECTOR, KEEP_RETENTION).json(years(1, years))))
        .containsEntry("code", "invalid-fields");
  }

  private static String leavers(int version, Object years) {
    return years(version, years).replace("retentionYears", "leaverYears");
  }

  @Test
  void shouldKeepWhatThereIsOfLeaversForeverUntilTheSchoolSetsHowLong() {
    assertThat(calls.ask(200, SettingsOffice.by(Staff.LIN, LEAVERS)))
        .isEqualTo(Map.of("version", 0L));

    Map<String, Object> kept =
        calls.ask(200, SettingsOffice.by(Staff.DIRECTOR, KEEP_LEAVERS).json(leavers(0, 6)));
    assertThat(kept).containsEntry("leaverYears", 6L).containsKey("countsFrom");
    assertThat(calls.ask(200, Calls.by(Students.actor(Students.MING), LEAVERS))).isEqualTo(kept);
    calls.ask(409, SettingsOffice.by(Staff.DIRECTOR, KEEP_LEAVERS).json(leavers(0, 7)));
    calls.ask(403, SettingsOffice.by(Staff.EQUIPMENT_HEAD, KEEP_LEAVERS).json(leavers(1, 7)));
    calls.ask(422, SettingsOffice.by(Staff.DIRECTOR, KEEP_LEAVERS).json(leavers(1, 0)));
  }

  @Test
  void shouldSayWhyLeaversCanNotBeDeletedBeforeFilesCan() {
    assertThat(calls.ask(409, SettingsOffice.by(Staff.DIRECTOR, KEEP_LEAVERS).json(leavers(0, 1))))
        .containsEntry("code", "wrong-state")
        .extractingByKey("detail")
        .asString()
        .contains("700 天", "LockDays");
  }

  @Test
  void shouldKeepSchoolsApart() {
    calls.ask(200, keeping(SOUND));
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), Staff.DIRECTOR.id(), Actor.Kind.STAFF, "劉秀英");

    assertThat(calls.ask(200, Calls.by(elsewhere, READ).path("year", "115")))
        .containsEntry("version", 0L);
    calls.ask(403, Calls.by(elsewhere, KEEP).path("year", "115").json(SOUND));
  }

  @Test
  void shouldLetNobodyElseSet() {
    calls.ask(401, Events.of(KEEP).path("year", "115").json(SOUND));
    calls.ask(403, SettingsOffice.by(Staff.EQUIPMENT_HEAD, KEEP).path("year", "115").json(SOUND));
    calls.ask(403, Calls.by(Students.actor(Students.MING), KEEP).path("year", "115").json(SOUND));
    calls.ask(401, Events.of(READ).path("year", "115"));
    assertThat(read()).containsEntry("version", 0L);
  }

  @Test
  void shouldRefuseAnEditorWhoSawAnOlderVersion() {
    calls.ask(200, keeping(SOUND));

    assertThat(
            calls.ask(
                409, keeping(SOUND.replace("\"selectedPerYear\": 6", "\"selectedPerYear\": 3"))))
        .containsEntry("code", "changed-meanwhile");
    assertThat(read()).containsEntry("selectedPerYear", 6L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 0 | \"version\": -1 | version",
        "\"uploadsFirstSemester\": 5 | \"uploadsFirstSemester\": 0 | uploadsFirstSemester",
        "\"uploadsFirstSemester\": 5 | \"uploadsFirstSemester\": 101 | uploadsFirstSemester",
        "\"selectedPerYear\": 6 | \"selectedPerYear\": 41 | selectedPerYear",
        "\"selectedPerYear\": 6 | \"selectedPerYear\": null | selectedPerYear",
        "\"selectedPerYear\": 6 | \"selectedPerYear\": \"6\" | selectedPerYear",
        "\"documentBytes\": 4194304 | \"documentBytes\": 1023 | documentBytes",
        "\"mediaBytes\": 10485760 | \"mediaBytes\": 104857601 | mediaBytes",
        "\"mediaBytes\": | \"pictureMegapixels\": 251, \"mediaBytes\": | pictureMegapixels",
        "\"mediaBytes\": | \"refusesLocation\": 1, \"mediaBytes\": | refusesLocation",
        "\"application/pdf\" | \"text/html\" | types[0]",
        "[\"application/pdf\", \"video/mp4\"] | [] | types",
        "\"descriptionCharacters\": 100 | \"descriptionCharacters\": 1001 | descriptionCharacters",
        "2027-01-20 | 2027-02-30 | closingFirstSemester",
        "2026-11-01 | 2026-11-1 | windows.upload1.firstDay",
        "2027-02-03 | 2026-10-31 | windows.upload1.lastDay",
        "2027-02-03 | 2027-02-02 | windows.upload1.lastDay",
        "\"upload1\": | \"upload3\": | windows.upload3",
        "依國教署來文 | '' | reason",
        "\"reason\" | \"because\": 1, \"reason\" | because",
      })
  void shouldNameTheFieldThatIsWrong(String sound, String wrong, String field) {
    assertThat(SOUND).contains(sound);

    Map<String, Object> problem = calls.ask(422, keeping(SOUND.replace(sound, wrong)));

    assertThat(objects(problem.get("fields"))).extracting(one -> one.get("name")).contains(field);
    assertThat(read()).containsEntry("version", 0L);
  }

  @Test
  void shouldRefuseWhateverIsMalformed() {
    for (String body : Calls.BAD_BODIES) {
      calls.refuse(keeping(body));
      calls.refuse(SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTEND).json(body));
      calls.refuse(SettingsOffice.by(Staff.EQUIPMENT_HEAD, UNLOCK).json(body));
    }
    for (String year : new String[] {"", "99", "200", "abc", "1150"}) {
      calls.refuse(SettingsOffice.by(Staff.DIRECTOR, KEEP).path("year", year).json(SOUND));
      calls.refuse(SettingsOffice.by(Staff.DIRECTOR, READ).path("year", year));
    }
    for (String id : new String[] {"", "115", "115-1795176000-x", "1-1-1"}) {
      calls.refuse(
          SettingsOffice.by(Staff.EQUIPMENT_HEAD, WITHDRAW).path("extensionId", id).json(REASON));
    }
  }

  private static String extension(String who) {
    return """
    {"year": 115, "window": "upload1", %s, "until": "2026-12-10", "reason": "住院治療"}
    """
        .formatted(who);
  }

  private static String ofMing() {
    return extension("\"student\": \"" + Students.MING.id() + "\"");
  }

  @Test
  void shouldGiveAClassMoreTimeHoweverItsNameWasTyped() {
    assertThat(
            calls.ask(
                201,
                SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTEND)
                    .json(extension("\"className\": \"１０１\""))))
        .containsEntry("className", "101")
        .containsEntry("students", 2L);
  }

  @Test
  void shouldGiveMoreTimeListItAndTakeItBack() {
    Map<String, Object> given =
        calls.ask(201, SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTEND).json(ofMing()));
    Map<String, Object> ofClass =
        calls.ask(
            201,
            SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTEND)
                .json(extension("\"className\": \"101\"")));

    assertThat(given)
        .containsEntry("student", Students.MING.id().text())
        .containsEntry("name", "上學期課程學習成果上傳")
        .containsEntry("students", 1L)
        .containsEntry("over", false)
        .containsEntry("by", Staff.EQUIPMENT_HEAD.name());
    assertThat(ofClass).containsEntry("className", "101").containsEntry("students", 2L);
    List<Map<String, Object>> listed =
        objects(calls.ask(200, SettingsOffice.by(Staff.DIRECTOR, EXTENSIONS)).get("extensions"));
    assertThat(listed).hasSize(2).contains(ofClass);
    assertThat(
            objects(
                calls
                    .ask(
                        200,
                        SettingsOffice.by(Staff.DIRECTOR, EXTENSIONS)
                            .query("student", Students.HUA.id().text()))
                    .get("extensions")))
        .containsExactly(ofClass);
    assertThat(listed)
        .filteredOn(one -> one.get("extensionId").equals(given.get("extensionId")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one).containsAllEntriesOf(given).containsEntry("studentName", "王小明");
              assertThat(Calls.object(one.get("place"))).containsEntry("className", "101");
            });

    String id = given.get("extensionId").toString();
    calls.refuse(
        SettingsOffice.by(Staff.EQUIPMENT_HEAD, WITHDRAW).path("extensionId", id).json("{}"));
    calls.ask(
        204,
        SettingsOffice.by(Staff.EQUIPMENT_HEAD, WITHDRAW).path("extensionId", id).json(REASON));
    calls.ask(
        404,
        SettingsOffice.by(Staff.EQUIPMENT_HEAD, WITHDRAW).path("extensionId", id).json(REASON));
    assertThat(
            objects(
                calls.ask(200, SettingsOffice.by(Staff.DIRECTOR, EXTENSIONS)).get("extensions")))
        .containsExactly(ofClass);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"student\": \"x\"",
        "\"className\": \"\"",
        "\"className\": \"101\", \"student\": \"00000000000000000000000001\"",
        "\"grade\": 1",
        "\"student\": \"0000000000000000000000zzzz\"",
      })
  void shouldRefuseAnExtensionForNobody(String who) {
    calls.ask(422, SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTEND).json(extension(who)));
  }

  @Test
  void shouldRefuseWindowsThatAreNotExtended() {
    for (String window : new String[] {"upload2Seniors", "upload", "upload3", "prüfung"}) {
      calls.ask(
          422,
          SettingsOffice.by(Staff.EQUIPMENT_HEAD, EXTEND)
              .json(ofMing().replace("upload1", window)));
    }
  }
}
