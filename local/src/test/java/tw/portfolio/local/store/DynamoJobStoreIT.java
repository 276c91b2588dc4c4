package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobStore;
import tw.portfolio.job.JobStoreContract;
import tw.portfolio.job.dynamo.DynamoJobStore;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;

@OnGround
class DynamoJobStoreIT extends JobStoreContract {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final Duration KEPT = Duration.ofDays(400);

  private Tables tables;

  @BeforeAll
  void start(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @Override
  protected JobStore open() {
    return new DynamoJobStore(tables.anew(), Tables.backoff());
  }

  /** Its title may name who has left, and so may its report. */
  @Test
  void shouldEndByItselfSomeTimeAfterWhatItHasMade() {
    JobStore jobs = open();
    Job working = anew();
    jobs.ask(working, line(working), Optional.empty());
    assertThat(end(working)).isEqualTo(NOW.plus(KEPT));

    Instant made = NOW.plus(Duration.ofDays(30));
    JobReport report = new JobReport("1 位學生", Document.empty(), List.of());
    Job done = working.become(new JobState.Done(report, made), NOW.plusSeconds(60));
    assertThat(jobs.advance(done, Optional.empty())).isTrue();

    assertThat(end(done)).isEqualTo(made.plus(KEPT));
  }

  private static Job anew() {
    return new Job(
        SchoolBuilder.SCHOOL,
        new JobId(new Ids(700).get()),
        JobKind.TRANSFER_OUT,
        "王小明",
        Document.empty(),
        new Author.Someone(Staff.LIN.id(), Staff.LIN.name()),
        Optional.empty(),
        Optional.empty(),
        NOW,
        NOW,
        1,
        JobState.Working.preparing());
  }

  private static Change line(Job job) {
    return job.line(ChangeAction.REQUEST, Optional.empty(), Optional.of(job.title()));
  }

  private Instant end(Job job) {
    return Instant.ofEpochSecond(
        tables
            .last()
            .get(new Key(job.school() + "#JOB#" + job.id(), "JOB"))
            .orElseThrow()
            .number(Attributes.EXPIRES_AT));
  }
}
