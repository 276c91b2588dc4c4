package tw.portfolio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tw.portfolio.school.SchoolBuilder.NOW;
import static tw.portfolio.school.SchoolBuilder.SCHOOL;
import static tw.portfolio.school.SchoolBuilder.YEAR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.export.ExportId;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.outcome.Status;
import tw.portfolio.domain.outcome.Transition;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.domain.selection.Selection;
import tw.portfolio.school.Courses;
import tw.portfolio.school.Ids;
import tw.portfolio.school.Journey;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Students;
import tw.portfolio.store.SelectionStore.Choice;
import tw.portfolio.store.SelectionStore.ChosenPiece;
import tw.portfolio.store.SubmissionStore.Submission;
import tw.portfolio.store.UnlockStore.ChoiceUnlock;
import tw.portfolio.store.UnlockStore.Reopening;

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
                    new ExportId(Ids.nth(4242)),
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
            Deed.UNLOCK,
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
        .containsExactly(new Rejection.PieceDiffers(two.id(), Optional.of(now(two))));

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
        .contains(new Rejection.SelectionDiffers(choice()));
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
        .containsExactly(new Rejection.SelectionDiffers(choice()));

    Reopening chosen = reopening(one);
    submit(List.of(one), one.piece());
    assertThat(reasons(unlocks().reopen(chosen)))
        .contains(new Rejection.SelectionDiffers(choice()));
    assertThat(now(one).state()).isEqualTo(PieceState.SUBMITTED);
    assertThatIllegalArgumentException().isThrownBy(() -> reopening(one));
  }
}
