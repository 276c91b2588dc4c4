package tw.portfolio.functions.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Answers;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobRequest;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.Product;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;

class JobsHandlerTest {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final byte[] MADE = {1, 2, 3};

  private final JobsDesk desk = new JobsDesk();
  private final MemoryJobs jobs = desk.jobs;
  private final MemoryArchives archives = desk.archives;
  private final MemoryJobQueue queue = desk.queue;
  private final AskingJobs asking = desk.asking;

  private APIGatewayV2HTTPResponse as(Person person, Events events) {
    return desk.as(person, events);
  }

  private Job asked(JobRequest request) {
    Actor registrar =
        new Actor(
            Offices.REGISTRAR.school(),
            Offices.REGISTRAR.id(),
            Actor.Kind.STAFF,
            Offices.REGISTRAR.name());
    return Answers.granted(asking.ask(registrar, request, Optional.empty(), NOW));
  }

  private static JobRequest books() {
    return JobRequest.of(JobKind.BOOKS, "115 學年度", Document.empty());
  }

  private void work() {
    JobWork writing =
        new JobWork() {
          @Override
          public JobKind kind() {
            return JobKind.BOOKS;
          }

          @Override
          public Outcome prepare(Job job, Watch watch) {
            archives.put(job.key("名冊.xlsx"), "text/plain", MADE);
            return new Outcome.Done(
                new JobReport(
                    "1 份名冊",
                    Document.empty().put("books", 1),
                    List.of(new Product("名冊.xlsx", job.key("名冊.xlsx"), 3, Sha256.of(MADE)))));
          }
        };
    RunningJobs running =
        new RunningJobs(jobs, List.of(writing), Duration.ofDays(30), List.of(), () -> NOW);
    queue.takeAll().forEach(running::run);
  }

  @Test
  void shouldListTheJobsOfAKind() {
    Job job = asked(books());

    assertThat(as(Offices.REGISTRAR, Events.of("GET /jobs").query("kind", "books")).getBody())
        .contains(job.id().text());
    assertThat(as(Offices.REGISTRAR, Events.of("GET /jobs").query("kind", "precheck")).getBody())
        .contains("\"jobs\":[]");
    assertThat(as(Offices.REGISTRAR, Events.of("GET /jobs")).getStatusCode()).isEqualTo(422);
    assertThat(as(Students.MING, Events.of("GET /me/jobs")).getBody()).contains("\"jobs\":[]");
  }

  @Test
  void shouldGiveALinkToWhatAJobMade() {
    Job job = asked(books());
    work();
    Events one = Events.of("GET /jobs/{jobId}").path("jobId", job.id().text());
    Events link = Events.of("POST /jobs/{jobId}/links").path("jobId", job.id().text());

    assertThat(as(Offices.REGISTRAR, one).getBody())
        .contains("\"state\":\"done\"", "\"figures\":{\"books\":1}", "名冊.xlsx")
        .doesNotContain("https://");
    assertThat(as(Offices.REGISTRAR, link.json("{\"name\":\"名冊.xlsx\"}")).getStatusCode())
        .isEqualTo(201);
    assertThat(as(Students.MING, link).getStatusCode()).isEqualTo(404);
  }

  @Test
  void shouldSayWhereToSendTheFileThatAJobWaitsFor() {
    Job job =
        asked(
            JobRequest.of(JobKind.RECEIPTS, "115 學年度", Document.empty())
                .with(
                    new IncomingFile(
                        new FileName("收訖.zip"), "application/zip", 3, Sha256.of(MADE))));
    Events one = Events.of("GET /jobs/{jobId}").path("jobId", job.id().text());
    Events goOn = Events.of("POST /jobs/{jobId}/confirmation").path("jobId", job.id().text());

    assertThat(as(Offices.REGISTRAR, one).getBody())
        .contains("\"url\":\"https://imports.invalid/" + job.fileKey());
    assertThat(as(Offices.REGISTRAR, goOn).getStatusCode()).isEqualTo(409);
    archives.put(job.fileKey(), "application/zip", MADE);
    assertThat(as(Offices.REGISTRAR, goOn).getStatusCode()).isEqualTo(202);
    assertThat(queue.takeAll()).hasSize(1);
  }

  @Test
  void shouldCallAJobOff() {
    Job job = asked(books());

    assertThat(
            as(Offices.REGISTRAR, Events.of("DELETE /jobs/{jobId}").path("jobId", job.id().text()))
                .getBody())
        .contains("\"state\":\"cancelled\"");
  }
}
