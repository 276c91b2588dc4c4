package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.samples.Ids;
import tw.portfolio.submission.ExportJob.Left;
import tw.portfolio.submission.ExportStore.Started;
import tw.portfolio.submission.pack.ExportProblem;

/** What every store of export jobs does when people decide about what is handed in. */
public abstract class ExportDecisionsContract extends StoredExports {
  private static final Instant LATER = NOW.plusSeconds(600);
  private static final Confirmation CONFIRMATION = new Confirmation(OFFICE, LATER);
  private static final Withdrawal WITHDRAWAL = new Withdrawal(OFFICE, LATER, "漏了一班");

  /** Counted, as it was read. */
  private ExportJob counted() {
    ExportJob job = started(Orders.SUBMISSION);
    store.planned(job, PLAN, List.of(problem(1), problem(2, "高二忠")), NOW);
    return now(job);
  }

  private ExportJob confirmed() {
    ExportJob job = counted();
    assertThat(store.confirm(job, CONFIRMATION)).isTrue();
    return now(job);
  }

  private ExportJob ended() {
    ExportJob job = confirmed();
    store.finish(job, new ExportOutcome(NOW, 0, Optional.empty()));
    return now(job);
  }

  private List<ExportProblem> problems(ExportJob job) {
    return store.problems(job.school(), job.id());
  }

  @Test
  void shouldWaitForItsConfirmationOnceItIsCounted() {
    ExportJob job = counted();

    assertThat(job.state()).isEqualTo(ExportState.PLANNED);
    assertThat(job.outstanding()).isEmpty();
    assertThat(job.left()).isEqualTo(Left.NOTHING);
    assertThat(problems(job)).containsExactlyInAnyOrder(problem(1), problem(2, "高二忠"));
  }

  @Test
  void shouldLockEveryClassOfWhichSomethingGoesInOnceItIsConfirmed() {
    ExportJob job = confirmed();

    assertThat(job.confirmation()).contains(CONFIRMATION);
    assertThat(job.state()).isEqualTo(ExportState.LOCKING);
    assertThat(job.outstanding())
        .containsExactly(new ExportStep.Lock("101"), new ExportStep.Lock("高二忠"));
  }

  @Test
  void shouldBeConfirmedOnce() {
    ExportJob seen = counted();
    assertThat(store.confirm(seen, CONFIRMATION)).isTrue();

    assertThat(store.confirm(seen, new Confirmation(OFFICE, LATER.plusSeconds(5)))).isFalse();
    assertThat(store.cancel(seen, OFFICE, LATER)).isFalse();
    assertThat(store.replanned(seen, PLAN, List.of(), LATER)).isFalse();
    assertThat(now(seen).confirmation()).contains(CONFIRMATION);
  }

  @Test
  void shouldNotConfirmAPlanThatIsAnotherByNow() {
    ExportJob seen = counted();
    ExportPlan another =
        new ExportPlan(
            "a2",
            List.of(share("101", 1, "a2", new Figures(1, 1, 0, 0, 0)), PLAN.classes().getLast()));
    assertThat(store.replanned(seen, another, List.of(problem(3)), LATER)).isTrue();

    assertThat(store.confirm(seen, CONFIRMATION)).isFalse();
    assertThat(store.replanned(seen, PLAN, List.of(), LATER)).isFalse();
    assertThat(now(seen).plan()).contains(another);
    assertThat(now(seen).state()).isEqualTo(ExportState.PLANNED);
  }

  @Test
  void shouldTellWhatAClassThatWasPlannedAnewLeavesOutNow() {
    ExportJob seen = counted();
    ExportPlan another =
        new ExportPlan(
            "a2",
            List.of(
                share("101", 1, "a2", new Figures(1, 1, 1, 0, 0)),
                PLAN.classes().get(1),
                PLAN.classes().getLast()));

    store.replanned(seen, another, List.of(problem(3)), LATER);

    assertThat(problems(seen)).containsExactlyInAnyOrder(problem(3), problem(2, "高二忠"));
  }

  @Test
  void shouldBeCalledOffBeforeItIsConfirmedAndLetAnotherBegin() {
    ExportJob job = counted();
    assertThat(store.cancel(job, OFFICE, LATER)).isTrue();

    assertThat(now(job).state()).isEqualTo(ExportState.CANCELLED);
    assertThat(now(job).outstanding()).isEmpty();
    assertThat(store.cancel(job, OFFICE, LATER)).isFalse();
    assertThat(store.confirm(job, CONFIRMATION)).isFalse();
    assertThat(store.start(asked(Orders.SUBMISSION, LATER), Optional.empty()))
        .isEqualTo(new Started.Anew());
  }

  @Test
  void shouldEndTheLockingOfAClassOnceAndLetItBePackedAtOnce() {
    ExportJob job = confirmed();
    LockedClass locked = new LockedClass("one", 2, 3, 900);
    store.take(job, "101", lease("one", 0));

    store.locked(job, "101", locked, List.of(problem(7)), NOW.plusSeconds(3));
    store.locked(job, "101", new LockedClass("two", 1, 1, 1), List.of(), NOW.plusSeconds(4));

    assertThat(now(job).left().toLock()).containsExactly("高二忠");
    assertThat(record(job).progress("101"))
        .contains(
            new ClassProgress(
                "101", 0, 0, NOW.plusSeconds(3), Optional.of(locked), Optional.empty()));
    assertThat(problems(job)).contains(problem(7));
    assertThat(store.take(job, "101", lease("three", 5))).isTrue();
    assertThat(store.progress(job, "101", lease("three", 6), 1, 10)).isTrue();
    assertThat(record(job).progress("101").orElseThrow().locked()).contains(locked);
  }

  @Test
  void shouldBeTakenBackClassByClassOnceItHasEnded() {
    ExportJob job = ended();
    assertThat(store.withdraw(job, WITHDRAWAL)).isTrue();

    assertThat(now(job).state()).isEqualTo(ExportState.WITHDRAWING);
    assertThat(now(job).outstanding())
        .containsExactly(new ExportStep.Withdraw("101"), new ExportStep.Withdraw("高二忠"));
    store.withdrawn(job, "101", LATER);
    store.withdrawn(job, "101", LATER);
    store.withdrawn(job, "高二忠", LATER);
    assertThat(now(job).state()).isEqualTo(ExportState.WITHDRAWN);
    assertThat(now(job).withdrawal()).contains(WITHDRAWAL);
    assertThat(store.withdraw(job, WITHDRAWAL)).isFalse();
  }

  @Test
  void shouldNotBeTakenBackBeforeItHasEnded() {
    assertThat(store.withdraw(counted(), WITHDRAWAL)).isFalse();
    ExportJob draft = planned();
    store.finish(draft, new ExportOutcome(NOW, 0, Optional.empty()));
    assertThat(store.withdraw(now(draft), WITHDRAWAL)).as("of a draft").isFalse();
  }

  @Test
  void shouldLetAnotherBeginOnlyOnceEverythingIsTakenBack() {
    ExportJob job = ended();
    store.withdraw(job, WITHDRAWAL);
    assertThat(store.start(asked(Orders.SUBMISSION, LATER), Optional.empty()))
        .isEqualTo(new Started.Unfinished(job.id()));
    store.withdrawn(job, "101", LATER);
    store.withdrawn(job, "高二忠", LATER);

    assertThat(store.start(asked(Orders.SUBMISSION, LATER), Optional.empty()))
        .isEqualTo(new Started.Anew());
  }

  @Test
  void shouldNotBeTakenBackOnceAReceiptHasCome() {
    ExportJob job = ended();
    assertThat(store.receipted(job.school(), job.id(), LATER)).isTrue();
    assertThat(store.receipted(job.school(), job.id(), LATER.plusSeconds(9))).isTrue();

    assertThat(now(job).receipted()).contains(LATER);
    assertThat(store.withdraw(job, WITHDRAWAL)).isFalse();
  }

  @Test
  void shouldTakeNoReceiptForWhatIsTakenBackOrNotHandedIn() {
    ExportJob job = ended();
    store.withdraw(job, WITHDRAWAL);

    assertThat(store.receipted(job.school(), job.id(), LATER)).isFalse();
    assertThat(store.receipted(job.school(), planned().id(), LATER)).isFalse();
    assertThat(store.receipted(job.school(), new ExportId(Ids.nth(5)), LATER)).isFalse();
  }

  @Test
  void shouldTellOfEveryDownloadAndChangeNothing() {
    ExportJob job = ended();
    Change line = job.line(ChangeAction.DOWNLOAD, OFFICE, LATER, "213303_115_101.zip", "");

    store.tell(job, line);
    store.tell(job, line);

    assertThat(now(job)).isEqualTo(job);
  }

  @Test
  void shouldTellOfAStepThatDiedWhileItIsTakenBack() {
    ExportJob job = ended();
    store.withdraw(job, WITHDRAWAL);

    store.fail(job.school(), job.id(), new ExportFailure(new ExportStep.Withdraw("101"), LATER));

    assertThat(now(job).state()).isEqualTo(ExportState.FAILED);
    assertThat(now(job).outstanding()).hasSize(2);
  }
}
