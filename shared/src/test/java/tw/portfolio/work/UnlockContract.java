package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.work.WorkKind.ACHIEVEMENT;
import static tw.portfolio.work.WorkKind.OUTCOME;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.work.PieceWrite.HistoryEntry;

/** What every {@link PieceStore} does with what is made changeable again. */
public abstract class UnlockContract extends StoreContract {
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final Author.Someone OFFICE =
      new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name());

  private void choose(Journey... pieces) {
    assertWritten(choose(OUTCOME, pieces));
  }

  private void submit(List<Journey> chosen, Piece... pieces) {
    assertWritten(
        stores
            .pieces()
            .write(
                new Submission(
                        new ChoiceId(
                            chosen.getFirst().id().kind(), SCHOOL, Students.MING.id(), YEAR),
                        Ids.nth(4242),
                        chosen.stream().map(Journey::id).collect(Collectors.toSet()),
                        List.of(pieces),
                        OFFICE,
                        NOW.plusSeconds(60))
                    .write()));
  }

  private Piece now(Journey piece) {
    return stores.pieces().find(SCHOOL, piece.id()).orElseThrow();
  }

  private Selection choice() {
    return choice(OUTCOME);
  }

  private PieceWrite unlock(Piece... pieces) {
    return unlock(OUTCOME, pieces);
  }

  private PieceWrite unlock(WorkKind kind, Piece... pieces) {
    ChoiceId choice = new ChoiceId(kind, SCHOOL, Students.MING.id(), YEAR);
    Change line =
        new Change(
            choice.subject(),
            LATER,
            OFFICE,
            ChangeAction.UNLOCK,
            Optional.of("已提交"),
            Optional.of("可重新勾選"),
            "誤選",
            Optional.of(Students.MING.id()));
    return new ChoiceUnlock(choice, choice(kind), List.of(pieces), OFFICE, LATER, line).write();
  }

  private PieceWrite reopening(Journey piece) {
    return new Reopening(now(piece), choice(), OFFICE, LATER, "檔案放錯").write();
  }

  private WriteResult<WorkRefusal> write(PieceWrite write) {
    return stores.pieces().write(write);
  }

  @ParameterizedTest
  @EnumSource
  void shouldMakeALockedChoiceChangeableAgain(WorkKind kind) {
    Journey first = journey(kind).selectable();
    Journey second = journey(kind).selectable();
    assertWritten(choose(kind, second, first));
    Selection before = choice(kind);
    lock(kind, "export-1");
    assertThat(reasons(choose(kind, first)))
        .containsExactly(new WorkRefusal.ChoiceDiffers(choice(kind)));

    assertWritten(write(unlock(kind)));

    assertThat(choice(kind)).isEqualTo(before);
    assertWritten(choose(kind, first));
    assertThat(choice(kind).chosen()).containsExactly(first.id());
  }

  @Test
  void shouldTellOfItInTheHistoryOfEachAchievementThatWasHandedIn() {
    Journey chosen = journey(ACHIEVEMENT).selectable();
    Journey left = journey(ACHIEVEMENT).selectable();
    assertWritten(choose(ACHIEVEMENT, chosen));
    submit(List.of(chosen), chosen.piece());

    assertWritten(write(unlock(ACHIEVEMENT, now(chosen))));

    assertThat(transitions(chosen))
        .endsWith(Transition.SELECT, Transition.SUBMIT, Transition.UNLOCK);
    HistoryEntry line = stores.pieces().history(SCHOOL, chosen.id()).getLast();
    assertThat(line.of(chosen.id()))
        .isEqualTo(
            new Change(
                chosen.id().subject(),
                LATER,
                OFFICE,
                ChangeAction.UNLOCK,
                Optional.of("已提交"),
                Optional.of("已勾選"),
                "誤選",
                Optional.of(Students.MING.id())));
    assertThat(transitions(left)).containsExactly(Transition.RESERVE, Transition.ARRIVE);
  }

  @Test
  void shouldTellOfItInTheHistoryOfEachOutcomeThatWasHandedIn() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);
    submit(List.of(one, two), one.piece());

    assertWritten(write(unlock(now(one), now(two))));

    assertThat(transitions(one)).endsWith(Transition.SELECT, Transition.SUBMIT, Transition.UNLOCK);
    assertThat(transitions(two)).endsWith(Transition.SELECT);
  }

  private List<Transition> transitions(Journey piece) {
    return stores.pieces().history(SCHOOL, piece.id()).stream()
        .map(HistoryEntry::transition)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void shouldUnlockAChoiceOnce(WorkKind kind) {
    assertWritten(choose(kind, journey(kind).selectable()));
    lock(kind, "export-1");
    PieceWrite unlock = unlock(kind);
    assertWritten(write(unlock));

    assertThat(reasons(write(unlock))).containsExactly(new WorkRefusal.ChoiceDiffers(choice(kind)));
    assertThatIllegalArgumentException().isThrownBy(() -> unlock(kind));
  }

  @ParameterizedTest
  @EnumSource
  void shouldLeaveLockedWhatWasHandedInAgainMeanwhile(WorkKind kind) {
    assertWritten(choose(kind, journey(kind).selectable()));
    lock(kind, "export-1");
    PieceWrite unlock = unlock(kind);
    assertWritten(write(unlock));
    lock(kind, "export-2");

    assertThat(reasons(write(unlock))).containsExactly(new WorkRefusal.ChoiceDiffers(choice(kind)));
    assertThat(choice(kind).submittedBy()).contains("export-2");
  }

  @ParameterizedTest
  @EnumSource
  void shouldUnlockNobodyElsesChoice(WorkKind kind) {
    assertWritten(choose(kind, journey(kind).selectable()));
    lock(kind, "export-1");
    ChoiceId huas = new ChoiceId(kind, SCHOOL, Students.HUA.id(), YEAR);
    assertWritten(
        write(PieceWrite.of(new ChoiceChange.Lock(huas, Set.of(), "export-1"), List.of())));

    assertWritten(write(unlock(kind)));

    StudentYear year = stores.pieces().studentYear(kind, SCHOOL, Students.HUA.id(), YEAR);
    assertThat(year.selection().submittedBy()).contains("export-1");
  }

  @Test
  void shouldUnlockTheChoiceWithAllThatWasHandedIn() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);
    submit(List.of(one, two), one.piece());

    assertWritten(write(unlock(now(one), now(two))));

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
    assertWritten(write(unlock(now(one))));

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
    PieceWrite unlock = unlock(now(one), now(two));
    submit(List.of(one, two), two.piece());

    assertThat(reasons(write(unlock)))
        .containsExactly(new WorkRefusal.PieceDiffers(two.id(), Optional.of(now(two))));

    assertThat(now(one).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(choice().submittedBy()).isPresent();
  }

  @Test
  void shouldUnlockOnce() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    choose(one);
    submit(List.of(one), one.piece());
    PieceWrite unlock = unlock(now(one));
    assertWritten(write(unlock));

    assertThat(reasons(write(unlock))).contains(new WorkRefusal.ChoiceDiffers(choice()));
    assertThatIllegalArgumentException().isThrownBy(() -> unlock(now(one)));
  }

  @Test
  void shouldReturnACertifiedPieceThatIsNotChosen() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();

    assertWritten(write(reopening(one)));

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

    assertWritten(write(reopening(one)));

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
    PieceWrite notChosen = reopening(one);
    choose(one);
    assertThat(reasons(write(notChosen))).containsExactly(new WorkRefusal.ChoiceDiffers(choice()));

    PieceWrite chosen = reopening(one);
    submit(List.of(one), one.piece());
    assertThat(reasons(write(chosen))).contains(new WorkRefusal.ChoiceDiffers(choice()));
    assertThat(now(one).state()).isEqualTo(PieceState.SUBMITTED);
    assertThatIllegalArgumentException().isThrownBy(() -> reopening(one));
  }
}
