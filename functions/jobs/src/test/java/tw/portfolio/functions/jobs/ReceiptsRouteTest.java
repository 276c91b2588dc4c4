package tw.portfolio.functions.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.job.memory.MemorySealedPasswords;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.submission.book.memory.MemoryBookSettings;

class ReceiptsRouteTest {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final String PASSWORD = "213303-收訖";

  private final MemorySchool school = new MemorySchool();
  private final MemoryJobs jobs = new MemoryJobs(school);
  private final MemorySealedPasswords passwords = new MemorySealedPasswords();
  private final MemoryArchives archives = new MemoryArchives();
  private final Calls calls =
      Calls.of(
          runtime -> {
            Permits permits = new Permits(school);
            JobsHandler handler =
                new JobsHandler(
                    new AskingJobs(permits, jobs, archives, new MemoryJobQueue(), new Ids(700)),
                    new WatchingJobs(permits, jobs),
                    archives,
                    (key, file, validity, now) ->
                        new UploadLink(
                            URI.create("https://imports.invalid/" + key),
                            Map.of("content-type", file.mediaType()),
                            now.plus(validity)),
                    new MemoryBookSettings(school),
                    permits,
                    school,
                    passwords,
                    () -> NOW,
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @BeforeEach
  void openTheSchool() {
    SchoolBuilder.aSchool().withStaff(Offices.REGISTRAR).in(school);
  }

  @Test
  void shouldAnnounceAFileAndKeepItsPasswordSealed() {
    Map<String, Object> answer = ask(202, Offices.REGISTRAR, "收訖明細.zip");

    assertThat(answer).containsEntry("state", "awaitingFile").containsKey("upload");
    Job job = asked().getFirst();
    assertThat(job.toString()).doesNotContain(PASSWORD);
    assertThat(answer.toString()).doesNotContain(PASSWORD);
    assertThat(passwords.open(SchoolBuilder.SCHOOL, job.order().text("sealedPassword")).text())
        .isEqualTo(PASSWORD);
    assertThat(jobs.lines())
        .allSatisfy(line -> assertThat(line.toString()).doesNotContain(PASSWORD));
    assertThat(calls.log()).allSatisfy(line -> assertThat(line).doesNotContain(PASSWORD));
  }

  @Test
  void shouldAskForNothingThatIsNoArchiveOrOfNobodyWhoMay() {
    ask(422, Offices.REGISTRAR, "收訖明細.xlsx");
    ask(403, Staff.HOMEROOM, "收訖明細.zip");

    assertThat(asked()).isEmpty();
  }

  @Test
  void shouldTakeAPlainSheetWithWhatItsColumnsAre() {
    calls.ask(
        202,
        Calls.by(Staff.actor(Offices.REGISTRAR), "POST /receipts/imports")
            .json(
                """
                {"year": 115, "file": {"name": "收訖.csv", "bytes": 9, "sha256": "%s"},
                 "sheet": {"kind": "grades", "semester": 1, "identity": "身分證字號",
                           "columns": [{"from": "代碼", "to": "課程代碼"}]}}
                """
                    .formatted("0".repeat(64))));

    assertThat(asked().getFirst().order().inner("mapping").text("kind")).isEqualTo("grades");
  }

  private Map<String, Object> ask(int status, Person person, String name) {
    return calls.ask(
        status,
        Calls.by(Staff.actor(person), "POST /receipts/imports")
            .json(
                """
                {"year": 115, "password": "%s",
                 "file": {"name": "%s", "bytes": 9, "sha256": "%s"}}
                """
                    .formatted(PASSWORD, name, "0".repeat(64))));
  }

  private List<Job> asked() {
    return jobs.page(SchoolBuilder.SCHOOL, JobKind.RECEIPTS, Optional.empty(), 10).entries();
  }
}
