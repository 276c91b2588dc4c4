package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tw.portfolio.access.Permits;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsRefusal;

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
    PieceId id = before.id();
    WriteContext context =
        new WriteContext(
            before.school(),
            id.term().year(),
            id.student(),
            transition.windows(id.kind(), id.term().semester()),
            now);
    return settings.make(
        context,
        guard ->
            switch (change.apply(guard.caps())) {
              case Answer.Refused<PieceWrite>(Problem problem) -> AttemptResult.refused(problem);
              case Answer.Granted<PieceWrite>(PieceWrite allowed) ->
                  tryOnce(
                      allowed
                          .under(new Guard.AccountInUse(id.student()))
                          .under(new Guard.SettingsHold(guard)));
            });
  }

  private AttemptResult<Piece> tryOnce(PieceWrite write) {
    return switch (pieces.write(write)) {
      case WriteResult.Written() -> AttemptResult.granted(write.piece());
      case WriteResult.Rejected<WorkRefusal>(List<WorkRefusal> reasons) ->
          rejected(write.piece().id().kind(), reasons);
    };
  }

  /** The most general reason comes first, and is the one to tell. */
  private static AttemptResult<Piece> rejected(WorkKind kind, List<WorkRefusal> reasons) {
    return switch (reasons.getFirst()) {
      case WorkRefusal.AccountNotInUse(boolean onRoster) ->
          AttemptResult.refused(Permits.notInUse(onRoster));
      case WorkRefusal.Settings _ ->
          new AttemptResult.Rejected<>(SettingsRefusal.among(reasons, WorkRefusal::settings));
      case WorkRefusal.ChoiceDiffers(Selection current) ->
          AttemptResult.refused(
              PieceProblems.wrongState(
                  kind, current.locked() ? PieceState.SUBMITTED : PieceState.SELECTED));
      case WorkRefusal.NotEnrolled _,
          WorkRefusal.NoSlot _,
          WorkRefusal.TooManyRefused _,
          WorkRefusal.AlreadyRequested _,
          WorkRefusal.PieceDiffers _ ->
          AttemptResult.refused(Refusals.changedMeanwhile());
    };
  }
}
