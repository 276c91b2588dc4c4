package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.ExportStore.Lease;
import tw.portfolio.submission.ExportStore.Packed;
import tw.portfolio.submission.ExportStore.Started;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.submission.pack.Product;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;

/** What every store of export jobs does. */
public abstract class ExportStoreContract {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final Sha256 SHA =
      new Sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  private static final ExportPlan PLAN =
      new ExportPlan(
          "a1",
          List.of(
              new ClassShare("101", 1, "213303_115_101.zip", 3, 4, 1000),
              new ClassShare("高二忠", 2, "213303_115_高二忠.zip", 1, 1, 50)));

  private final Ids ids = new Ids(700);
  private ExportStore store;

  /** Opens an empty store. */
  protected abstract ExportStore open();

  @BeforeEach
  void openTheStore() {
    store = open();
  }

  private ExportJob asked(Instant at) {
    return ExportJob.asked(
        SchoolBuilder.SCHOOL,
        new ExportId(ids.get()),
        SchoolBuilder.YEAR,
        new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name()),
        at);
  }

  private ExportJob started() {
    ExportJob job = asked(NOW);
    assertThat(store.start(job, Optional.empty())).isEqualTo(new Started.Anew());
    return job;
  }

  private ExportRecord record(ExportJob job) {
    return store.find(job.school(), job.id()).orElseThrow();
  }

  private ExportJob now(ExportJob job) {
    return record(job).job();
  }

  private static Lease lease(String attempt, int seconds) {
    Instant at = NOW.plusSeconds(seconds);
    return new Lease(attempt, at, at.plusSeconds(120));
  }

  private static Packed packed(String attempt, List<ExportProblem> problems) {
    Product archive = new Product("213303_115_101.zip", "k/" + attempt, 900, SHA);
    return new Packed(
        attempt,
        new PackedClass(Optional.of(archive), "list/" + attempt, 4, problems.size()),
        problems,
        3,
        1000);
  }

  private static ExportProblem problem(int number) {
    return new ExportProblem(
        ProblemCause.FILE_MISSING,
        "王小明",
        Students.MING.latestPlace().orElseThrow(),
        Optional.of(
            new PieceId(
                WorkKind.OUTCOME,
                SchoolBuilder.TERM,
                Students.MING.id(),
                Ids.nth(100_000 + number))),
        "報告" + number + ".pdf");
  }

  @Test
  void shouldGiveBackAJobAsItWasAskedFor() {
    ExportJob job = started();

    assertThat(record(job)).isEqualTo(new ExportRecord(job, List.of()));
    assertThat(now(job).state()).isEqualTo(ExportState.PLANNING);
  }

  @Test
  void shouldNotKnowAJobThatWasNeverAskedFor() {
    assertThat(store.find(SchoolBuilder.SCHOOL, new ExportId(Ids.nth(1)))).isEmpty();
  }

  @Test
  void shouldAnswerTheUnfinishedJobOfAYear() {
    ExportJob job = started();

    assertThat(store.start(asked(NOW.plusSeconds(5)), Optional.empty()))
        .isEqualTo(new Started.Unfinished(job.id()));
  }

  @Test
  void shouldStartAnotherJobBesideOneOfAnotherYear() {
    started();
    ExportJob other =
        ExportJob.asked(
            SchoolBuilder.SCHOOL,
            new ExportId(ids.get()),
            new SchoolYear(114),
            new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name()),
            NOW);

    assertThat(store.start(other, Optional.empty())).isEqualTo(new Started.Anew());
  }

  @Test
  void shouldStartANewJobOnceTheLastHasEnded() {
    ExportJob job = started();
    store.finish(job, new ExportOutcome(NOW.plusSeconds(9), 0, Optional.empty()));

    assertThat(store.start(asked(NOW.plusSeconds(10)), Optional.empty()))
        .isEqualTo(new Started.Anew());
  }

  @Test
  void shouldRememberARequestUntilItIsForgotten() {
    IdempotencyKey request =
        new IdempotencyKey(
            Staff.EQUIPMENT_HEAD.id(), "key", "digest", NOW.plus(Duration.ofDays(1)));
    ExportJob job = asked(NOW);
    store.start(job, Optional.of(request));
    store.finish(job, new ExportOutcome(NOW, 0, Optional.empty()));

    assertThat(store.start(asked(NOW.plusSeconds(5)), Optional.of(request)))
        .isEqualTo(new Started.Repeated(Optional.of(job.id()), "digest"));
    assertThat(store.start(asked(NOW.plus(Duration.ofDays(2))), Optional.of(request)))
        .isEqualTo(new Started.Anew());
  }

  @Test
  void shouldRememberARequestThatFoundAnUnfinishedJob() {
    ExportJob job = started();
    IdempotencyKey request =
        new IdempotencyKey(
            Staff.EQUIPMENT_HEAD.id(), "key", "digest", NOW.plus(Duration.ofDays(1)));

    assertThat(store.start(asked(NOW), Optional.of(request)))
        .isEqualTo(new Started.Unfinished(job.id()));
    assertThat(store.start(asked(NOW), Optional.of(request)))
        .isEqualTo(new Started.Repeated(Optional.of(job.id()), "digest"));
  }

  @Test
  void shouldKeepTheFirstPlanOnly() {
    ExportJob job = started();
    store.planned(job, PLAN, List.of(problem(1)), NOW.plusSeconds(1));
    store.planned(job, new ExportPlan("a2", List.of()), List.of(problem(2)), NOW.plusSeconds(2));

    assertThat(now(job).plan()).contains(PLAN);
    assertThat(now(job).toPack()).containsExactlyInAnyOrder("101", "高二忠");
    assertThat(now(job).toSubmit()).containsExactlyInAnyOrder("101", "高二忠");
    assertThat(now(job).updated()).isEqualTo(NOW.plusSeconds(1));
    assertThat(store.problems(job.school(), job.id())).containsExactly(problem(1));
  }

  @Test
  void shouldKeepAPlanOfNoClass() {
    ExportJob job = started();
    store.planned(job, new ExportPlan("a1", List.of()), List.of(), NOW);

    assertThat(now(job).state()).isEqualTo(ExportState.SEALING);
    assertThat(now(job).outstanding()).containsExactly(new ExportStep.Seal());
  }

  @Test
  void shouldLetOnlyOneAttemptPackAClassUntilItsLeaseEnds() {
    ExportJob job = started();
    store.planned(job, PLAN, List.of(), NOW);

    assertThat(store.take(job, "101", lease("one", 0))).isTrue();
    assertThat(store.take(job, "101", lease("two", 60))).isFalse();
    assertThat(store.take(job, "高二忠", lease("two", 60))).isTrue();
    assertThat(store.progress(job, "101", lease("one", 100), 1, 300)).isTrue();
    assertThat(store.take(job, "101", lease("two", 150))).as("held on to").isFalse();
    assertThat(store.take(job, "101", lease("two", 220))).isTrue();
    assertThat(store.progress(job, "101", lease("one", 221), 2, 600)).as("lost").isFalse();
  }

  @Test
  void shouldTellHowFarAClassIs() {
    ExportJob job = started();
    store.planned(job, PLAN, List.of(), NOW);
    store.take(job, "101", lease("one", 0));
    store.progress(job, "101", lease("one", 7), 2, 600);

    assertThat(record(job).progress("101"))
        .contains(new ClassProgress("101", 2, 600, NOW.plusSeconds(7), Optional.empty()));
    assertThat(record(job).updated()).isEqualTo(NOW.plusSeconds(7));
  }

  @Test
  void shouldEndTheClassOnceAndKeepItsProblems() {
    ExportJob job = started();
    store.planned(job, PLAN, List.of(), NOW);
    store.take(job, "101", lease("one", 0));
    Packed first = packed("one", List.of(problem(1)));

    store.packed(job, "101", first, NOW.plusSeconds(3));
    store.packed(job, "101", packed("two", List.of(problem(2), problem(3))), NOW.plusSeconds(4));

    assertThat(now(job).toPack()).containsExactly("高二忠");
    assertThat(record(job).progress("101").orElseThrow().packed()).contains(first.packed());
    assertThat(store.problems(job.school(), job.id())).containsExactly(problem(1));
  }

  @Test
  void shouldKeepEveryProblemOfAClassThatLostAllItsFiles() {
    ExportJob job = started();
    store.planned(job, PLAN, List.of(), NOW);
    store.take(job, "101", lease("one", 0));
    List<ExportProblem> all = IntStream.range(0, 720).mapToObj(n -> problem(n)).toList();

    store.packed(job, "101", packed("one", all), NOW);

    assertThat(store.problems(job.school(), job.id())).containsExactlyElementsOf(all);
  }

  @Test
  void shouldGoThroughAllStatesToTheEnd() {
    ExportJob job = started();
    store.planned(job, PLAN, List.of(), NOW);
    for (String name : List.of("101", "高二忠")) {
      store.take(job, name, lease("one", 0));
      store.packed(job, name, packed("one", List.of()), NOW);
    }
    assertThat(now(job).state()).isEqualTo(ExportState.SEALING);
    List<Product> products = List.of(new Product("index.csv", "k", 5, SHA));
    store.sealed(job, products, NOW);
    store.sealed(job, List.of(), NOW.plusSeconds(1));
    assertThat(now(job).seal()).contains(products);
    store.submitted(job, "101", List.of(), NOW);
    store.submitted(job, "101", List.of(problem(5)), NOW);
    assertThat(now(job).toSubmit()).containsExactly("高二忠");
    store.submitted(job, "高二忠", List.of(problem(6)), NOW);
    ExportOutcome outcome =
        new ExportOutcome(
            NOW.plusSeconds(20), 1, Optional.of(new Product("problems.csv", "p", 7, SHA)));

    store.finish(job, outcome);
    store.finish(job, new ExportOutcome(NOW.plusSeconds(30), 0, Optional.empty()));

    assertThat(now(job).outcome()).contains(outcome);
    assertThat(now(job).state()).isEqualTo(ExportState.INCOMPLETE);
    assertThat(store.problems(job.school(), job.id())).containsExactly(problem(6));
  }

  @Test
  void shouldTellOfAFailureUntilTheJobIsResumed() {
    ExportJob job = started();
    ExportFailure failure = new ExportFailure(new ExportStep.Pack("101"), NOW.plusSeconds(8));
    store.fail(job.school(), job.id(), failure);
    assertThat(now(job).failure()).contains(failure);
    assertThat(now(job).state()).isEqualTo(ExportState.FAILED);

    store.resume(job, NOW.plusSeconds(9));

    assertThat(now(job).failure()).isEmpty();
    assertThat(now(job).updated()).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void shouldNotFailAJobThatHasEnded() {
    ExportJob job = started();
    store.finish(job, new ExportOutcome(NOW, 0, Optional.empty()));

    store.fail(job.school(), job.id(), new ExportFailure(new ExportStep.Seal(), NOW));

    assertThat(now(job).state()).isEqualTo(ExportState.DONE);
  }

  @Test
  void shouldPageThroughJobsNewestFirst() {
    List<ExportId> expected = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      ExportJob job = asked(NOW.plusSeconds(number * 60L));
      store.start(job, Optional.empty());
      store.finish(job, new ExportOutcome(job.created(), 0, Optional.empty()));
      expected.add(job.id());
    }
    Collections.reverse(expected);

    List<ExportId> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      StoredPage<ExportRecord> page = store.page(SchoolBuilder.SCHOOL, after, 2);
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(2);
      page.entries().forEach(record -> seen.add(record.job().id()));
      after = page.next();
    } while (after.isPresent());

    assertThat(seen).isEqualTo(expected);
  }
}
