package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;

/**
 * An office makes changeable again what is locked, with a reason (解鎖課程學習成果, domain.md 1.3): a
 * choice that was handed in, or a piece that was certified. It does not open a window: where that
 * is closed, the student needs an extension too.
 */
public final class Unlocking {
  private final PieceStore pieces;
  private final Roster roster;
  private final Permits permits;

  /** Unlocks in this store. */
  public Unlocking(PieceStore pieces, Roster roster) {
    this.pieces = pieces;
    this.roster = roster;
    this.permits = new Permits(roster);
  }

  /**
   * What an unlock left behind.
   *
   * @param pieces how many pieces can be changed again
   */
  public record Unlocked(int pieces) {}

  /**
   * Takes the lock off a student's choice (解鎖). What was handed in is chosen again and goes along
   * with the next export, unless the student chooses otherwise before.
   */
  public Answer<Unlocked> choice(
      Actor office, WorkKind kind, PersonId student, SchoolYear year, String reason, Instant now) {
    ChoiceId choice = new ChoiceId(kind, office.school(), student, year);
    return permits
        .permitted(office, permission(kind))
        .then(_ -> choice(office, choice, reason, now));
  }

  private static Permission permission(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> Permission.UNLOCK_OUTCOMES;
      case ACHIEVEMENT -> Permission.UNLOCK_ACHIEVEMENTS;
    };
  }

  private Answer<Unlocked> choice(Actor office, ChoiceId choice, String reason, Instant now) {
    StudentYear page =
        pieces.studentYear(choice.kind(), choice.school(), choice.student(), choice.year());
    Selection before = page.selection();
    if (!before.locked()) {
      return Answer.refused(nothingLocked(choice));
    }
    List<Piece> locked =
        page.pieces().stream()
            .filter(
                piece ->
                    before.chosen().contains(piece.id()) || piece.state() == PieceState.SUBMITTED)
            .toList();
    int handedIn =
        (int) locked.stream().filter(piece -> piece.state() == PieceState.SUBMITTED).count();
    Change line = line(office, choice, handedIn, reason, now);
    return answer(
        new ChoiceUnlock(choice, before, locked, someone(office), now, line).write(), handedIn);
  }

  private static Change line(
      Actor office, ChoiceId choice, int handedIn, String reason, Instant now) {
    return new Change(
        choice.subject(),
        now,
        Author.of(office),
        ChangeAction.UNLOCK,
        Optional.of("已提交 %d 件".formatted(handedIn)),
        Optional.of("可重新勾選"),
        reason,
        Optional.of(choice.student()));
  }

  /** Returns a certified piece to its student, with a reason that the student reads. */
  public Answer<Unlocked> piece(Actor office, PieceId id, String reason, Instant now) {
    return permits
        .permitted(office, permission(id.kind()))
        .then(_ -> reopen(office, id, reason, now));
  }

  private Answer<Unlocked> reopen(Actor office, PieceId id, String reason, Instant now) {
    StudentYear page =
        pieces.studentYear(id.kind(), office.school(), id.student(), id.term().year());
    Optional<Piece> piece = page.piece(id);
    if (piece.isEmpty()) {
      return Answer.refused(PieceProblems.noSuchPiece(id.kind()));
    }
    Selection choice = page.selection();
    boolean locked = choice.locked() && choice.chosen().contains(id);
    if (locked || piece.get().state() == PieceState.SUBMITTED) {
      return Answer.refused(choiceFirst());
    }
    if (piece.get().state() != PieceState.CERTIFIED) {
      return Answer.refused(notCertified(piece.get()));
    }
    return answer(new Reopening(piece.get(), choice, someone(office), now, reason).write(), 1);
  }

  private Answer<Unlocked> answer(PieceWrite write, int unlocked) {
    return switch (pieces.write(write)) {
      case WriteResult.Written() -> Answer.granted(new Unlocked(unlocked));
      case WriteResult.Rejected<WorkRefusal> _ -> Answer.refused(Refusals.changedMeanwhile());
    };
  }

  private static Author.Someone someone(Actor office) {
    return new Author.Someone(office.person(), office.name());
  }

  private Problem nothingLocked(ChoiceId choice) {
    return roster
        .person(choice.school(), choice.student())
        .filter(person -> !person.isStaff())
        .map(_ -> notLocked())
        .orElseGet(Unlocking::noSuchStudent);
  }

  private static Problem noSuchStudent() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這位學生。請由學生清單重新選取。",
        "There is no such student. Choose from the list of students.");
  }

  private static Problem notLocked() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這位學生這個學年度的勾選沒有鎖定，不需要解鎖。請確認學生與學年度。",
        "This student's choice of that year is not locked. Please check student and year.");
  }

  private static Problem choiceFirst() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件學習成果已隨勾選提交。請先解鎖這位學生的勾選，再解鎖這件成果。",
        "This piece was handed in with the student's choice. Unlock the choice first, then the"
            + " piece.");
  }

  private static Problem notCertified(Piece piece) {
    WorkKind kind = piece.id().kind();
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件學習成果目前是「" + piece.state().chinese(kind) + "」，只有已認證的成果需要解鎖。請確認您選的是哪一件。",
        "This piece is " + piece.state().code(kind) + "; only certified pieces are locked.");
  }
}
