package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.outcome.Verdict;

/** What is locked can be made changeable again by an office, with a reason that stays. */
class UnlockTest {
  private static final Actor OFFICE = Staff.actor(Staff.EQUIPMENT_HEAD);

  private final Campus campus = new Campus();

  private Answer<Unlocking.Unlocked> unlockChoice(Actor office) {
    return campus.unlocking().choice(office, WorkKind.OUTCOME, MING.id(), YEAR, "誤選", campus.now());
  }

  private Answer<Unlocking.Unlocked> unlock(Actor office, Piece piece) {
    return campus.unlocking().piece(office, piece.id(), "檔案放錯", campus.now());
  }

  private StudentYear year() {
    return campus.school().studentYear(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR);
  }

  private HistoryEntry last(Piece piece) {
    return campus.school().history(SCHOOL, piece.id()).getLast();
  }

  @Test
  void shouldLetAStudentChooseAnewAfterTheChoiceWasHandedIn() {
    Piece first = campus.certified(MING_PHYSICS);
    Piece second = campus.certified(MING_HISTORY);
    granted(campus.select(first));
    campus.submit(first).pass(Duration.ofMinutes(1));
    assertThat(kind(campus.select(second))).isEqualTo(ProblemKind.ALREADY_SUBMITTED);

    assertThat(granted(unlockChoice(OFFICE)).pieces()).isEqualTo(1);

    assertThat(year().selection().submittedBy()).isEmpty();
    Piece unlocked = campus.expect(first.id(), PieceState.CERTIFIED);
    assertThat(unlocked.status()).isEqualTo(first.status());
    assertThat(year().stateOf(unlocked)).isEqualTo(PieceState.SELECTED);
    granted(campus.select(second));
    assertThat(year().selection().chosen()).containsExactly(second.id());
    // And the next export hands in what is chosen now.
    campus.submit(second);
    assertThat(year().selection().submittedBy()).isPresent();
  }

  @Test
  void shouldUnlockAChoiceOfWhichOnlyAPartWasHandedIn() {
    Piece handedIn = campus.certified(MING_PHYSICS);
    Piece left = campus.certified(MING_HISTORY);
    granted(campus.select(handedIn, left));
    campus.school().lockSelection(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR, "export-1");

    assertThat(granted(unlockChoice(OFFICE)).pieces()).isZero();

    granted(campus.select(left));
  }

  @Test
  void shouldTellWhoUnlockedAndWhy() {
    Piece piece = campus.certified(MING_PHYSICS);
    granted(campus.select(piece));
    campus.submit(piece);

    granted(unlockChoice(OFFICE));

    assertThat(last(piece))
        .isEqualTo(
            new HistoryEntry(
                campus.now(),
                Author.of(OFFICE),
                Transition.UNLOCK,
                Optional.of(PieceState.SUBMITTED),
                Optional.of(PieceState.SELECTED),
                "誤選"));
    assertThat(
            MemoryChanges.about(
                campus.school(),
                new Subject(SubjectKind.OUTCOME_SELECTION, MING.id() + "-" + YEAR)))
        .last()
        .satisfies(
            line -> {
              assertThat(line.action()).isEqualTo(ChangeAction.UNLOCK);
              assertThat(line.why()).isEqualTo("誤選");
              assertThat(line.about()).contains(MING.id());
            });
  }

  @Test
  void shouldRefuseToUnlockWhatIsNotLocked() {
    assertThat(kind(unlockChoice(OFFICE))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(kind(unlock(OFFICE, campus.sent(MING_PHYSICS)))).isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldReturnACertifiedPieceWhichIsThenReplacedAndCertifiedAgain() {
    Piece piece = campus.certified(MING_PHYSICS);

    granted(unlock(OFFICE, piece));

    Piece returned = campus.expect(piece.id(), PieceState.RETURNED);
    assertThat(returned.status())
        .isInstanceOfSatisfying(
            Status.Returned.class,
            status -> {
              assertThat(status.reason()).isEqualTo("檔案放錯");
              assertThat(status.byName()).isEqualTo(Staff.EQUIPMENT_HEAD.name());
            });
    assertThat(last(piece).transition()).isEqualTo(Transition.REOPEN);
    Piece awaiting =
        granted(
            campus
                .changing()
                .replace(
                    Students.actor(MING),
                    piece.id(),
                    List.of(RealFile.MENDED_REPORT.declared()),
                    campus.now()));
    campus.arrive(awaiting, RealFile.MENDED_REPORT);
    Piece sent = campus.send(campus.expect(piece.id(), PieceState.UPLOADED));
    campus.decided(sent, MING_PHYSICS, new Verdict.Certify());
  }

  @Test
  void shouldTakeAReturnedPieceOutOfTheChoice() {
    Piece wrong = campus.certified(MING_PHYSICS);
    Piece right = campus.certified(MING_HISTORY);
    granted(campus.select(wrong, right));
    campus.pass(Duration.ofMinutes(1));

    granted(unlock(OFFICE, wrong));

    Selection choice = year().selection();
    assertThat(choice.chosen()).containsExactly(right.id());
    assertThat(choice.at()).contains(campus.now());
    assertThat(campus.history(wrong.id()))
        .endsWith(Transition.SELECT, Transition.DESELECT, Transition.REOPEN);
  }

  @Test
  void shouldAskToUnlockTheChoiceBeforeAPieceThatWasHandedIn() {
    Piece piece = campus.certified(MING_PHYSICS);
    Piece chosenOnly = campus.certified(MING_HISTORY);
    granted(campus.select(piece, chosenOnly));
    campus.school().lockSelection(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR, "export-1");

    assertThat(refused(unlock(OFFICE, chosenOnly)).chinese()).contains("請先解鎖這位學生的勾選");
    campus.expect(chosenOnly.id(), PieceState.CERTIFIED);
  }

  @Test
  void shouldLetOnlyThoseWhoMayUnlock() {
    Piece piece = campus.certified(MING_PHYSICS);
    granted(campus.select(piece));
    campus.submit(piece);
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), Staff.EQUIPMENT_HEAD.id(), Actor.Kind.STAFF, "蔡淑芬");
    for (Actor other : List.of(Staff.actor(Staff.LIN), Staff.actor(Staff.HOMEROOM), elsewhere)) {
      assertThat(kind(unlockChoice(other))).isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(kind(unlock(other, piece))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    campus.expect(piece.id(), PieceState.SUBMITTED);
  }
}
