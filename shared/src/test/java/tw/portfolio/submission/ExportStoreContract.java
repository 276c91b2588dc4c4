package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.ExportJob.Left;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.ExportStore.Packed;
import tw.portfolio.submission.ExportStore.Started;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.work.WorkKind;

/** What every store of export jobs does. */
public abstract class ExportStoreContract extends StoredExports {
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
  void shouldStartAnyNumberOfDrafts() {
    started();

    assertThat(store.start(asked(Orders.DRAFT, NOW), Optional.empty()))
        .isEqualTo(new Started.Anew());
  }

  @Test
  void shouldAnswerTheUnfinishedJobOfAKindAndYear() {
    ExportJob job = started(Orders.SUBMISSION);
    ExportOrder ofClass = Orders.of(Orders.SUBMISSION, new Scope.OneClass("101"));

    assertThat(store.start(asked(ofClass, NOW.plusSeconds(5)), Optional.empty()))
        .isEqualTo(new Started.Unfinished(job.id()));
    assertThat(store.start(asked(Orders.ACHIEVEMENTS, NOW), Optional.empty()))
        .isEqualTo(new Started.Anew());
    assertThat(store.start(asked(Orders.DRAFT, NOW), Optional.empty()))
        .isEqualTo(new Started.Anew());
  }

  @Test
  void shouldGiveBackWhatWasAskedFor() {
    ExportOrder grade = Orders.in(Orders.of(Orders.ACHIEVEMENTS, new Scope.Grade(3)), Batch.SECOND);
    ExportOrder ofClass = Orders.of(Orders.DRAFT, new Scope.OneClass("高二忠"));

    assertThat(now(started(grade)).order()).isEqualTo(grade);
    assertThat(now(started(ofClass)).order()).isEqualTo(ofClass);
  }

  @Test
  void shouldStartAnotherJobBesideOneOfAnotherYear() {
    started(Orders.SUBMISSION);
    ExportOrder before =
        new ExportOrder(
            WorkKind.OUTCOME,
            new SchoolYear(114),
            Purpose.SUBMISSION,
            new Scope.School(),
            Optional.empty());

    assertThat(store.start(asked(before, NOW), Optional.empty())).isEqualTo(new Started.Anew());
  }

  @Test
  void shouldStartANewJobOnceTheLastHasEnded() {
    ExportJob job = started(Orders.SUBMISSION);
    store.finish(job, new ExportOutcome(NOW.plusSeconds(9), 0, Optional.empty()));

    assertThat(store.start(asked(Orders.SUBMISSION, NOW.plusSeconds(10)), Optional.empty()))
        .isEqualTo(new Started.Anew());
  }

  @Test
  void shouldRememberARequestUntilItIsForgotten() {
    IdempotencyKey request =
        new IdempotencyKey(
            Staff.EQUIPMENT_HEAD.id(), "key", "digest", NOW.plus(Duration.ofDays(1)));
    ExportJob job = asked(Orders.DRAFT, NOW);
    store.start(job, Optional.of(request));
    store.finish(job, new ExportOutcome(NOW, 0, Optional.empty()));

    assertThat(store.start(asked(Orders.DRAFT, NOW.plusSeconds(5)), Optional.of(request)))
        .isEqualTo(new Started.Repeated(Optional.of(job.id())));
    assertThat(store.start(asked(Orders.DRAFT, NOW.plus(Duration.ofDays(2))), Optional.of(request)))
        .isEqualTo(new Started.Anew());
  }

  @Test
  void shouldRememberARequestThatFoundAnUnfinishedJob() {
    ExportJob job = started(Orders.SUBMISSION);
    IdempotencyKey request =
        new IdempotencyKey(
            Staff.EQUIPMENT_HEAD.id(), "key", "digest", NOW.plus(Duration.ofDays(1)));

    assertThat(store.start(asked(Orders.SUBMISSION, NOW), Optional.of(request)))
        .isEqualTo(new Started.Unfinished(job.id()));
    assertThat(store.start(asked(Orders.SUBMISSION, NOW), Optional.of(request)))
        .isEqualTo(new Started.Repeated(Optional.of(job.id())));
  }

  @Test
  void shouldKeepTheFirstPlanOnly() {
    ExportJob job = started();
    store.planned(job, PLAN, List.of(problem(1)), NOW.plusSeconds(1));
    ExportPlan late = new ExportPlan("a2", List.of(share("101", 1, "a2", Figures.NONE)));
    store.planned(job, late, List.of(problem(2)), NOW.plusSeconds(2));

    assertThat(now(job).plan()).contains(PLAN);
    assertThat(now(job).left()).isEqualTo(new Left(Set.of(), Set.of("101", "高二忠"), Set.of()));
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
    ExportJob job = planned();

    assertThat(store.take(job, "101", lease("one", 0))).isTrue();
    assertThat(store.take(job, "101", lease("two", 60))).isFalse();
    assertThat(store.take(job, "高二忠", lease("two", 60))).isTrue();
    assertThat(store.progress(job, "101", lease("one", 100), 1, 300)).isTrue();
    assertThat(store.take(job, "101", lease("two", 150))).as("held on to").isFalse();
    assertThat(store.take(job, "101", lease("two", 220))).isTrue();
    assertThat(store.progress(job, "101", lease("one", 221), 2, 600)).as("lost").isFalse();
  }

  @Test
  void shouldHoldOnToNoClassOfACancelledJob() {
    ExportJob job = planned();
    store.take(job, "101", lease("one", 0));
    assertThat(store.cancel(job, job.by(), NOW.plusSeconds(5))).isTrue();

    assertThat(store.progress(job, "101", lease("one", 7), 2, 600)).isFalse();
  }

  @Test
  void shouldTellHowFarAClassIs() {
    ExportJob job = planned();
    store.take(job, "101", lease("one", 0));
    store.progress(job, "101", lease("one", 7), 2, 600);

    assertThat(record(job).progress("101"))
        .contains(
            new ClassProgress(
                "101", 2, 600, NOW.plusSeconds(7), Optional.empty(), Optional.empty()));
    assertThat(record(job).updated()).isEqualTo(NOW.plusSeconds(7));
  }

  @Test
  void shouldEndTheClassOnceAndKeepItsProblems() {
    ExportJob job = planned();
    store.take(job, "101", lease("one", 0));
    Packed first = packed("one", List.of(problem(1)));

    store.packed(job, "101", first, NOW.plusSeconds(3));
    store.packed(job, "101", packed("two", List.of(problem(2), problem(3))), NOW.plusSeconds(4));

    assertThat(now(job).left().toPack()).containsExactly("高二忠");
    assertThat(record(job).progress("101").orElseThrow().packed()).contains(first.packed());
    assertThat(store.problems(job.school(), job.id())).containsExactly(problem(1));
  }

  @Test
  void shouldKeepEveryProblemOfAClassThatLostAllItsFiles() {
    ExportJob job = planned();
    store.take(job, "101", lease("one", 0));
    List<ExportProblem> all = IntStream.range(0, 720).mapToObj(n -> problem(n)).toList();

    store.packed(job, "101", packed("one", all), NOW);

    assertThat(store.problems(job.school(), job.id())).containsExactlyElementsOf(all);
  }

  @Test
  void shouldGoThroughAllStatesToTheEnd() {
    ExportJob job = planned();
    for (String name : List.of("101", "高二忠")) {
      store.take(job, name, lease("one", 0));
      store.packed(job, name, packed("one", List.of()), NOW);
    }
    assertThat(now(job).state()).isEqualTo(ExportState.SEALING);
    List<Product> products = List.of(new Product("index.csv", "k", 5, SHA));
    store.sealed(job, products, NOW);
    store.sealed(job, List.of(), NOW.plusSeconds(1));
    assertThat(now(job).seal()).contains(products);
    ExportOutcome outcome =
        new ExportOutcome(
            NOW.plusSeconds(20), 1, Optional.of(new Product("problems.csv", "p", 7, SHA)));

    store.finish(job, outcome);
    store.finish(job, new ExportOutcome(NOW.plusSeconds(30), 0, Optional.empty()));

    assertThat(now(job).outcome()).contains(outcome);
    assertThat(now(job).state()).isEqualTo(ExportState.INCOMPLETE);
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
      ExportJob job = asked(Orders.DRAFT, NOW.plusSeconds(number * 60L));
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
