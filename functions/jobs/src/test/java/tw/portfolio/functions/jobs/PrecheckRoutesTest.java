package tw.portfolio.functions.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;

class PrecheckRoutesTest {
  private static final Instant NOW = SchoolBuilder.NOW;

  private final JobsDesk desk = new JobsDesk();
  private final MemoryJobs jobs = desk.jobs;
  private final MemoryArchives archives = desk.archives;

  private APIGatewayV2HTTPResponse as(Person person, Events events) {
    return desk.as(person, events);
  }

  private APIGatewayV2HTTPResponse ask(String body) {
    return as(Offices.REGISTRAR, Events.of("POST /prechecks").json(body));
  }

  private Job only() {
    return jobs.page(SchoolBuilder.SCHOOL, JobKind.PRECHECK, Optional.empty(), 10)
        .entries()
        .getFirst();
  }

  @Test
  void shouldAskForAGradeOfASemester() {
    APIGatewayV2HTTPResponse answer = ask("{\"year\":115,\"semester\":1,\"grade\":3}");

    assertThat(answer.getStatusCode()).isEqualTo(202);
    assertThat(answer.getBody()).contains("\"title\":\"115 學年度第 1 學期，高三\"");
    assertThat(only().order())
        .isEqualTo(Document.empty().put("year", 115).put("semester", 1).put("grade", 3));
  }

  @Test
  void shouldAskForTheWholeSchoolUnlessAPartIsNamed() {
    assertThat(ask("{\"year\":115}").getBody()).contains("115 學年度（整學年），全校");
    assertThat(ask("{\"year\":115,\"className\":\"101\"}").getBody())
        .contains("115 學年度（整學年），101 班");
  }

  @Test
  void shouldNotTakeAGradeAndAClass() {
    APIGatewayV2HTTPResponse answer = ask("{\"year\":115,\"grade\":1,\"className\":\"101\"}");

    assertThat(answer.getStatusCode()).isEqualTo(422);
    assertThat(answer.getBody()).contains("年級與班級請只填一個");
  }

  @Test
  void shouldBeForThoseWhoMakeBooks() {
    assertThat(
            as(Staff.HOMEROOM, Events.of("POST /prechecks").json("{\"year\":115}")).getStatusCode())
        .isEqualTo(403);
  }

  @Test
  void shouldShowTheFindingsOfAClassPageByPage() {
    ask("{\"year\":115}");
    finish(only());

    APIGatewayV2HTTPResponse first = findings("101", "1");

    assertThat(first.getStatusCode()).isEqualTo(200);
    assertThat(first.getBody())
        .contains("\"className\":\"101\"", "\"total\":2", "\"row\":\"first\"", "\"next\":\"")
        .doesNotContain("\"row\":\"second\"");
    assertThat(findings("101", "100").getBody())
        .contains("\"row\":\"second\"")
        .doesNotContain("\"next\"");
    assertThat(findings("102", "1").getStatusCode()).isEqualTo(404);
    assertThat(
            as(
                    Offices.REGISTRAR,
                    Events.of("GET /prechecks/{jobId}/findings").path("jobId", only().id().text()))
                .getStatusCode())
        .as("no class is named")
        .isEqualTo(422);
  }

  private APIGatewayV2HTTPResponse findings(String className, String most) {
    return as(
        Offices.REGISTRAR,
        Events.of("GET /prechecks/{jobId}/findings")
            .path("jobId", only().id().text())
            .query("className", className)
            .query("limit", most));
  }

  private void finish(Job job) {
    archives.put(
        job.key("findings/101.json"),
        "application/json",
        "{\"className\":\"101\",\"findings\":[{\"row\":\"first\"},{\"row\":\"second\"}]}"
            .getBytes(StandardCharsets.UTF_8));
    JobReport report = new JobReport("", Document.empty(), List.of());
    jobs.advance(job.become(new JobState.Done(report, NOW.plusSeconds(60)), NOW), Optional.empty());
  }
}
