package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.SelectionStore.Choice;
import tw.portfolio.work.SelectionStore.ChosenPiece;
import tw.portfolio.work.SubmissionStore.Submission;
import tw.portfolio.work.UnlockStore.ChoiceUnlock;
import tw.portfolio.work.UnlockStore.Reopening;

/** What every store of unlocks does. */
public abstract class UnlockStoreContract extends StoreContract {
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final Author.Someone OFFICE =
      new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name());

  /** The unlocks of the same store as {@link #stores}. */
  protected abstract UnlockStore unlocks();

  /** The submissions of the same store. */
  protected abstract SubmissionStore submissions();

  private void choose(Journey... pieces) {
    List<ChosenPiece> chosen =
        Stream.of(pieces).map(piece -> new ChosenPiece(piece.id(), 1, piece.seals())).toList();
    assertWritten(
        stores
            .selections()
            .select(
                new Choice(
                    open(WindowKind.SELECTION), Students.actor(Students.MING), YEAR, chosen)));
  }

  private void submit(List<Journey> chosen, Piece... pieces) {
    assertWritten(
        submissions()
            .submit(
                new Submission(
                    SCHOOL,
                    Students.MING.id(),
                    YEAR,
                    Ids.nth(4242),
                    chosen.stream().map(Journey::id).collect(Collectors.toSet()),
                    List.of(pieces),
                    OFFICE,
                    NOW.plusSeconds(60))));
  }

  private Piece now(Journey piece) {
    return stores.pieces().find(SCHOOL, piece.id()).orElseThrow();
  }

  private Selection choice() {
    return stores.pieces().studentYear(SCHOOL, Students.MING.id(), YEAR).selection();
  }

  private ChoiceUnlock unlock(Piece... pieces) {
    Change line =
        new Change(
            new Subject(SubjectKind.OUTCOME_SELECTION, Students.MING.id() + "-" + YEAR),
            LATER,
            OFFICE,
            ChangeAction.UNLOCK,
            Optional.of("已提交"),
            Optional.of("可重新勾選"),
            "誤選",
            Optional.of(Students.MING.id()));
    return new ChoiceUnlock(
        SCHOOL, Students.MING.id(), YEAR, choice(), List.of(pieces), OFFICE, LATER, line);
  }

  private Reopening reopening(Journey piece) {
    return new Reopening(now(piece), choice(), OFFICE, LATER, "檔案放錯");
  }

  @Test
  void shouldUnlockTheChoiceWithAllThatWasHandedIn() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);
    submit(List.of(one, two), one.piece());

    assertWritten(unlocks().unlock(unlock(now(one), now(two))));

    assertThat(choice().submittedBy()).isEmpty();
    assertThat(choice().chosen()).containsExactlyInAnyOrder(one.id(), two.id());
    assertThat(now(one).status()).isEqualTo(one.piece().status());
    assertThat(now(one).version()).isEqualTo(one.piece().version() + 2);
    assertThat(now(two)).isEqualTo(two.piece());
    assertThat(stores.pieces().history(SCHOOL, one.id()))
        .contains(
            new HistoryEntry(
                LATER,
                OFFICE,
                Transition.UNLOCK,
                Optional.of(PieceState.SUBMITTED),
                Optional.of(PieceState.SELECTED),
                "誤選"));
  }

  @Test
  void shouldHandInAgainWhatWasUnlocked() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    choose(one);
    submit(List.of(one), one.piece());
    assertWritten(unlocks().unlock(unlock(now(one))));

    submit(List.of(one), now(one));

    assertThat(now(one).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(choice().submittedBy()).isPresent();
  }

  @Test
  void shouldUnlockNothingWhenAnExportHandsInAnotherPieceMeanwhile() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);
    submit(List.of(one, two), one.piece());
    ChoiceUnlock unlock = unlock(now(one), now(two));
    submit(List.of(one, two), two.piece());

    assertThat(reasons(unlocks().unlock(unlock)))
        .containsExactly(new PieceRefusal.PieceDiffers(two.id(), Optional.of(now(two))));

    assertThat(now(one).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(choice().submittedBy()).isPresent();
  }

  @Test
  void shouldUnlockOnce() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    choose(one);
    submit(List.of(one), one.piece());
    ChoiceUnlock unlock = unlock(now(one));
    assertWritten(unlocks().unlock(unlock));

    assertThat(reasons(unlocks().unlock(unlock)))
        .contains(new PieceRefusal.SelectionDiffers(choice()));
    assertThatIllegalArgumentException().isThrownBy(() -> unlock(now(one)));
  }

  @Test
  void shouldReturnACertifiedPieceThatIsNotChosen() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();

    assertWritten(unlocks().reopen(reopening(one)));

    assertThat(now(one).status())
        .isEqualTo(
            new Status.Returned(
                LATER.plusNanos(1), OFFICE.person(), OFFICE.name(), "檔案放錯", one.label()));
    assertThat(choice()).isEqualTo(Selection.NONE);
    assertThat(stores.pieces().history(SCHOOL, one.id()).getLast().transition())
        .isEqualTo(Transition.REOPEN);
  }

  @Test
  void shouldTakeAReturnedPieceOutOfTheChoiceInTheSameWrite() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);

    assertWritten(unlocks().reopen(reopening(one)));

    assertThat(now(one).state()).isEqualTo(PieceState.RETURNED);
    assertThat(choice())
        .isEqualTo(new Selection(Set.of(two.id()), Optional.of(LATER), Optional.empty()));
    assertThat(stores.pieces().history(SCHOOL, one.id()))
        .extracting(HistoryEntry::transition)
        .endsWith(Transition.SELECT, Transition.DESELECT, Transition.REOPEN);
  }

  @Test
  void shouldReturnNothingThatIsChosenOrHandedInMeanwhile() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Reopening notChosen = reopening(one);
    choose(one);
    assertThat(reasons(unlocks().reopen(notChosen)))
        .containsExactly(new PieceRefusal.SelectionDiffers(choice()));

    Reopening chosen = reopening(one);
    submit(List.of(one), one.piece());
    assertThat(reasons(unlocks().reopen(chosen)))
        .contains(new PieceRefusal.SelectionDiffers(choice()));
    assertThat(now(one).state()).isEqualTo(PieceState.SUBMITTED);
    assertThatIllegalArgumentException().isThrownBy(() -> reopening(one));
  }
}
