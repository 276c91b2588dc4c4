package tw.portfolio.local.it.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.bag.ReadBag;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.LeaverRetention;

/** 資訊組 seals a school year, fetches it as bags, and it ends when the school has said. */
@OnCampus
class YearArchiveIT {
  private static RunningSchool campus;
  private static String office;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    office = campus.holder(Role.INFORMATION_HEAD);
  }

  private static JsonNode archived(int year) {
    String job =
        campus
            .api()
            .send(office, "POST", "/archives", Json.object().put("year", year))
            .expect(202)
            .path("jobId")
            .asText();
    JsonNode now = watched(job);
    // A history of a year is a day at a time; a busy machine needs longer than for other jobs.
    for (int more = 0; more < 6 && isWorking(now); more++) {
      now = watched(job);
    }
    return now;
  }

  private static JsonNode watched(String job) {
    return Eventually.get(
        () -> campus.api().get(office, "/jobs/" + job).expect(200), now -> !isWorking(now));
  }

  private static boolean isWorking(JsonNode job) {
    return job.path("state").asText().equals("working");
  }

  @Test
  void shouldSealAYearInBagsThatAnotherLibraryFindsWhole() {
    Student student = campus.student(0);
    student.certified(campus.samples().pdf(1));

    JsonNode job = archived(campus.year());
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    List<String> texts = new ArrayList<>();
    for (JsonNode file : job.path("files")) {
      ReadBag bag = ReadBag.of(content(job, file));
      bag.files()
          .forEach(
              (path, content) ->
                  texts.add(path + " " + new String(content, StandardCharsets.UTF_8)));
    }
    assertThat(texts)
        .anyMatch(text -> text.startsWith("records/outcomes.jsonl") && text.contains(student.id()))
        .anyMatch(text -> text.startsWith("records/staff.jsonl") && text.contains(office))
        .anyMatch(text -> text.startsWith("files/" + student.id()));
  }

  private static byte[] content(JsonNode job, JsonNode file) {
    JsonNode link =
        campus
            .api()
            .send(
                office,
                "POST",
                "/jobs/" + job.path("jobId").asText() + "/links",
                Json.object().put("name", file.path("name").asText()))
            .expect(201);
    byte[] content = campus.api().download(link).body();
    assertThat(Sha256.of(content).hex()).isEqualTo(file.path("sha256").asText());
    return content;
  }

  @Test
  void shouldTakeAnArchiveAwayWhenItsYearIsDue() {
    keepLeavers(99, Instant.now());
    JsonNode job = archived(106);
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");

    keepLeavers(1, Instant.now().minus(Duration.ofDays(1)));
    campus.fire("Sweep/EveryMinute");

    JsonNode ended = campus.api().get(office, "/jobs/" + job.path("jobId").asText()).expect(200);
    assertThat(ended.path("files")).isEmpty();
    assertThat(ended.path("summary").asText()).contains("期滿刪除");
  }

  /** The school keeps what it has of leavers for so many years from then on. */
  private static void keepLeavers(int years, Instant from) {
    var store = campus.stores().leaverRetention();
    int version = store.of(campus.code()).map(LeaverRetention::version).orElse(0);
    LeaverRetention set = new LeaverRetention(years, from, Optional.empty(), version + 1);
    assertThat(
            store.keep(
                campus.code(),
                set,
                KeepingLeaverRetention.founded(set, "", Instant.now().minusSeconds(1))))
        .isNotNull();
  }
}
