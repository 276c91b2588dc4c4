package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.work.PieceWrite.PieceChange;

/**
 * What one export had handed in of one student's choice is taken back (撤回提交), all or some of it:
 * each of these pieces is chosen again, and the choice can be changed again, unless something else
 * of it is still handed in.
 *
 * @param choice whose choice of which kind and school year
 * @param export the id of the export that is taken back
 * @param page the student's work as it must still be
 * @param which which of the pieces that this export has handed in
 * @param by who takes it back
 * @param at when
 * @param reason why
 */
public record SubmissionWithdrawal(
    ChoiceId choice,
    String export,
    StudentYear page,
    Predicate<PieceId> which,
    Author.Someone by,
    Instant at,
    String reason) {
  /** All of it in one write; none if that export has handed in nothing that is still so. */
  public Optional<PieceWrite> write() {
    List<PieceChange> changes = new ArrayList<>();
    List<Guard> guards = new ArrayList<>();
    boolean others = false;
    for (Piece piece : page.pieces()) {
      if (piece.status() instanceof Status.Submitted(Instant _, String by, var before)) {
        if (by.equals(export) && which.test(piece.id())) {
          changes.add(
              PieceChange.of(
                  Transition.WITHDRAW_SUBMISSION,
                  Optional.of(piece),
                  Optional.of(piece.with(before)),
                  this.by,
                  reason,
                  at));
        } else {
          others = true;
          guards.add(new Guard.Unchanged(piece));
        }
      } else if (page.selection().chosen().contains(piece.id())) {
        // One that another export hands in at this moment would stay behind, locked.
        guards.add(new Guard.Unchanged(piece));
      }
    }
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PieceWrite(changes, Optional.of(others ? stays() : opened(changes.size())), guards));
  }

  /** What is still handed in can't be taken out of the choice. */
  private ChoiceChange stays() {
    return new ChoiceChange.Lock(choice, page.selection().chosen(), export);
  }

  private ChoiceChange opened(int pieces) {
    Change line =
        new Change(
            choice.subject(),
            at,
            by,
            ChangeAction.REVOKE,
            Optional.of("已提交 %d 件".formatted(pieces)),
            Optional.of("可重新勾選"),
            reason,
            Optional.of(choice.student()));
    return new ChoiceChange.Unlock(choice, page.selection(), line);
  }
}
