package tw.portfolio.local.it.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.book.ReadBook;

/** An office makes national books of a school whose files it has imported. */
@OnCampus
class BooksIT {
  private static final SchoolCode OWN = new SchoolCode("213309");
  private static final SchoolCode WITH_EVENING = new SchoolCode("213308");

  private static ObjectNode order(RunningSchool campus, String... books) {
    ObjectNode order = Json.object().put("year", campus.year()).put("semester", 1);
    Stream.of(books).forEach(order.putArray("books")::add);
    return order;
  }

  private static JsonNode made(RunningSchool campus, JsonNode order) {
    String office = campus.exporter();
    String id =
        campus.api().send(office, "POST", "/books", order).expect(202).path("jobId").asText();
    JsonNode job =
        Eventually.get(
            () -> campus.api().get(office, "/jobs/" + id).expect(200),
            now -> !now.path("state").asText().equals("working"));
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    return job;
  }

  private static Map<String, ReadBook> read(RunningSchool campus, JsonNode job) {
    return RunningSchool.list(job.path("files")).stream()
        .map(file -> file.path("name").asText())
        .collect(Collectors.toMap(name -> name, name -> read(campus, job, name)));
  }

  private static ReadBook read(RunningSchool campus, JsonNode job, String name) {
    JsonNode link =
        campus
            .api()
            .send(
                campus.exporter(),
                "POST",
                "/jobs/" + job.path("jobId").asText() + "/links",
                Json.object().put("name", name))
            .expect(201);
    return new ReadBook(campus.api().download(link).body());
  }

  @Test
  void shouldMakeEveryBookWithTheIdsThatWereImported(Site site) {
    try (RunningSchool campus = site.school(OWN, TrialSchool::writeWithRecordsOnce)) {
      Student student = campus.student(0);
      student.select(student.certified(campus.samples().pdf(91))).expect(200);

      JsonNode job =
          made(
              campus, order(campus, "cadres", "outcomes", "achievements", "grade-check", "grades"));

      Map<String, ReadBook> books = read(campus, job);
      assertThat(books.keySet())
          .filteredOn(name -> !name.contains("(缺)"))
          .hasSize(6)
          .allSatisfy(name -> assertThat(name).startsWith("草稿_"));
      Map<String, String> outcome = book(books, "_26_").only("學期課程學習成果");
      assertThat(NationalId.of(outcome.get("身分證號"))).isPresent();
      assertThat(outcome.get("出生日期")).matches("[01][0-9]{6}");
      assertThat(outcome.get("證明文件連結")).endsWith(".pdf");
      assertThat(book(books, "_24_").rows("幹部經歷"))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(NationalId.of(row.getFirst())).isPresent());
      assertThat(book(books, "_41_").rows("學期成績")).hasSizeGreaterThan(12);
      assertThat(book(books, "4.2-4.3-4.4").rows("學期成績")).hasSizeGreaterThan(12);
      assertThat(RunningSchool.list(job.at("/figures/books")))
          .allSatisfy(book -> assertThat(book.path("unproven")).isNotEmpty());
    }
  }

  @Test
  void shouldMakeTheBooksOfTheEveningSchoolOnceItsClassesAreSet(Site site) {
    try (RunningSchool campus = site.school(WITH_EVENING, TrialSchool::writeWithRecordsOnce)) {
      ObjectNode settings = Json.object().put("version", 0).put("reason", "依國教署公告");
      settings.putArray("gradeFiles");
      settings.putArray("eveningClasses").add("高一");
      campus.api().send(campus.exporter(), "PUT", "/books/settings", settings).expect(200);

      JsonNode job =
          made(
              campus,
              order(campus, "evening-outcomes", "grade-check", "evening-grade-check", "grades"));

      Map<String, ReadBook> books = read(campus, job);
      assertThat(books.keySet()).anyMatch(name -> name.contains("_28_進修部"));
      List<List<String>> byNight = book(books, "_42_").rows("進修部學期成績");
      List<List<String>> byDay = book(books, "_41_").rows("學期成績");
      assertThat(byNight).isNotEmpty();
      assertThat(byDay).extracting(List::getFirst).doesNotContainAnyElementsOf(ids(byNight));
      assertThat(ids(book(books, "6.2-6.3-6.4").rows("進修部學期成績")))
          .containsExactlyInAnyOrderElementsOf(ids(byNight));
      assertThat(books.keySet())
          .as("nothing is missing of what has no grade")
          .noneMatch(name -> name.contains("預檢成績名冊") && name.contains("(缺)"));
    }
  }

  private static Set<String> ids(List<List<String>> rows) {
    return rows.stream().map(List::getFirst).collect(Collectors.toSet());
  }

  private static ReadBook book(Map<String, ReadBook> books, String part) {
    List<ReadBook> found =
        books.entrySet().stream()
            .filter(book -> book.getKey().contains(part) && !book.getKey().contains("(缺)"))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(found).as(books.keySet().toString()).hasSize(1);
    return found.getFirst();
  }
}
