package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Deputies;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceProblems;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.Selection;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.CertificationStore.Undoing;

/**
 * Who has decided takes that back (撤回決定), with a reason, while certification is open and the
 * student has not chosen the piece. It waits again for whoever teaches the section now; so only who
 * does, or stands in for who does, may undo. What the write demands is read first: two round trips.
 */
public final class UndoingDecisions {
  private final CertificationStore certifications;
  private final PieceStore pieces;
  private final Permits permits;
  private final Deputies deputies;
  private final SettingsEnforcement settings;

  /** Undoes decisions in these stores. */
  public UndoingDecisions(
      CertificationStore certifications, PieceStore pieces, Roster roster, SettingsCache caps) {
    this.certifications = certifications;
    this.pieces = pieces;
    this.permits = new Permits(roster);
    this.deputies = new Deputies(roster);
    this.settings = new SettingsEnforcement(caps);
  }

  /**
   * What is asked for.
   *
   * @param piece the piece
   * @param revision the set of files that was decided on
   * @param reason why, for the history
   */
  public record Request(PieceId piece, int revision, String reason) {}

  /** Undoes a decision, or says why not. */
  public Answer<SentPiece> undo(Actor by, Request request, Instant now) {
    PieceId id = request.piece();
    return BoundedParallel.both(
        () -> permits.inUse(by),
        () -> pieces.studentYear(WorkKind.OUTCOME, by.school(), id.student(), id.term().year()),
        (asked, page) -> asked.then(_ -> undo(by, request, page, now)));
  }

  private Answer<SentPiece> undo(Actor by, Request request, StudentYear page, Instant now) {
    PieceId id = request.piece();
    Optional<Piece> found = page.piece(id);
    if (found.isEmpty()) {
      return Answer.refused(PieceProblems.noSuchPiece(id.kind()));
    }
    Piece piece = found.get();
    Optional<Problem> problem = problem(by, request, page, piece, now);
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    WriteContext context =
        new WriteContext(
            by.school(),
            id.term().year(),
            id.student(),
            Transition.UNDO.windows(id.kind(), id.term().semester()),
            now);
    return settings.make(
        context, new OneUndoing(by, request, piece, page.enrolment(piece.course())));
  }

  private Optional<Problem> problem(
      Actor by, Request request, StudentYear page, Piece piece, Instant now) {
    PieceState state = page.stateOf(piece);
    if (piece.status().decidedBy().isEmpty()) {
      return Optional.of(
          state == PieceState.SENT && waitsFor(by, piece, now)
              ? UndoProblems.nothingToUndo()
              : DecisionProblems.notTheTeacher());
    }
    if (piece.status().decidedBy().filter(one -> one.person().equals(by.person())).isEmpty()) {
      return Optional.of(UndoProblems.notYourDecision());
    }
    if (state == PieceState.SELECTED) {
      return Optional.of(UndoProblems.chosen());
    }
    if (state == PieceState.SUBMITTED) {
      return Optional.of(UndoProblems.handedIn());
    }
    return piece.revision() == request.revision()
        ? Optional.empty()
        : Optional.of(Refusals.changedMeanwhile());
  }

  private boolean waitsFor(Actor by, Piece piece, Instant now) {
    return piece
        .status()
        .lastLabel()
        .map(Label::teacher)
        .filter(teacher -> teacher.equals(by.person()) || deputies.standsIn(by, teacher, now))
        .isPresent();
  }

  /** One request, as often as it is tried. */
  private final class OneUndoing implements SettingsEnforcement.Attempt<SentPiece> {
    private final Actor by;
    private final Request request;
    private final Piece piece;
    private final Optional<Enrolment> taken;
    private CourseTeacher teacher;

    OneUndoing(Actor by, Request request, Piece piece, Optional<Enrolment> taken) {
      this.by = by;
      this.request = request;
      this.piece = piece;
      this.taken = taken;
      this.teacher =
          taken
              .map(course -> new CourseTeacher(course.teacher(), course.teacherName()))
              .orElseGet(() -> DecidingCertifications.named(piece).orElseThrow());
    }

    @Override
    public AttemptResult<SentPiece> under(SettingsGuard guard) {
      Undoing undoing = new Undoing(guard, piece, by, taken, teacher, request.reason());
      return switch (certifications.undo(undoing)) {
        case WriteResult.Written() -> AttemptResult.granted(undoing.sent());
        case WriteResult.Rejected<DecisionRefusal>(List<DecisionRefusal> reasons) ->
            rejected(reasons);
      };
    }

    private AttemptResult<SentPiece> rejected(List<DecisionRefusal> reasons) {
      Optional<CourseTeacher> now =
          DecisionRefusal.taughtNow(reasons).filter(other -> !other.id().equals(teacher.id()));
      if (now.isPresent()) {
        teacher = now.get();
        return new AttemptResult.Again<>();
      }
      Optional<Problem> barred =
          reasons.stream().flatMap(reason -> barred(reason).stream()).findFirst();
      if (barred.isPresent()) {
        return AttemptResult.refused(barred.get());
      }
      List<SettingsRefusal> differ = SettingsRefusal.among(reasons, DecisionRefusal::settings);
      if (!differ.isEmpty()) {
        return new AttemptResult.Rejected<>(differ);
      }
      return instead(reasons);
    }

    private Optional<Problem> barred(DecisionRefusal reason) {
      return switch (reason) {
        case DecisionRefusal.AccountDisabled() -> Optional.of(Permits.disabled());
        case DecisionRefusal.NotTeaching() -> Optional.of(DecisionProblems.notTeaching());
        case DecisionRefusal.NotDeputy() ->
            Optional.of(UndoProblems.taughtByAnother(teacher, piece.state()));
        case DecisionRefusal.Settings _,
            DecisionRefusal.TaughtByAnother _,
            DecisionRefusal.NoSuchSection(),
            DecisionRefusal.NotInCharge(),
            DecisionRefusal.CourseDiffers(),
            DecisionRefusal.Chosen _,
            DecisionRefusal.PieceDiffers _ ->
            Optional.empty();
      };
    }

    /** What somebody else has done meanwhile; undone twice at once, it is undone. */
    private AttemptResult<SentPiece> instead(List<DecisionRefusal> reasons) {
      for (DecisionRefusal reason : reasons) {
        if (reason instanceof DecisionRefusal.Chosen(Selection current)) {
          return AttemptResult.refused(
              current.locked() ? UndoProblems.handedIn() : UndoProblems.chosen());
        }
        if (reason instanceof DecisionRefusal.PieceDiffers(Optional<Piece> current)) {
          Optional<SentPiece> waits =
              current.flatMap(SentPiece::of).filter(sent -> sent.revision() == request.revision());
          if (waits.isPresent()) {
            return AttemptResult.granted(waits.get());
          }
        }
      }
      return AttemptResult.refused(Refusals.changedMeanwhile());
    }
  }
}
