package tw.portfolio.submission.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.job.Product;
import tw.portfolio.submission.Confirmation;
import tw.portfolio.submission.ExportFailure;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOutcome;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.Withdrawal;

/** A job with some things otherwise. */
final class Changed {
  private final ExportJob old;
  private final Instant updated;
  private Optional<ExportPlan> plan;
  private Optional<Confirmation> confirmation;
  private ExportJob.Left left;
  private Optional<List<Product>> seal;
  private Optional<ExportOutcome> outcome;
  private Optional<ExportFailure> failure;
  private Optional<Instant> cancelled;
  private Optional<Withdrawal> withdrawal;
  private Optional<Instant> receipted;

  private Changed(ExportJob old, Instant updated) {
    this.old = old;
    this.updated = updated;
    this.plan = old.plan();
    this.confirmation = old.confirmation();
    this.left = old.left();
    this.seal = old.seal();
    this.outcome = old.outcome();
    this.failure = old.failure();
    this.cancelled = old.cancelled();
    this.withdrawal = old.withdrawal();
    this.receipted = old.receipted();
  }

  static Changed of(ExportJob old, Instant updated) {
    return new Changed(old, updated);
  }

  Changed plan(ExportPlan next) {
    plan = Optional.of(next);
    return this;
  }

  Changed confirmation(Confirmation next) {
    confirmation = Optional.of(next);
    return this;
  }

  Changed left(ExportJob.Left next) {
    left = next;
    return this;
  }

  Changed seal(List<Product> next) {
    seal = Optional.of(next);
    return this;
  }

  Changed outcome(ExportOutcome next) {
    outcome = Optional.of(next);
    return this;
  }

  Changed failure(Optional<ExportFailure> next) {
    failure = next;
    return this;
  }

  Changed cancelled(Instant next) {
    cancelled = Optional.of(next);
    return this;
  }

  Changed withdrawal(Withdrawal next) {
    withdrawal = Optional.of(next);
    return this;
  }

  Changed receipted(Instant next) {
    receipted = Optional.of(next);
    return this;
  }

  ExportJob job() {
    return new ExportJob(
        old.school(),
        old.id(),
        old.order(),
        old.by(),
        old.created(),
        updated,
        plan,
        confirmation,
        left,
        seal,
        outcome,
        failure,
        cancelled,
        withdrawal,
        receipted);
  }
}
