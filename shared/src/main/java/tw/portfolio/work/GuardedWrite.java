package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;

/**
 * Writes a student's change of a piece that was read before, with the transition's windows as a
 * condition of the write.
 */
public final class GuardedWrite {
  private final PieceStore pieces;
  private final SettingsEnforcement settings;

  /** Writes to this store, as far as the settings let it. */
  public GuardedWrite(PieceStore pieces, SettingsEnforcement settings) {
    this.pieces = pieces;
    this.settings = settings;
  }

  /**
   * Writes; the piece as it is afterwards, or as it was if it is gone.
   *
   * @param change what is to be written under given caps, or why these don't allow it
   */
  public Answer<Piece> write(
      Piece before, Transition transition, Instant now, Function<Caps, Answer<PieceWrite>> change) {
    WriteContext context =
        new WriteContext(
            before.school(),
            before.id().term().year(),
            before.id().student(),
            transition.windows(before.id().term().semester()),
            now);
    return settings.make(
        context,
        guard ->
            switch (change.apply(guard.caps())) {
              case Answer.Refused<PieceWrite>(Problem problem) -> AttemptResult.refused(problem);
              case Answer.Granted<PieceWrite>(PieceWrite allowed) -> tryOnce(allowed, guard);
            });
  }

  private AttemptResult<Piece> tryOnce(PieceWrite change, SettingsGuard guard) {
    List<Guard> guards = new ArrayList<>(change.guards());
    guards.add(new Guard.SettingsHold(guard));
    PieceWrite guarded = new PieceWrite(change.before(), change.after(), change.entry(), guards);
    return switch (pieces.write(guarded)) {
      case WriteResult.Written() -> AttemptResult.granted(change.piece());
      case WriteResult.Rejected<Rejection> rejected
          when !WorkRefusal.settings(rejected).isEmpty() ->
          new AttemptResult.Rejected<>(WorkRefusal.settings(rejected));
      case WriteResult.Rejected<Rejection> rejected
          when rejected.reason(PieceRefusal.NotEnrolled.class).isPresent() ->
          AttemptResult.refused(teacherChanged());
      case WriteResult.Rejected<Rejection> _ -> AttemptResult.refused(Refusals.changedMeanwhile());
    };
  }

  private static Problem teacherChanged() {
    return Problem.of(
        ProblemKind.NOT_ENROLLED,
        "這門課的修課或任課教師資料剛剛有變動。請重新整理後再送出；若仍無法送出，請洽教務處教學組。",
        "The course or its teacher has just changed. Please reload and try again.");
  }
}
