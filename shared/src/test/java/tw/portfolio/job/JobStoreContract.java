package tw.portfolio.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What every store of jobs does. */
public abstract class JobStoreContract {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final SchoolCode ELSEWHERE = new SchoolCode("999999");
  private static final Sha256 DIGEST =
      new Sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  private static final JobReport REPORT =
      new JobReport(
          "3 位學生，5 件",
          Document.empty().put("students", 3).put("pieces", 5),
          List.of(new Product("名冊.xlsx", "213303/x/名冊.xlsx", 7, DIGEST)));
  private static final JobReport BARE = new JobReport("沒有", Document.empty(), List.of());
  private static final Author.Someone ASKER = new Author.Someone(Staff.LIN.id(), Staff.LIN.name());

  private final Ids ids = new Ids(900);
  private JobStore store;

  /** Opens an empty store. */
  protected abstract JobStore open();

  @BeforeEach
  void openTheStore() {
    store = open();
  }

  private Job asked(
      SchoolCode school, JobKind kind, Optional<PersonId> about, Instant at, JobState state) {
    return new Job(
        school,
        new JobId(ids.get()),
        kind,
        "115 學年度",
        Document.empty().put("year", 115),
        ASKER,
        about,
        Optional.of(new IncomingFile(new FileName("收訖.zip"), "application/zip", 9, DIGEST)),
        at,
        at,
        1,
        state);
  }

  private static Change line(Job job) {
    return job.line(ChangeAction.REQUEST, Optional.empty(), Optional.of(job.title()));
  }

  private Job ask(Job job) {
    assertThat(store.ask(job, line(job), Optional.empty())).isEqualTo(new AskedOnce.Anew<>());
    return job;
  }

  private Job ask(Instant at) {
    return ask(
        asked(
            SchoolBuilder.SCHOOL,
            JobKind.BOOKS,
            Optional.empty(),
            at,
            JobState.Working.preparing()));
  }

  private Optional<Job> find(Job job) {
    return store.find(job.school(), job.id());
  }

  @Test
  void shouldGiveBackAJobAsItWasAskedFor() {
    Job job = ask(NOW);

    assertThat(find(job)).contains(job);
    assertThat(store.find(ELSEWHERE, job.id())).isEmpty();
  }

  @Test
  void shouldGiveBackEveryState() {
    Job job = ask(NOW);
    for (JobState state :
        List.of(
            new JobState.AwaitingFile(),
            JobState.Working.preparing(),
            new JobState.Prepared(REPORT),
            new JobState.Working(
                JobStep.CARRY_OUT, new JobState.Progress(3, 8), Optional.of(REPORT)),
            new JobState.Failed(JobState.Working.carryingOut(BARE)),
            new JobState.Done(BARE, NOW.plus(Duration.ofDays(30))),
            new JobState.Refused(new JobRefusal("wrong-password", "密碼不對", "Wrong password")),
            new JobState.Cancelled())) {
      job = job.become(state, job.updated().plusSeconds(1));
      assertThat(store.advance(job, Optional.of(line(job)))).isTrue();
      assertThat(find(job)).contains(job);
    }
  }

  @Test
  void shouldLetOnlyOneOfTwoTakeAJobFurther() {
    Job job = ask(NOW);
    Job first = job.become(new JobState.Prepared(REPORT), NOW);
    Job second = job.become(new JobState.Cancelled(), NOW);

    assertThat(store.advance(first, Optional.of(line(first)))).isTrue();
    assertThat(store.advance(second, Optional.of(line(second)))).isFalse();
    assertThat(find(job)).contains(first);
  }

  @Test
  void shouldAskForOneJobWhenARequestIsRepeated() {
    Job job = asked(SchoolBuilder.SCHOOL, JobKind.BOOKS, Optional.empty(), NOW, working());
    Job again =
        asked(SchoolBuilder.SCHOOL, JobKind.BOOKS, Optional.empty(), NOW.plusSeconds(5), working());
    Optional<IdempotencyKey> request =
        Optional.of(
            new IdempotencyKey(Staff.LIN.id(), "key", "digest", NOW.plus(Duration.ofDays(1))));

    assertThat(store.ask(job, line(job), request)).isEqualTo(new AskedOnce.Anew<>());
    assertThat(store.ask(again, line(again), request))
        .isEqualTo(new AskedOnce.Repeated<>(Optional.of(job.id())));
    assertThat(
            store.ask(
                again,
                line(again),
                request.map(
                    one -> new IdempotencyKey(one.person(), one.key(), "x", one.forgottenAt()))))
        .as("the key stood for something else")
        .isEqualTo(new AskedOnce.Repeated<>(Optional.empty()));
    assertThat(find(again)).isEmpty();
  }

  private static JobState working() {
    return JobState.Working.preparing();
  }

  @Test
  void shouldListTheJobsOfAKindNewestFirstPageByPage() {
    Job first = ask(NOW);
    Job second = ask(NOW.plusSeconds(1));
    Job third = ask(NOW.plusSeconds(2));
    ask(
        asked(
            SchoolBuilder.SCHOOL,
            JobKind.PRECHECK,
            Optional.empty(),
            NOW.plusSeconds(3),
            working()));

    StoredPage<Job> page = store.page(SchoolBuilder.SCHOOL, JobKind.BOOKS, Optional.empty(), 2);

    assertThat(page.entries()).containsExactly(third, second);
    assertThat(store.page(SchoolBuilder.SCHOOL, JobKind.BOOKS, page.next(), 2).entries())
        .containsExactly(first);
    assertThat(store.page(ELSEWHERE, JobKind.BOOKS, Optional.empty(), 2).entries()).isEmpty();
  }

  @Test
  void shouldListAStudentsOwnJobsAlone() {
    PersonId ming = Students.MING.id();
    Job own = ask(asked(SchoolBuilder.SCHOOL, JobKind.OWN_COPY, Optional.of(ming), NOW, working()));
    ask(
        asked(
            SchoolBuilder.SCHOOL,
            JobKind.OWN_COPY,
            Optional.of(new PersonId(ids.get())),
            NOW,
            working()));

    assertThat(store.page(SchoolBuilder.SCHOOL, ming, Optional.empty(), 9).entries())
        .containsExactly(own);
  }

  @Test
  void shouldFindTheJobsOfAllSchoolsThatAWorkerHasGoneSilentAbout() {
    Job here = ask(NOW.plusSeconds(20));
    Job there =
        ask(asked(ELSEWHERE, JobKind.BOOKS, Optional.empty(), NOW.plusSeconds(10), working()));
    ask(NOW.plusSeconds(9));
    ask(NOW.plusSeconds(21));
    Job over = ask(NOW.plusSeconds(11));
    store.advance(over.become(new JobState.Cancelled(), NOW.plusSeconds(12)), Optional.empty());

    assertThat(store.silent(NOW.plusSeconds(10), NOW.plusSeconds(20))).containsExactly(there, here);
  }

  @Test
  void shouldTellOfAJobWithoutChangingIt() {
    Job job = ask(NOW);

    store.tell(
        job,
        job.line(
            ChangeAction.DOWNLOAD, ASKER, NOW.plusSeconds(9), Optional.empty(), Optional.of("a")));
    store.tell(
        job,
        job.line(
            ChangeAction.DOWNLOAD, ASKER, NOW.plusSeconds(9), Optional.empty(), Optional.of("a")));

    assertThat(find(job)).contains(job);
    assertThat(store.advance(job.become(new JobState.Cancelled(), NOW), Optional.empty())).isTrue();
  }
}
