package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.work.WorkKind.OUTCOME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Origins;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.summary.ChoiceSummary;
import tw.portfolio.work.summary.SummaryId;

/** What every {@link PieceStore} does with a choice, of whichever kind of work. */
public abstract class ChoiceContract extends StoreContract {
  @ParameterizedTest
  @EnumSource
  void shouldReplaceTheWholeChoice(WorkKind kind) {
    Journey first = journey(kind).selectable();
    Journey second = journey(kind).selectable();

    assertWritten(choose(kind, first, second));
    assertThat(choice(kind))
        .isEqualTo(
            new Selection(Set.of(first.id(), second.id()), Optional.of(NOW), Optional.empty()));

    assertWritten(choose(kind, second));
    assertThat(choice(kind).chosen()).containsExactly(second.id());

    assertWritten(choose(kind));
    assertThat(choice(kind).chosen()).isEmpty();
    assertThat(choice(kind).at()).contains(NOW.plusNanos(2));
  }

  @ParameterizedTest
  @EnumSource
  void shouldTakeItAsAChoiceThatNothingIsHandedIn(WorkKind kind) {
    Journey first = journey(kind).selectable();
    assertWritten(choose(kind, first));
    ChoiceId choice = new ChoiceId(kind, SCHOOL, MING.id(), YEAR);
    SummaryId summary = SummaryId.of(choice);
    PieceWrite declining =
        PieceWrite.of(
            ChoiceChange.Choose.nothing(choice, Author.of(Students.actor(MING)), NOW), List.of());

    assertWritten(stores.pieces().write(declining));

    assertThat(choice(kind).declined()).isTrue();
    assertThat(choice(kind).chosen()).isEmpty();
    assertThat(stores.summaries().summary(summary).choice(kind))
        .isEqualTo(new ChoiceSummary(0, true, false));
    assertThat(stores.summaries().summary(summary).choice(kind).done()).isTrue();
    PieceWrite locking =
        PieceWrite.of(new ChoiceChange.Lock(choice, Set.of(), "export-1"), List.of());
    assertThat(reasons(stores.pieces().write(locking)))
        .containsExactly(new WorkRefusal.ChoiceDiffers(choice(kind)));

    assertWritten(choose(kind, first));
    assertThat(choice(kind).declined()).isFalse();
    assertThat(stores.summaries().summary(summary).choice(kind))
        .isEqualTo(new ChoiceSummary(1, false));
  }

  @ParameterizedTest
  @EnumSource
  void shouldLeaveTheRecordAsItWasAndShowItSelected(WorkKind kind) {
    Journey first = journey(kind).selectable();
    Journey second = journey(kind).selectable();
    assertWritten(choose(kind, first));

    StudentYear year = stores.pieces().studentYear(kind, SCHOOL, MING.id(), YEAR);
    assertThat(year.piece(first.id())).contains(first.piece());
    assertThat(year.stateOf(first.piece())).isEqualTo(PieceState.SELECTED);
    assertThat(year.stateOf(second.piece())).isEqualTo(kind.selectable());
  }

  @ParameterizedTest
  @EnumSource
  void shouldWriteALineForEachChangeAndNoneForWhatStays(WorkKind kind) {
    Journey first = journey(kind).selectable();
    Journey second = journey(kind).selectable();
    assertWritten(choose(kind, first));
    assertWritten(choose(kind, first, second));
    assertWritten(choose(kind, second));

    assertThat(changes(first)).containsExactly(selected(kind, 0), deselected(kind, 2));
    assertThat(changes(second)).containsExactly(selected(kind, 1));
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepTheOrderOfChoicesOfTheSameMoment(WorkKind kind) {
    Journey first = journey(kind).selectable();
    for (int round = 0; round < 6; round++) {
      assertWritten(choose(kind, first));
      assertWritten(choose(kind));
    }

    assertThat(changes(first).stream().map(HistoryEntry::transition))
        .startsWith(Transition.SELECT, Transition.DESELECT, Transition.SELECT)
        .endsWith(Transition.SELECT, Transition.DESELECT)
        .hasSize(12);
  }

  @Test
  void shouldSelectAllOrNothing() {
    Journey first = journey(MING, MING_PHYSICS).certified();
    Journey second = journey(MING, MING_HISTORY).certified();
    assertWritten(choose(OUTCOME, second));
    Journey sent = journey(MING, MING_PHYSICS).sent();
    Journey returned = journey(MING, MING_PHYSICS).sent().giveBack("再試一次");

    assertThat(reasons(choose(OUTCOME, first, sent, returned)))
        .containsExactly(differs(sent), differs(returned));
    assertThat(choice(OUTCOME).chosen()).containsExactly(second.id());
    assertThat(changes(first)).isEmpty();
    assertThat(changes(second)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseWhatStillWaitsForItsFiles(WorkKind kind) {
    Journey first = journey(kind).selectable();
    Journey waits = journey(kind).reserve();

    assertThat(reasons(choose(kind, first, waits))).containsExactly(differs(waits));
    assertThat(choice(kind)).isEqualTo(Selection.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseWhatAFormerSchoolHasHandedIn(WorkKind kind) {
    Journey handedIn = journey(kind).from(Origins.submittedIn(TERM)).selectable();
    Journey broughtAlong = journey(kind).from(Origins.submittedIn()).selectable();

    assertThat(reasons(choose(kind, broughtAlong, handedIn))).containsExactly(differs(handedIn));
    assertThat(choice(kind)).isEqualTo(Selection.NONE);
    assertWritten(choose(kind, broughtAlong));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseAnotherRevisionThanTheStudentSaw(WorkKind kind) {
    Journey first = journey(kind).selectable();

    assertThat(reasons(chooseAsSeen(kind, new ChosenPiece(first.id(), 2, first.seals()))))
        .containsExactly(differs(first));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseAnAlteredOrLostFile(WorkKind kind) {
    Journey first = journey(kind).selectable();
    Seal old = first.seals().get(FilePart.DOCUMENT);
    Map<FilePart, Seal> altered =
        Map.of(
            FilePart.DOCUMENT,
            new Seal(old.eTag(), old.bytes() + 1, old.modified(), old.version()));

    assertThat(reasons(chooseAsSeen(kind, new ChosenPiece(first.id(), 1, altered))))
        .containsExactly(differs(first));
    assertThat(reasons(chooseAsSeen(kind, new ChosenPiece(first.id(), 1, Map.of()))))
        .containsExactly(differs(first));
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotKnowAnothersPieceOrOneThatNeverWas(WorkKind kind) {
    Journey first = journey(kind).selectable();
    Journey huas = journey(kind, HUA).selectable();
    PieceId never = journey(kind).id();

    assertThat(reasons(chooseAsSeen(kind, huas.chosen(), new ChosenPiece(never, 1, first.seals()))))
        .containsExactly(
            new WorkRefusal.PieceDiffers(huas.id(), Optional.empty()),
            new WorkRefusal.PieceDiffers(never, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotKnowAPieceOfAnotherYear(WorkKind kind) {
    Journey first = journey(kind).selectable();

    assertThat(
            reasons(
                choose(
                    new ChoiceId(kind, SCHOOL, MING.id(), new SchoolYear(116)),
                    List.of(first.chosen()))))
        .containsExactly(new WorkRefusal.PieceDiffers(first.id(), Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseOutsideTheSelectionWindow(WorkKind kind) {
    Journey first = journey(kind).selectable();
    openOnly(
        Stream.of(WindowKind.values())
            .filter(window -> window != kind.selection())
            .toArray(WindowKind[]::new));

    assertThat(reasons(choose(kind, first))).containsExactly(settingsDiffer());
    assertThat(choice(kind)).isEqualTo(Selection.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseOnceTheYearHasBeenHandedIn(WorkKind kind) {
    Journey first = journey(kind).selectable();
    Journey second = journey(kind).selectable();
    assertWritten(choose(kind, first));
    lock(kind, "export-1");

    Selection locked = new Selection(Set.of(first.id()), Optional.of(NOW), Optional.of("export-1"));
    assertThat(reasons(choose(kind, second)))
        .containsExactly(new WorkRefusal.ChoiceDiffers(locked));
    assertThat(reasons(choose(kind))).containsExactly(new WorkRefusal.ChoiceDiffers(locked));
    assertThat(choice(kind)).isEqualTo(locked);
    assertThat(changes(second)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void shouldShowAPieceAsChosenUntilItIsHandedInForItself(WorkKind kind) {
    Journey piece = journey(kind).selectable();
    assertWritten(choose(kind, piece));
    lock(kind, "export-1");

    assertThat(state(piece)).isEqualTo(PieceState.SELECTED);
  }

  private PieceState state(Journey journey) {
    return stores
        .pieces()
        .studentYear(journey.id().kind(), SCHOOL, MING.id(), YEAR)
        .stateOf(journey.piece());
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepWhatIsChosenFromBeingChanged(WorkKind kind) {
    Journey chosen = journey(kind).selectable();
    Optional<Piece> piece = Optional.of(chosen.piece());
    assertWritten(choose(kind, chosen));

    assertThat(reasons(write(piece, Optional.empty(), new Guard.NotChosen())))
        .containsExactly(new WorkRefusal.ChoiceDiffers(choice(kind)));

    assertWritten(choose(kind));
    assertWritten(write(piece, Optional.empty(), new Guard.NotChosen()));
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveEveryReasonInOrder(WorkKind kind) {
    Journey waits = journey(kind).reserve();
    lock(kind, "export-1");
    openOnly();

    assertThat(reasons(choose(kind, waits)))
        .containsExactly(
            settingsDiffer(), new WorkRefusal.ChoiceDiffers(choice(kind)), differs(waits));
  }

  @ParameterizedTest
  @EnumSource
  @Simultaneous
  void shouldKeepLinesAndChoiceInStepWhenChoicesCollide(WorkKind kind) throws InterruptedException {
    Journey first = journey(kind).selectable();
    Journey second = journey(kind).selectable();
    List<Callable<WriteResult<WorkRefusal>>> all = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      Journey wanted = number % 2 == 0 ? first : second;
      all.add(() -> choose(kind, wanted));
    }
    assertThat(written(all)).isPositive();

    for (Journey journey : List.of(first, second)) {
      boolean selected = choice(kind).chosen().contains(journey.id());
      assertThat(changes(journey).size() % 2).isEqualTo(selected ? 1 : 0);
    }
    assertThat(choice(kind).chosen()).hasSize(1);
  }

  private WorkRefusal settingsDiffer() {
    return new WorkRefusal.Settings(
        new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR)));
  }

  private WriteResult<WorkRefusal> chooseAsSeen(WorkKind kind, ChosenPiece... pieces) {
    return choose(new ChoiceId(kind, SCHOOL, MING.id(), YEAR), List.of(pieces));
  }

  private List<HistoryEntry> changes(Journey journey) {
    Set<Transition> choices = Set.of(Transition.SELECT, Transition.DESELECT);
    return stores.pieces().history(SCHOOL, journey.id()).stream()
        .filter(line -> choices.contains(line.transition()))
        .toList();
  }

  private static WorkRefusal differs(Journey journey) {
    Piece current = journey.piece();
    return new WorkRefusal.PieceDiffers(current.id(), Optional.of(current));
  }

  /** A choice of the same moment as the one before it is moved a nanosecond behind it. */
  private static HistoryEntry selected(WorkKind kind, long nanosLater) {
    return line(Transition.SELECT, kind.selectable(), PieceState.SELECTED, nanosLater);
  }

  private static HistoryEntry deselected(WorkKind kind, long nanosLater) {
    return line(Transition.DESELECT, PieceState.SELECTED, kind.selectable(), nanosLater);
  }

  private static HistoryEntry line(
      Transition transition, PieceState from, PieceState to, long nanosLater) {
    return new HistoryEntry(
        NOW.plusNanos(nanosLater),
        Author.of(Students.actor(MING)),
        transition,
        Optional.of(from),
        Optional.of(to),
        "");
  }
}
