package tw.portfolio.functions.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;

class EvaluationRoutesTest {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final Person SECRETARY = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final String LINES = "GET /evaluations/{evaluationId}/lines";

  private final JobsDesk desk = new JobsDesk();

  @BeforeEach
  void openTheSchool() {
    SchoolBuilder.aSchool().withStaff(Offices.REGISTRAR, SECRETARY).in(desk.school);
  }

  @Test
  void shouldAskForASemester() {
    assertThat(ask(SECRETARY, "{\"year\":115,\"semester\":1}").getBody())
        .contains("\"kindName\":\"成效評核\"", "115 學年度第 1 學期");
    assertThat(ask(SECRETARY, "{\"year\":115}").getStatusCode()).isEqualTo(422);
    assertThat(ask(Offices.REGISTRAR, "{\"year\":115,\"semester\":1}").getStatusCode())
        .isEqualTo(403);
  }

  @Test
  void shouldShowFiguresAndWhatStandsBehindThemPageByPage() {
    ask(SECRETARY, "{\"year\":115,\"semester\":1}");
    finish();

    assertThat(read(Events.of("GET /evaluations/{evaluationId}")).getBody())
        .contains("\"entered\":7");
    APIGatewayV2HTTPResponse first = read(lines().query("limit", "1"));
    assertThat(first.getBody())
        .contains("\"id\":\"first\"", "\"next\":\"")
        .doesNotContain("\"id\":\"second\"");
    assertThat(read(lines().query("figure", "returned")).getBody())
        .contains("\"id\":\"second\"")
        .doesNotContain("\"id\":\"first\"", "\"next\"");
    assertThat(read(lines().query("figure", "handed-in")).getStatusCode()).isEqualTo(400);
    assertThat(read(Events.of(LINES)).getStatusCode()).as("nobody is named").isEqualTo(422);
  }

  private static Events lines() {
    return Events.of(LINES).query("personId", Staff.LIN.id().text());
  }

  private APIGatewayV2HTTPResponse ask(Person person, String body) {
    return desk.as(person, Events.of("POST /evaluations").json(body));
  }

  private APIGatewayV2HTTPResponse read(Events events) {
    return desk.as(SECRETARY, events.path("evaluationId", only().id().text()));
  }

  private Job only() {
    return desk.jobs
        .page(SchoolBuilder.SCHOOL, JobKind.EVALUATION, Optional.empty(), 10)
        .entries()
        .getFirst();
  }

  private void finish() {
    Job job = only();
    put(job.key("figures.json"), "{\"entered\":7}");
    put(
        job.key("lines/" + Staff.LIN.id() + ".json"),
        "{\"lines\":[{\"figure\":\"certified\",\"id\":\"first\"},"
            + "{\"figure\":\"returned\",\"id\":\"second\"}]}");
    JobReport report = new JobReport("", Document.empty(), List.of());
    desk.jobs.advance(
        job.become(new JobState.Done(report, NOW.plusSeconds(60)), NOW), Optional.empty());
  }

  private void put(String key, String json) {
    desk.archives.put(key, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }
}
