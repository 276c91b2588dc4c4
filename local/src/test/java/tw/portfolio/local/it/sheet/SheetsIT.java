package tw.portfolio.local.it.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;

/** Lists as files over HTTP: through the API twice, once for the file and once for the list. */
@OnCampus
class SheetsIT {
  /** As long as a text of a consultation may be. */
  private static final String LONG = "談".repeat(4_000);

  private static final int A_FILE_OF_MORE_THAN_3_MB = 132;

  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  private static HttpResponse<byte[]> sheet(String person, String list, String query) {
    return campus.api().file(person, "/sheets/" + list + "?format=csv" + query);
  }

  private static String text(HttpResponse<byte[]> file) {
    String text = new String(file.body(), StandardCharsets.UTF_8);
    assertThat(file.statusCode()).as(text).isEqualTo(200);
    return text;
  }

  @ParameterizedTest
  @CsvSource({
    "students, REGISTRAR, 班級",
    "people, REGISTRAR, 姓名",
    "deputies, REGISTRAR, 教師",
    "roles, REGISTRAR, 角色",
    "certifications, TEACHER, 班級",
    "statements, COUNSELLING_HEAD, 班級",
    "sections, CURRICULUM_HEAD, 學年度",
    "extensions, EQUIPMENT_HEAD, 項目",
    "submissions, EQUIPMENT_HEAD, 學年度",
    "imports, REGISTRAR, 種類",
    "announcements, INFORMATION_HEAD, 標題",
    "history, INFORMATION_HEAD, 時間"
  })
  void shouldGiveEachOfficeItsListsAsFiles(String list, Role office, String first) {
    assertThat(text(sheet(campus.holder(office), list, ""))).startsWith("\uFEFF" + first + ",");
  }

  @ParameterizedTest
  @CsvSource({"outcomes", "achievements", "grades", "cadres", "attendance", "service", "history"})
  void shouldGiveStudentsTheirOwn(String list) {
    assertThat(text(sheet(campus.student(0).id(), list, ""))).startsWith("\uFEFF");
    assertThat(sheet(campus.student(0).id(), "students", "").statusCode()).isEqualTo(403);
  }

  @Test
  void shouldWriteEverybodyOfAClassAndOfItAlone() {
    String className = campus.student(0).person().latestPlace().orElseThrow().className();

    String text = text(sheet(campus.holder(Role.REGISTRAR), "students", "&className=" + className));

    assertThat(text.lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.startsWith(className + ","));
  }

  @Test
  void shouldGiveALinkWhereAFileIsTooLargeForAnAnswer() {
    String counsellor = campus.holder(Role.COURSE_COUNSELLOR);
    LocalDate yesterday = LocalDate.now(Window.TAIPEI).minusDays(1);
    ObjectNode body =
        Json.object()
            .put("date", yesterday.toString())
            .put("time", "08:10")
            .put("place", "輔導室")
            .put("category", "選課諮詢")
            .put("subject", "選課")
            .put("content", LONG)
            .put("opinion", LONG);
    body.putArray("students").add(campus.student(0).id());
    for (int one = 0; one < A_FILE_OF_MORE_THAN_3_MB; one++) {
      campus.api().send(counsellor, "POST", "/consultations", body).expect(201);
    }

    var link =
        campus
            .api()
            .get(
                counsellor,
                "/sheets/consultations?format=csv&year=" + SchoolYear.of(yesterday).number())
            .expect(200);
    HttpResponse<byte[]> file = campus.api().download(link);

    assertThat(file.body()).hasSize(link.path("bytes").asInt());
    assertThat(text(file)).startsWith("\uFEFF日期,");
    assertThat(text(file).lines()).hasSize(1 + A_FILE_OF_MORE_THAN_3_MB);
    assertThat(file.headers().firstValue("content-disposition").orElse(""))
        .contains(link.path("name").asText());
  }
}
