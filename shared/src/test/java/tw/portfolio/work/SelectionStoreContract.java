package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Students;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.SelectionStore.Choice;
import tw.portfolio.work.SelectionStore.ChosenPiece;

/** What every {@link SelectionStore} does with a choice. */
public abstract class SelectionStoreContract extends StoreContract {
  private Journey first;
  private Journey second;

  /** Locks a student's selection as if that export had handed it in. */
  protected abstract void lockSelection(
      SchoolCode school, PersonId student, SchoolYear year, String export);

  @BeforeEach
  void certifyTwo() {
    first = journey(MING, MING_PHYSICS).certified();
    second = journey(MING, MING_HISTORY).certified();
  }

  @Test
  void shouldReplaceTheWholeChoice() {
    assertWritten(select(chosen(first), chosen(second)));
    assertThat(selection())
        .isEqualTo(
            new Selection(Set.of(first.id(), second.id()), Optional.of(NOW), Optional.empty()));

    assertWritten(select(chosen(second)));
    assertThat(selection().chosen()).containsExactly(second.id());

    assertWritten(select());
    assertThat(selection().chosen()).isEmpty();
    assertThat(selection().at()).contains(NOW.plusNanos(2));
  }

  @Test
  void shouldLeaveTheRecordAsItWasAndShowItSelected() {
    assertWritten(select(chosen(first)));

    StudentYear year = stores.pieces().studentYear(SCHOOL, MING.id(), YEAR);

    assertThat(year.piece(first.id())).contains(first.piece());
    assertThat(year.stateOf(first.piece())).isEqualTo(PieceState.SELECTED);
    assertThat(year.stateOf(second.piece())).isEqualTo(PieceState.CERTIFIED);
  }

  @Test
  void shouldWriteALineForEachChangeAndNoneForWhatStays() {
    assertWritten(select(chosen(first)));
    assertWritten(select(chosen(first), chosen(second)));
    assertWritten(select(chosen(second)));

    assertThat(changes(first))
        .containsExactly(line(Transition.SELECT, 0), line(Transition.DESELECT, 2));
    assertThat(changes(second)).containsExactly(line(Transition.SELECT, 1));
  }

  @Test
  void shouldKeepTheOrderOfChoicesOfTheSameMoment() {
    for (int round = 0; round < 6; round++) {
      assertWritten(select(chosen(first)));
      assertWritten(select());
    }

    assertThat(changes(first).stream().map(HistoryEntry::transition))
        .startsWith(Transition.SELECT, Transition.DESELECT, Transition.SELECT)
        .endsWith(Transition.SELECT, Transition.DESELECT)
        .hasSize(12);
  }

  @Test
  void shouldSelectAllOrNothing() {
    assertWritten(select(chosen(second)));
    Journey sent = journey(MING, MING_PHYSICS).sent();
    Journey returned = journey(MING, MING_PHYSICS).sent().giveBack("再試一次");

    assertThat(reasons(select(chosen(first), chosen(sent), chosen(returned))))
        .containsExactly(differs(sent), differs(returned));
    assertThat(selection().chosen()).containsExactly(second.id());
    assertThat(changes(first)).isEmpty();
    assertThat(changes(second)).hasSize(1);
  }

  @Test
  void shouldRefuseAnotherRevisionThanTheStudentSaw() {
    assertThat(reasons(select(new ChosenPiece(first.id(), 2, first.seals()))))
        .containsExactly(differs(first));
  }

  @Test
  void shouldRefuseAnAlteredOrLostFile() {
    Seal old = first.seals().get(FilePart.DOCUMENT);
    Map<FilePart, Seal> altered =
        Map.of(
            FilePart.DOCUMENT,
            new Seal(old.eTag(), old.bytes() + 1, old.modified(), old.version()));

    assertThat(reasons(select(new ChosenPiece(first.id(), 1, altered))))
        .containsExactly(differs(first));
    assertThat(reasons(select(new ChosenPiece(first.id(), 1, Map.of()))))
        .containsExactly(differs(first));
  }

  @Test
  void shouldNotKnowAnothersPieceOrOneThatNeverWas() {
    Journey huas = journey(HUA, HUA_PHYSICS).certified();
    PieceId never = journey(MING, MING_PHYSICS).id();

    assertThat(reasons(select(chosen(huas), new ChosenPiece(never, 1, first.seals()))))
        .containsExactly(
            new PieceRefusal.PieceDiffers(huas.id(), Optional.empty()),
            new PieceRefusal.PieceDiffers(never, Optional.empty()));
  }

  @Test
  void shouldNotKnowAPieceOfAnotherYear() {
    Choice nextYear =
        new Choice(
            open(WindowKind.SELECTION),
            Students.actor(MING),
            new SchoolYear(116),
            List.of(chosen(first)));

    assertThat(reasons(stores.selections().select(nextYear)))
        .containsExactly(new PieceRefusal.PieceDiffers(first.id(), Optional.empty()));
  }

  @Test
  void shouldRefuseOutsideTheSelectionWindow() {
    openOnly(WindowKind.UPLOAD, WindowKind.CERTIFICATION);

    assertThat(reasons(select(chosen(first))))
        .containsExactly(
            new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR)));
    assertThat(selection()).isEqualTo(Selection.NONE);
  }

  @Test
  void shouldRefuseOnceTheYearHasBeenHandedIn() {
    assertWritten(select(chosen(first)));
    lockSelection(SCHOOL, MING.id(), YEAR, "export-1");
    Selection locked = new Selection(Set.of(first.id()), Optional.of(NOW), Optional.of("export-1"));

    assertThat(reasons(select(chosen(second))))
        .containsExactly(new PieceRefusal.SelectionLocked(locked));
    assertThat(reasons(select())).containsExactly(new PieceRefusal.SelectionLocked(locked));
    assertThat(selection()).isEqualTo(locked);
    assertThat(changes(second)).isEmpty();
  }

  @Test
  void shouldGiveEveryReasonInOrder() {
    Journey sent = journey(MING, MING_PHYSICS).sent();
    lockSelection(SCHOOL, MING.id(), YEAR, "export-1");
    openOnly();

    assertThat(reasons(select(chosen(sent))))
        .containsExactly(
            new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR)),
            new PieceRefusal.SelectionLocked(selection()),
            differs(sent));
  }

  @Test
  @Simultaneous
  void shouldKeepLinesAndChoiceInStepWhenChoicesCollide() throws InterruptedException {
    List<Callable<WriteResult<Rejection>>> all = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      ChosenPiece[] wanted =
          number % 2 == 0 ? new ChosenPiece[] {chosen(first)} : new ChosenPiece[] {chosen(second)};
      all.add(() -> select(wanted));
    }

    assertThat(written(all)).isPositive();

    for (Journey journey : List.of(first, second)) {
      boolean selected = selection().chosen().contains(journey.id());
      assertThat(changes(journey).size() % 2).isEqualTo(selected ? 1 : 0);
    }
    assertThat(selection().chosen()).hasSize(1);
  }

  private WriteResult<Rejection> select(ChosenPiece... pieces) {
    return stores
        .selections()
        .select(
            new Choice(open(WindowKind.SELECTION), Students.actor(MING), YEAR, List.of(pieces)));
  }

  private Selection selection() {
    return stores.pieces().studentYear(SCHOOL, MING.id(), YEAR).selection();
  }

  private List<HistoryEntry> changes(Journey journey) {
    Set<Transition> choices = Set.of(Transition.SELECT, Transition.DESELECT);
    return stores.pieces().history(SCHOOL, journey.id()).stream()
        .filter(line -> choices.contains(line.transition()))
        .toList();
  }

  private static ChosenPiece chosen(Journey journey) {
    return new ChosenPiece(journey.id(), 1, journey.seals());
  }

  private static Rejection differs(Journey journey) {
    Piece current = journey.piece();
    return new PieceRefusal.PieceDiffers(current.id(), Optional.of(current));
  }

  /** A choice of the same moment as the one before it is moved a nanosecond behind it. */
  private static HistoryEntry line(Transition transition, long nanosLater) {
    List<PieceState> ends =
        Stream.concat(transition.from().stream(), transition.to().stream()).toList();
    return new HistoryEntry(
        NOW.plusNanos(nanosLater),
        Author.of(Students.actor(MING)),
        transition,
        Optional.of(ends.getFirst()),
        Optional.of(ends.getLast()),
        "");
  }
}
