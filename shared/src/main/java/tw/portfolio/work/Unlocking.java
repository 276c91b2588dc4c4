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
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.UnlockStore.AchievementUnlock;
import tw.portfolio.work.UnlockStore.ChoiceUnlock;
import tw.portfolio.work.UnlockStore.Reopening;
import tw.portfolio.work.achievement.AchievementSelection;
import tw.portfolio.work.achievement.AchievementStore;

/**
 * An office makes changeable again what is locked, with a reason (解鎖課程學習成果, domain.md 1.3): a
 * choice that was handed in, or a piece that was certified. It does not open a window: where that
 * is closed, the student needs an extension too.
 */
public final class Unlocking {
  private final UnlockStore unlocks;
  private final PieceStore pieces;
  private final AchievementStore achievements;
  private final Roster roster;
  private final Permits permits;

  /** Unlocks in these stores. */
  public Unlocking(
      UnlockStore unlocks, PieceStore pieces, AchievementStore achievements, Roster roster) {
    this.unlocks = unlocks;
    this.pieces = pieces;
    this.achievements = achievements;
    this.roster = roster;
    this.permits = new Permits(roster);
  }

  /**
   * What an unlock left behind.
   *
   * @param pieces how many course outcomes or achievements can be changed again
   */
  public record Unlocked(int pieces) {}

  /**
   * Takes the lock off a student's choice of course outcomes. What was handed in is chosen again
   * and goes along with the next export, unless the student chooses otherwise before.
   */
  public Answer<Unlocked> choice(
      Actor office, PersonId student, SchoolYear year, String reason, Instant now) {
    return permits
        .permitted(office, Permission.UNLOCK_OUTCOMES)
        .then(
            _ ->
                choice(
                    office,
                    student,
                    year,
                    pieces.studentYear(office.school(), student, year),
                    reason,
                    now));
  }

  private Answer<Unlocked> choice(
      Actor office,
      PersonId student,
      SchoolYear year,
      StudentYear page,
      String reason,
      Instant now) {
    Selection choice = page.selection();
    if (choice.submittedBy().isEmpty()) {
      return Answer.refused(nothingLocked(office, student));
    }
    List<Piece> locked =
        page.pieces().stream()
            .filter(
                piece ->
                    choice.chosen().contains(piece.id()) || piece.state() == PieceState.SUBMITTED)
            .toList();
    int handedIn =
        Math.toIntExact(
            locked.stream().filter(piece -> piece.state() == PieceState.SUBMITTED).count());
    Subject subject = new Subject(SubjectKind.OUTCOME_SELECTION, student + "-" + year);
    Change line = unlocked(office, subject, student, handedIn, reason, now);
    ChoiceUnlock unlock =
        new ChoiceUnlock(
            office.school(), student, year, choice, locked, someone(office), now, line);
    return answer(unlocks.unlock(unlock), handedIn);
  }

  /** Takes the lock off a student's choice of achievements (解鎖多元表現). */
  public Answer<Unlocked> achievements(
      Actor office, PersonId student, SchoolYear year, String reason, Instant now) {
    return permits
        .permitted(office, Permission.UNLOCK_ACHIEVEMENTS)
        .then(
            _ -> {
              AchievementSelection choice =
                  achievements.year(office.school(), student, year).selection();
              return choice.submittedBy().isPresent()
                  ? achievements(office, student, year, choice, reason, now)
                  : Answer.refused(nothingLocked(office, student));
            });
  }

  private Answer<Unlocked> achievements(
      Actor office,
      PersonId student,
      SchoolYear year,
      AchievementSelection choice,
      String reason,
      Instant now) {
    int handedIn = choice.chosen().size();
    Change line =
        unlocked(
            office, AchievementSelection.subject(student, year), student, handedIn, reason, now);
    return answer(
        unlocks.unlock(new AchievementUnlock(office.school(), student, year, choice, line)),
        handedIn);
  }

  private static Change unlocked(
      Actor office, Subject choice, PersonId student, int handedIn, String reason, Instant now) {
    return new Change(
        choice,
        now,
        Author.of(office),
        ChangeAction.UNLOCK,
        Optional.of("已提交 %d 件".formatted(handedIn)),
        Optional.of("可重新勾選"),
        reason,
        Optional.of(student));
  }

  /** Returns a certified piece to its student, with a reason that the student reads. */
  public Answer<Unlocked> piece(Actor office, PieceId id, String reason, Instant now) {
    return permits
        .permitted(office, Permission.UNLOCK_OUTCOMES)
        .then(
            _ ->
                piece(
                    office,
                    id,
                    pieces.studentYear(office.school(), id.student(), id.term().year()),
                    reason,
                    now));
  }

  private Answer<Unlocked> piece(
      Actor office, PieceId id, StudentYear page, String reason, Instant now) {
    Optional<Piece> piece = page.piece(id);
    if (piece.isEmpty()) {
      return Answer.refused(PieceProblems.noSuchPiece());
    }
    Selection choice = page.selection();
    boolean locked = choice.submittedBy().isPresent() && choice.chosen().contains(id);
    if (locked || piece.get().state() == PieceState.SUBMITTED) {
      return Answer.refused(choiceFirst());
    }
    if (piece.get().state() != PieceState.CERTIFIED) {
      return Answer.refused(notCertified(piece.get().state()));
    }
    return answer(
        unlocks.reopen(new Reopening(piece.get(), choice, someone(office), now, reason)), 1);
  }

  private static Answer<Unlocked> answer(WriteResult<Rejection> result, int pieces) {
    return switch (result) {
      case WriteResult.Written() -> Answer.granted(new Unlocked(pieces));
      case WriteResult.Rejected<Rejection> _ -> Answer.refused(Refusals.changedMeanwhile());
    };
  }

  private static Author.Someone someone(Actor office) {
    return new Author.Someone(office.person(), office.name());
  }

  private Problem nothingLocked(Actor office, PersonId student) {
    return roster
        .person(office.school(), student)
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
        "這件學習成果已隨勾選提交。請先解鎖這位學生的勾選（selection），再解鎖這件成果。",
        "This piece was handed in with the student's choice. Unlock the choice first, then the"
            + " piece.");
  }

  private static Problem notCertified(PieceState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件學習成果目前是「" + state.chinese() + "」，只有已認證的成果需要解鎖。請確認您選的是哪一件。",
        "This piece is " + state.code() + "; only certified pieces are locked.");
  }
}
