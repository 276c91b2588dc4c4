package tw.portfolio.local.it.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Arrivals;
import tw.portfolio.local.it.campus.Disk;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** An office asks beforehand what would be refused. */
@OnCampus
class PrecheckIT {
  private RunningSchool campus;

  @BeforeEach
  void open(RunningSchool own) {
    campus = own;
  }

  private JsonNode checked(JsonNode order) {
    String id =
        campus
            .api()
            .send(campus.exporter(), "POST", "/prechecks", order)
            .expect(202)
            .path("jobId")
            .asText();
    JsonNode job =
        Eventually.get(
            () -> campus.api().get(campus.exporter(), "/jobs/" + id).expect(200),
            now -> !now.path("state").asText().equals("working"));
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    return job;
  }

  private List<JsonNode> findings(JsonNode job, String className) {
    return RunningSchool.list(
        campus
            .api()
            .get(
                campus.exporter(),
                "/prechecks/%s/findings?className=%s&limit=500"
                    .formatted(job.path("jobId").asText(), className))
            .expect(200)
            .path("findings"));
  }

  private static List<String> causes(List<JsonNode> findings, String kind) {
    return findings.stream()
        .filter(finding -> finding.path("kind").asText().equals(kind))
        .flatMap(finding -> RunningSchool.list(finding.path("faults")).stream())
        .map(fault -> fault.path("code").asText())
        .toList();
  }

  @Test
  void shouldFindAnAlteredFileAndTellWhoAsked() {
    Student student = campus.student(0);
    JsonNode piece = student.certified(campus.samples().pdf(81));
    student.select(piece).expect(200);
    JsonNode order = Json.object().put("year", campus.year()).put("className", className(student));
    assertThat(causes(findings(checked(order), className(student)), "outcome")).isEmpty();
    Disk.alter(Arrivals.file(campus.data(), piece, "document"));

    JsonNode job = checked(order);

    assertThat(causes(findings(job, className(student)), "outcome"))
        .containsExactly("file-altered");
    assertThat(RunningSchool.list(job.path("files")))
        .extracting(file -> file.path("name").asText())
        .allSatisfy(name -> assertThat(name).startsWith("預檢_").contains("班."));
    assertThat(student.pieces().getFirst().path("state").asText()).isEqualTo("selected");
    assertThat(mails())
        .as("one for each of the two")
        .hasSize(2)
        .extracting(mail -> mail.path("text").asText())
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains(job.path("summary").asText(), "/jobs/" + job.path("jobId").asText()));
  }

  private static String className(Student student) {
    return student.person().latestPlace().orElseThrow().className();
  }

  private List<JsonNode> mails() {
    String address =
        campus.school().people().stream()
            .filter(person -> person.id().text().equals(campus.exporter()))
            .map(Person::email)
            .findFirst()
            .orElseThrow()
            .orElseThrow();
    return Eventually.get(
        () ->
            RunningSchool.list(campus.api().dev("/dev/outbox").path("mails")).stream()
                .filter(mail -> mail.at("/to/0").asText().equals(address))
                .toList(),
        mails -> mails.size() >= 2);
  }

  @Test
  void shouldBeForOffices() {
    campus
        .api()
        .send(
            campus.student(0).id(), "POST", "/prechecks", Json.object().put("year", campus.year()))
        .refused(403, "not-permitted");
  }
}
