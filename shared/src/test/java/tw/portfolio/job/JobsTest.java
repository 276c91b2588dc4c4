package tw.portfolio.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;

class JobsTest {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final Actor REGISTRAR = actor(Offices.REGISTRAR);
  private static final Actor STUDENT = actor(Students.MING);
  private static final byte[] SENT = "收訖明細".getBytes(StandardCharsets.UTF_8);

  private final MemorySchool school = new MemorySchool();
  private final MemoryJobs jobs = new MemoryJobs(school);
  private final MemoryJobQueue queue = new MemoryJobQueue();
  private final MemoryArchives archives = new MemoryArchives();
  private final Permits permits = new Permits(school);
  private final AskingJobs asking = new AskingJobs(permits, jobs, archives, queue, new Ids(700));
  private final WatchingJobs watching = new WatchingJobs(permits, jobs);
  private final List<Job> notices = new ArrayList<>();
  private final Counting counting = new Counting();
  private final RunningJobs running =
      new RunningJobs(
          jobs, List.of(counting), Duration.ofDays(30), List.of(notices::add), () -> NOW);

  private static Actor actor(Person person) {
    Actor.Kind kind = person.roles().contains(Role.STUDENT) ? Actor.Kind.STUDENT : Actor.Kind.STAFF;
    return new Actor(person.school(), person.id(), kind, person.name());
  }

  @BeforeEach
  void openTheSchool() {
    SchoolBuilder.aSchool().withStaff(Offices.REGISTRAR).in(school);
  }

  /** Counts something, has that confirmed, and makes a file of it. */
  private static final class Counting implements JobWork {
    private int students = 3;
    private Runnable meanwhile = () -> {};

    @Override
    public JobKind kind() {
      return JobKind.RECEIPTS;
    }

    @Override
    public Outcome prepare(Job job, Watch watch) {
      if (students == 0) {
        return new Outcome.Refused(new JobRefusal("nobody", "沒有學生", "Nobody"));
      }
      meanwhile.run();
      watch.at(new JobState.Progress(1, 2));
      return new Outcome.ToConfirm(report(job));
    }

    @Override
    public Outcome carryOut(Job job, Watch watch) {
      assertThat(job.confirmed()).isEqualTo(report(job));
      return new Outcome.Done(report(job));
    }

    private JobReport report(Job job) {
      return new JobReport(
          students + " 位學生",
          Document.empty().put("students", students),
          List.of(new Product("結果.xlsx", job.key("結果.xlsx"), SENT.length, Sha256.of(SENT))));
    }
  }

  /** Is done with its second step, and kept until then. */
  private static final class InTwoSteps implements JobWork {
    private int steps;

    @Override
    public JobKind kind() {
      return JobKind.RECEIPTS;
    }

    @Override
    public Outcome prepare(Job job, Watch watch) {
      steps++;
      return steps == 1
          ? new Outcome.Unfinished()
          : new Outcome.Kept(
              new JobReport("封存完成", Document.empty(), List.of()), NOW.plusSeconds(9));
    }
  }

  @Test
  void shouldAskForTheRestOfWhatOneStepCanNotDo() {
    RunningJobs inSteps =
        new RunningJobs(
            jobs,
            List.of(new InTwoSteps()),
            Duration.ofDays(30),
            List.of(notices::add),
            queue,
            () -> NOW);
    Job job = ask(request());

    queue.takeAll().forEach(inSteps::run);
    assertThat(now(job).state()).isInstanceOf(JobState.Working.class);
    assertThat(notices).isEmpty();
    queue.takeAll().forEach(inSteps::run);
    assertThat(now(job).state())
        .isEqualTo(
            new JobState.Done(
                new JobReport("封存完成", Document.empty(), List.of()), NOW.plusSeconds(9)));
  }

  private static JobRequest request() {
    return JobRequest.of(JobKind.RECEIPTS, "115 學年度", Document.empty().put("year", 115));
  }

  private Job ask(JobRequest request) {
    return granted(asking.ask(REGISTRAR, request, Optional.empty(), NOW));
  }

  private static <T> T granted(Answer<T> answer) {
    return Answers.granted(answer);
  }

  private static void refused(Answer<?> answer, ProblemKind kind) {
    assertThat(Answers.refused(answer).kind()).isEqualTo(kind);
  }

  private void work() {
    queue.takeAll().forEach(running::run);
  }

  private Job now(Job job) {
    return jobs.find(job.school(), job.id()).orElseThrow();
  }

  private Optional<Integer> seen(Job job) {
    return Optional.of(now(job).version());
  }

  @Test
  void shouldPrepareConfirmAndCarryOut() {
    Job job = ask(request());
    work();
    assertThat(now(job).state()).isInstanceOf(JobState.Prepared.class);
    granted(asking.goOn(REGISTRAR, job.id(), seen(job), NOW));
    work();

    assertThat(now(job).state()).isInstanceOf(JobState.Done.class);
    assertThat(jobs.lines().stream().map(Change::action))
        .containsExactly(
            ChangeAction.REQUEST, ChangeAction.CHECK, ChangeAction.CONFIRM, ChangeAction.FINISH);
    assertThat(notices).extracting(one -> one.state().code()).containsExactly("prepared", "done");
  }

  @Test
  void shouldTellAnEndAgainWhoseMessageComesAgain() {
    Job job = ask(request());
    List<JobTask> messages = queue.takeAll();
    messages.forEach(running::run);

    assertThat(running.run(messages.getFirst())).as("there is nothing left to do").isFalse();

    assertThat(notices)
        .as("whoever ended it may have died before telling")
        .containsExactly(now(job), now(job));
  }

  @Test
  void shouldRefuseWhoConfirmsWhatWasNotSeen() {
    Job job = ask(request());
    work();

    refused(
        asking.goOn(REGISTRAR, job.id(), Optional.of(now(job).version() - 1), NOW),
        ProblemKind.FIGURES_DIFFER);
    refused(asking.goOn(REGISTRAR, job.id(), Optional.empty(), NOW), ProblemKind.FIGURES_DIFFER);
    assertThat(now(job).state()).isInstanceOf(JobState.Prepared.class);
  }

  @Test
  void shouldWaitForTheFileThatItIsAbout() {
    IncomingFile file =
        new IncomingFile(new FileName("收訖.zip"), "application/zip", SENT.length, Sha256.of(SENT));
    Job job = ask(request().with(file));
    work();
    refused(asking.goOn(REGISTRAR, job.id(), Optional.empty(), NOW), ProblemKind.WRONG_STATE);

    archives.put(job.fileKey(), "application/zip", SENT);
    granted(asking.goOn(REGISTRAR, job.id(), Optional.empty(), NOW));
    work();

    assertThat(now(job).state()).isInstanceOf(JobState.Prepared.class);
  }

  @Test
  void shouldSayWhyWhatItIsAboutCanNotBeTaken() {
    counting.students = 0;
    Job job = ask(request());
    work();

    assertThat(now(job).state().code()).isEqualTo("refused");
    refused(asking.goOn(REGISTRAR, job.id(), seen(job), NOW), ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldStopTheWorkerOfAJobThatWasCalledOff() {
    Job job = ask(request());
    counting.meanwhile = () -> granted(asking.cancel(REGISTRAR, job.id(), NOW));
    work();

    assertThat(now(job).state()).isEqualTo(new JobState.Cancelled());
    assertThat(notices).isEmpty();
  }

  @Test
  void shouldGoOnAfterAFailure() {
    Job job = ask(request());
    queue.takeAll().forEach(running::giveUp);
    assertThat(now(job).state().code()).isEqualTo("failed");

    granted(asking.goOn(REGISTRAR, job.id(), Optional.empty(), NOW));
    work();

    assertThat(now(job).state().code()).isEqualTo("prepared");
  }

  @Test
  void shouldDoNothingForAMessageThatComesTwice() {
    Job job = ask(request());
    List<JobTask> sent = queue.takeAll();

    assertThat(sent.stream().map(running::run)).containsExactly(true);
    assertThat(sent.stream().map(running::run)).containsExactly(false);
    assertThat(now(job).state().code()).isEqualTo("prepared");
  }

  @Test
  void shouldTellTheHistoryWhoFetchesWhat() {
    Job job = ask(request());
    work();
    archives.put(job.key("結果.xlsx"), "text/plain", SENT);

    granted(watching.link(REGISTRAR, job.id(), "結果.xlsx", archives, NOW));

    Change line = jobs.lines().getLast();
    assertThat(line.action()).isEqualTo(ChangeAction.DOWNLOAD);
    assertThat(line.to()).contains("結果.xlsx");
    refused(watching.link(REGISTRAR, job.id(), "別的.xlsx", archives, NOW), ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldGiveNoLinkToWhatIsDeleted() {
    Job job = ask(request());
    work();
    granted(asking.goOn(REGISTRAR, job.id(), seen(job), NOW));
    work();

    refused(
        watching.link(REGISTRAR, job.id(), "結果.xlsx", archives, NOW.plus(Duration.ofDays(30))),
        ProblemKind.EXPIRED);
  }

  @Test
  void shouldShowAJobToItsOfficeAlone() {
    Job job = ask(request());

    refused(watching.find(STUDENT, job.id()), ProblemKind.NOT_FOUND);
    refused(watching.find(actor(Staff.LIN), job.id()), ProblemKind.NOT_FOUND);
    refused(
        asking.ask(actor(Staff.LIN), request(), Optional.empty(), NOW), ProblemKind.NOT_PERMITTED);
    assertThat(granted(watching.find(REGISTRAR, job.id()))).isEqualTo(job);
  }

  @Test
  void shouldLetAStudentAskForTheOwnAlone() {
    JobRequest own = JobRequest.of(JobKind.OWN_COPY, "王小明", Document.empty());

    Job job = granted(asking.ask(STUDENT, own.about(STUDENT.person()), Optional.empty(), NOW));

    assertThat(granted(watching.own(STUDENT, Optional.empty(), 9)).entries()).containsExactly(job);
    refused(watching.find(REGISTRAR, job.id()), ProblemKind.NOT_FOUND);
    refused(
        asking.ask(STUDENT, own.about(Students.HUA.id()), Optional.empty(), NOW),
        ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldAskAgainForWhatNobodyIsAt() {
    ask(request());
    queue.takeAll();
    ResumingJobs resuming = new ResumingJobs(jobs, queue);

    assertThat(resuming.resume(NOW.plus(Duration.ofMinutes(10)))).isZero();
    assertThat(resuming.resume(NOW.plus(Duration.ofHours(1)))).isOne();
    assertThat(queue.takeAll()).hasSize(1);
  }

  /** A worker that dies for want of memory can't give up, and says each time that it is at it. */
  @Test
  void shouldNotAskForEverForWhatEndsEveryWorker() {
    Job job = ask(request());
    ResumingJobs resuming = new ResumingJobs(jobs, queue);
    Instant now = NOW;
    int asked = 0;
    while (now.isBefore(NOW.plus(Duration.ofDays(10)))) {
      now = now.plus(Duration.ofHours(1));
      asked += resuming.resume(now);
      job = job.become(JobState.Working.preparing(), now);
      assertThat(jobs.advance(job, Optional.empty())).isTrue();
    }

    assertThat(asked).isBetween(24, 80);
  }
}
