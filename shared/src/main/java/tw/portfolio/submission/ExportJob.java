package tw.portfolio.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.pack.Product;

/**
 * The export of a school year (設備組 提交課程學習成果). Its state is not kept but follows from what has been
 * done, so the two can't disagree after a crash.
 *
 * @param school the school
 * @param id the job
 * @param year which school year's selection
 * @param by who started it; pieces are handed in under this name
 * @param created when
 * @param updated when anything last happened to the job as a whole
 * @param plan what goes in, once planned
 * @param toPack classes whose archive is not made yet
 * @param toSubmit classes whose pieces are not marked yet
 * @param seal index and manifests, once made
 * @param outcome how it ended, once it has
 * @param failure the step that died for good, if one did since the job was last asked for
 */
public record ExportJob(
    SchoolCode school,
    ExportId id,
    SchoolYear year,
    Author.Someone by,
    Instant created,
    Instant updated,
    Optional<ExportPlan> plan,
    Set<String> toPack,
    Set<String> toSubmit,
    Optional<List<Product>> seal,
    Optional<ExportOutcome> outcome,
    Optional<ExportFailure> failure) {
  /** Copies the sets. */
  public ExportJob {
    toPack = Set.copyOf(toPack);
    toSubmit = Set.copyOf(toSubmit);
    seal = seal.map(List::copyOf);
  }

  /** A job that has just been asked for. */
  public static ExportJob asked(
      SchoolCode school, ExportId id, SchoolYear year, Author.Someone by, Instant now) {
    return new ExportJob(
        school,
        id,
        year,
        by,
        now,
        now,
        Optional.empty(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** That it was asked for, as the history tells it. */
  public Change line() {
    return new Change(
        new Subject(SubjectKind.EXPORT, id.text()),
        created,
        by,
        ChangeAction.REQUEST,
        Optional.empty(),
        Optional.of(year + " 學年度課程學習成果"),
        "",
        Optional.empty());
  }

  /** How far it is. */
  public ExportState state() {
    if (outcome.isPresent()) {
      return outcome.get().problems() == 0 ? ExportState.DONE : ExportState.INCOMPLETE;
    }
    if (failure.isPresent()) {
      return ExportState.FAILED;
    }
    if (plan.isEmpty()) {
      return ExportState.PLANNING;
    }
    if (!toPack.isEmpty()) {
      return ExportState.PACKING;
    }
    return seal.isEmpty() ? ExportState.SEALING : ExportState.SUBMITTING;
  }

  /** The steps that can be taken now and have not been: sent again, they resume a stalled job. */
  public List<ExportStep> outstanding() {
    if (outcome.isPresent()) {
      return List.of();
    }
    if (plan.isEmpty()) {
      return List.of(new ExportStep.Plan());
    }
    if (!toPack.isEmpty()) {
      return toPack.stream().sorted().<ExportStep>map(ExportStep.Pack::new).toList();
    }
    if (seal.isPresent() && !toSubmit.isEmpty()) {
      return toSubmit.stream().sorted().<ExportStep>map(ExportStep.Submit::new).toList();
    }
    // Sealing again what is sealed ends the job, should the last class's step have died before.
    return List.of(new ExportStep.Seal());
  }
}
