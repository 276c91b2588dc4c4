package tw.portfolio.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.copy.pack.MakingCopies;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobTask;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.Product;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.Piece;

class CopyJobTest {
  private static final Actor MING = Students.actor(Students.MING);
  private static final Actor HUA = Students.actor(Students.HUA);

  private final CopyScene scene = CopyScene.full();
  private final MemoryJobs jobs = new MemoryJobs(scene.campus.school());
  private final MemoryJobQueue queue = new MemoryJobQueue();
  private final MemoryArchives archives = new MemoryArchives();
  private final Permits permits = new Permits(scene.campus.school());
  private final AskingJobs askingJobs =
      new AskingJobs(permits, jobs, archives, queue, new Ids(700));
  private final WatchingJobs watching = new WatchingJobs(permits, jobs);
  private final AskingCopies asking = new AskingCopies(askingJobs, watching);
  private final RunningJobs running =
      new RunningJobs(
          jobs,
          List.of(new MakingCopies(scene.reading(), scene.campus.files(), archives)),
          Duration.ofDays(30),
          List.of(),
          scene.campus.clock());

  private Job ask() {
    return Answers.granted(asking.ask(MING, scene.campus.now()));
  }

  private Job made() {
    Job job = ask();
    queue.takeAll().forEach(running::run);
    return jobs.find(job.school(), job.id()).orElseThrow();
  }

  private static List<Product> products(Job job) {
    return job.state().shown().orElseThrow().products();
  }

  @Test
  void shouldMakeAnArchiveAndThePagesToPrint() {
    Job job = made();

    assertThat(job.state()).isInstanceOf(JobState.Done.class);
    assertThat(products(job))
        .extracting(Product::name)
        .containsExactly("個人學習歷程-2026-11-21.zip", "服務紀錄證明.html", "自傳與學習計畫-115學年度.html");
    assertThat(products(job))
        .allSatisfy(
            product -> {
              byte[] content = archives.content(product.key());
              assertThat(content).hasSize((int) product.bytes());
              assertThat(Sha256.of(content)).isEqualTo(product.sha256());
            });
    assertThat(Unpacked.of(archives.content(products(job).getFirst().key())).index())
        .contains("王小明");
    assertThat(new String(archives.content(products(job).get(1).key()), StandardCharsets.UTF_8))
        .startsWith("<!DOCTYPE html>")
        .contains("校內服務紀錄證明");
  }

  @Test
  void shouldSayHowManyFilesCouldNotBeCopied() {
    Piece piece = scene.portfolio().work().getFirst().work().pieces().getFirst();
    scene.campus.files().lose(Campus.key(piece, FilePart.DOCUMENT));

    Job job = made();

    assertThat(job.state().shown().orElseThrow().summary())
        .isEqualTo("共 3 個檔案；另有 1 個與紀錄不符或找不到，請洽資訊組。");
    assertThat(job.state().shown().orElseThrow().figures().integer("left")).isEqualTo(1);
  }

  @Test
  void shouldMakeTheSameArchiveAfterAWorkerDied() {
    Job job = ask();
    JobTask task = queue.takeAll().getFirst();
    archives.put(job.key("copy.zip"), "application/zip", new byte[] {1});
    scene.campus.pass(Duration.ofMinutes(20));
    scene.achievement(2);
    running.run(task);
    byte[] first = archives.content(job.key("copy.zip"));

    new MakingCopies(scene.reading(), scene.campus.files(), archives).prepare(job, _ -> {});

    assertThat(archives.content(job.key("copy.zip"))).isEqualTo(first);
  }

  @Test
  void shouldLeaveNothingBehindWhenItIsCalledOff() {
    Job job = ask();
    for (int number = 10; number < 25; number++) {
      scene.achievement(number);
    }
    MakingCopies making = new MakingCopies(scene.reading(), scene.campus.files(), archives);

    assertThatThrownBy(
            () ->
                making.prepare(
                    job,
                    _ -> {
                      throw new JobWork.JobStopped();
                    }))
        .isInstanceOf(JobWork.JobStopped.class);

    assertThat(archives.keys()).isEmpty();
    assertThat(archives.leftOpen()).isZero();
  }

  @Test
  void shouldGiveTheCopyThatIsBeingMadeToWhoAsksAgain() {
    Job first = ask();

    assertThat(ask().id()).isEqualTo(first.id());
    assertThat(queue.takeAll()).hasSize(1);
  }

  @Test
  void shouldMakeThreeADayAndSayThatThereAreNoMore() {
    for (int number = 0; number < AskingCopies.MOST_A_DAY; number++) {
      assertThat(made().state()).isInstanceOf(JobState.Done.class);
      scene.campus.pass(Duration.ofMinutes(1));
    }

    assertThat(Answers.refused(asking.ask(MING, scene.campus.now())))
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CAP_REACHED))
        .satisfies(
            problem -> assertThat(problem.chinese()).contains("一天最多申請 3 次").contains("請明天再申請"));
    assertThat(Answers.granted(asking.ask(HUA, scene.campus.now())).about())
        .contains(Students.HUA.id());
    scene.campus.pass(Duration.ofDays(1));
    assertThat(ask().working()).isPresent();
  }

  @Test
  void shouldMakeOneOfTwoThatAreAskedForAtTheSameMoment() {
    Job first = ask();
    Job second =
        Answers.granted(
            new AskingCopies(askingJobs, new WatchingJobs(permits, new Unlisted(jobs)))
                .ask(MING, scene.campus.now()));

    assertThat(second.id()).isEqualTo(first.id());
  }

  @Test
  void shouldGiveACopyToNobodyElse() {
    Job job = made();

    assertThat(
            Answers.refused(
                    watching.link(
                        HUA,
                        job.id(),
                        products(job).getFirst().name(),
                        archives,
                        scene.campus.now()))
                .kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(Answers.granted(watching.own(HUA, Optional.empty(), 10)).entries()).isEmpty();
  }
}
