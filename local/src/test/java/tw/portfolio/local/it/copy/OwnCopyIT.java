package tw.portfolio.local.it.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.SampleFile;

/** A student takes all that is kept of the student home. */
@OnCampus
class OwnCopyIT {
  private final RunningSchool campus;

  OwnCopyIT(RunningSchool campus) {
    this.campus = campus;
  }

  private JsonNode made(Student student) {
    String id =
        campus.api().send(student.id(), "POST", "/me/copies").expect(202).path("jobId").asText();
    JsonNode job =
        Eventually.get(
            () -> campus.api().get(student.id(), "/jobs/" + id).expect(200),
            now -> !now.path("state").asText().equals("working"));
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    return job;
  }

  private byte[] downloaded(Student student, JsonNode job, JsonNode file) {
    JsonNode link =
        campus
            .api()
            .send(
                student.id(),
                "POST",
                "/jobs/" + job.path("jobId").asText() + "/links",
                Json.object().put("name", file.path("name").asText()))
            .expect(201);
    byte[] content = campus.api().download(link).body();
    assertThat(Student.sha256(content)).isEqualTo(file.path("sha256").asText());
    return content;
  }

  @Test
  void shouldGiveAStudentAllOfTheOwnAndNobodyElse() throws IOException {
    SampleFile pdf = campus.samples().pdf(71);
    SampleFile mp4 = campus.samples().mp4(72);
    Student student = campus.student(3);
    Student another = campus.student(4);
    student.certified(pdf, mp4);

    JsonNode job = made(student);

    List<JsonNode> files = RunningSchool.list(job.path("files"));
    assertThat(files.getFirst().path("name").asText()).matches("個人學習歷程-.*\\.zip");
    List<String> sums = new ArrayList<>();
    String index = "";
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(downloaded(student, job, files.getFirst())),
            StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        sums.add(Student.sha256(content));
        if (entry.getName().equals("index.html")) {
          index = new String(content, StandardCharsets.UTF_8);
        }
      }
    }
    assertThat(sums).contains(Student.sha256(pdf.content()), Student.sha256(mp4.content()));
    assertThat(index)
        .contains(student.person().name(), "已認證", "認證通過", "整合測試的成果")
        .doesNotContain(another.person().name());
    assertThat(new String(downloaded(student, job, files.get(1)), StandardCharsets.UTF_8))
        .contains("校內服務紀錄證明", student.person().name());
    String id = job.path("jobId").asText();
    campus.api().get(another.id(), "/jobs/" + id).refused(404, "not-found");
    campus.api().get(campus.director(), "/jobs/" + id).refused(404, "not-found");
    campus.api().send(campus.director(), "POST", "/me/copies").refused(403, "not-permitted");
  }
}
