package tw.portfolio.service.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.service.Refusals;
import tw.portfolio.service.settings.KnownCaps;
import tw.portfolio.store.Guard;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.PieceWrite;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.SettingsGuard;
import tw.portfolio.store.WriteResult;

/**
 * Writes a student's change of a piece that was read before, with the transition's windows as a
 * condition of the write.
 */
final class GuardedWrite {
  private static final int MOST_TRIES = 2;

  private final PieceStore pieces;
  private final KnownCaps caps;

  GuardedWrite(PieceStore pieces, KnownCaps caps) {
    this.pieces = pieces;
    this.caps = caps;
  }

  /**
   * Writes; the piece as it is afterwards, or as it was if it is gone.
   *
   * @param change what is to be written under given caps, or why these don't allow it
   */
  Answer<Piece> write(Piece before, Function<Caps, Answer<PieceWrite>> change) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Caps believed = caps.of(before.school(), before.id().term().year());
      switch (change.apply(believed)) {
        case Answer.Refused<PieceWrite>(Problem problem) -> {
          return Answer.refused(problem);
        }
        case Answer.Granted<PieceWrite>(PieceWrite allowed) -> {
          Optional<Answer<Piece>> answer = tryOnce(allowed, believed);
          if (answer.isPresent()) {
            return answer.get();
          }
        }
      }
    }
    return Answer.refused(Refusals.changedMeanwhile());
  }

  private Optional<Answer<Piece>> tryOnce(PieceWrite change, Caps believed) {
    Piece piece = change.piece();
    List<WindowKey> windows = change.entry().transition().windows(piece.id().term().semester());
    return switch (pieces.write(withWindows(change, believed, windows))) {
      case WriteResult.Written() -> Optional.of(Answer.granted(piece));
      case WriteResult.Rejected rejected -> answer(change, rejected, windows);
    };
  }

  private static PieceWrite withWindows(PieceWrite change, Caps believed, List<WindowKey> windows) {
    Piece piece = change.piece();
    List<Guard> guards = new ArrayList<>(change.guards());
    guards.add(
        new Guard.SettingsHold(
            new SettingsGuard(
                piece.school(), piece.id().term().year(), believed, windows, change.entry().at())));
    return new PieceWrite(change.before(), change.after(), change.entry(), guards);
  }

  private Optional<Answer<Piece>> answer(
      PieceWrite change, WriteResult.Rejected rejected, List<WindowKey> windows) {
    Optional<Rejection.SettingsDiffer> settings = rejected.reason(Rejection.SettingsDiffer.class);
    if (settings.isPresent()) {
      return caps.closed(settings.get(), windows, change.entry().at());
    }
    if (rejected.reason(Rejection.NotEnrolled.class).isPresent()) {
      return Optional.of(Answer.refused(teacherChanged()));
    }
    return Optional.of(Answer.refused(Refusals.changedMeanwhile()));
  }

  private static Problem teacherChanged() {
    return Problem.of(
        ProblemKind.NOT_ENROLLED,
        "這門課的修課或任課教師資料剛剛有變動。請重新整理後再送出；若仍無法送出，請洽教務處教學組。",
        "The course or its teacher has just changed. Please reload and try again.");
  }
}
