package tw.portfolio.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.job.Product;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * A package of what students have chosen, to look at (草稿) or to hand in (設備組 提交課程學習成果, 訓育組 提交多元表現).
 * Its state is not kept but follows from what has been done, so the two can't disagree after a
 * crash.
 *
 * @param school the school
 * @param id the job
 * @param order what was asked for
 * @param by who asked
 * @param created when
 * @param updated when anything last happened to the job as a whole
 * @param plan what goes in, once planned
 * @param confirmation that it is to be handed in, once somebody has confirmed that
 * @param left what is left to do, class by class
 * @param seal index and manifests, once made
 * @param outcome how it ended, once it has
 * @param failure the step that died for good, if one did since the job was last asked for
 * @param cancelled when it was called off, if it was
 * @param withdrawal that it is taken back, if it is
 * @param receipted when the first receipt (收訖明細) for it was imported: from then on it can't be
 *     taken back
 */
public record ExportJob(
    SchoolCode school,
    ExportId id,
    ExportOrder order,
    Author.Someone by,
    Instant created,
    Instant updated,
    Optional<ExportPlan> plan,
    Optional<Confirmation> confirmation,
    Left left,
    Optional<List<Product>> seal,
    Optional<ExportOutcome> outcome,
    Optional<ExportFailure> failure,
    Optional<Instant> cancelled,
    Optional<Withdrawal> withdrawal,
    Optional<Instant> receipted) {
  /**
   * For how long the lists of what is handed in, and of what is left out, are kept: they name
   * students. Without them nothing can be confirmed or taken back, and no link leads to a file.
   */
  public static final Duration LISTS_KEPT = Duration.ofDays(365);

  /** Copies the list. */
  public ExportJob {
    seal = seal.map(List::copyOf);
  }

  /**
   * What is left to do, class by class.
   *
   * @param toLock classes whose choices are not locked yet
   * @param toPack classes whose archive is not made yet
   * @param toWithdraw classes of which not everything is taken back yet
   */
  public record Left(Set<String> toLock, Set<String> toPack, Set<String> toWithdraw) {
    /** Nothing, or nothing that is known yet. */
    public static final Left NOTHING = new Left(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Left {
      toLock = Set.copyOf(toLock);
      toPack = Set.copyOf(toPack);
      toWithdraw = Set.copyOf(toWithdraw);
    }
  }

  /** A job that has just been asked for. */
  public static ExportJob asked(
      SchoolCode school, ExportId id, ExportOrder order, Author.Someone by, Instant now) {
    return new ExportJob(
        school,
        id,
        order,
        by,
        now,
        now,
        Optional.empty(),
        Optional.empty(),
        Left.NOTHING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Of which school year's choice it is. */
  public SchoolYear year() {
    return order.year();
  }

  /** That it was asked for, as the history tells it. */
  public Change line() {
    return line(ChangeAction.REQUEST, by, created, order.chinese(), "");
  }

  /** A line of its history. */
  public Change line(ChangeAction action, Author.Someone who, Instant at, String to, String why) {
    return new Change(
        new Subject(SubjectKind.EXPORT, id.text()),
        at,
        who,
        action,
        Optional.empty(),
        Optional.of(to),
        why,
        Optional.empty());
  }

  /** Until when its lists are kept. */
  public Instant listsEnd() {
    return created.plus(LISTS_KEPT);
  }

  /** How far it is. */
  public ExportState state() {
    if (cancelled.isPresent()) {
      return ExportState.CANCELLED;
    }
    if (withdrawal.isPresent() && left.toWithdraw().isEmpty()) {
      return ExportState.WITHDRAWN;
    }
    if (failure.isPresent()) {
      return ExportState.FAILED;
    }
    if (withdrawal.isPresent()) {
      return ExportState.WITHDRAWING;
    }
    if (outcome.isPresent()) {
      return outcome.get().problems() == 0 ? ExportState.DONE : ExportState.INCOMPLETE;
    }
    if (plan.isEmpty()) {
      return ExportState.PLANNING;
    }
    if (awaitsConfirmation()) {
      return ExportState.PLANNED;
    }
    if (!left.toLock().isEmpty()) {
      return ExportState.LOCKING;
    }
    return left.toPack().isEmpty() ? ExportState.SEALING : ExportState.PACKING;
  }

  /** Whether nothing of it is handed in before somebody confirms it. */
  public boolean awaitsConfirmation() {
    return order.purpose() == Purpose.SUBMISSION && confirmation.isEmpty();
  }

  /** Whether another one of its kind and year may begin. */
  public boolean over() {
    return cancelled.isPresent() || (outcome.isPresent() && left.toWithdraw().isEmpty());
  }

  /** The steps that can be taken now and have not been: sent again, they resume a stalled job. */
  public List<ExportStep> outstanding() {
    if (cancelled.isPresent()) {
      return List.of();
    }
    if (withdrawal.isPresent()) {
      return each(left.toWithdraw(), ExportStep.Withdraw::new);
    }
    if (outcome.isPresent()) {
      return List.of();
    }
    if (plan.isEmpty()) {
      return List.of(new ExportStep.Plan());
    }
    if (awaitsConfirmation()) {
      return List.of();
    }
    if (!left.toLock().isEmpty()) {
      return each(left.toLock(), ExportStep.Lock::new);
    }
    if (!left.toPack().isEmpty()) {
      return each(left.toPack(), ExportStep.Pack::new);
    }
    // Sealing again what is sealed ends the job, should the step have died before.
    return List.of(new ExportStep.Seal());
  }

  private static List<ExportStep> each(Set<String> classes, Function<String, ExportStep> step) {
    return classes.stream().sorted().map(step).toList();
  }
}
