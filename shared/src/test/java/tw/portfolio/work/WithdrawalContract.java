package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.summary.ChoiceSummary;
import tw.portfolio.work.summary.SummaryId;

/** What every {@link PieceStore} does when a handing in is taken back. */
public abstract class WithdrawalContract extends StoreContract {
  private static final String FIRST = Ids.nth(4242);
  private static final String SECOND = Ids.nth(4243);
  private static final Instant LATER = NOW.plusSeconds(7200);
  private static final Author.Someone OFFICE =
      new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name());

  private static ChoiceId choiceId(WorkKind kind) {
    return new ChoiceId(kind, SCHOOL, MING.id(), YEAR);
  }

  private StudentYear page(WorkKind kind) {
    return stores.pieces().studentYear(kind, SCHOOL, MING.id(), YEAR);
  }

  private void handIn(WorkKind kind, String export, Journey... pieces) {
    Set<PieceId> ids = Stream.of(pieces).map(Journey::id).collect(Collectors.toSet());
    StudentYear page = page(kind);
    Submission submission =
        new Submission(
            choiceId(kind),
            export,
            page.selection().chosen(),
            page.pieces().stream().filter(piece -> ids.contains(piece.id())).toList(),
            OFFICE,
            NOW.plusSeconds(60));
    assertWritten(stores.pieces().write(submission.write()));
  }

  private Optional<PieceWrite> withdrawal(WorkKind kind, String export) {
    return new SubmissionWithdrawal(
            choiceId(kind), export, page(kind), _ -> true, OFFICE, LATER, "漏了一班")
        .write();
  }

  private WriteResult<WorkRefusal> write(PieceWrite write) {
    return stores.pieces().write(write);
  }

  private PieceState state(Journey piece) {
    StudentYear page = page(piece.id().kind());
    return page.stateOf(page.piece(piece.id()).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource
  void shouldLeaveEverythingChosenAsItWasBeforeItWasHandedIn(WorkKind kind) {
    Journey one = journey(kind).selectable();
    Journey two = journey(kind).selectable();
    assertWritten(choose(kind, one, two));
    Selection before = choice(kind);
    handIn(kind, FIRST, one, two);
    assertThat(state(one)).isEqualTo(PieceState.SUBMITTED);

    assertWritten(write(withdrawal(kind, FIRST).orElseThrow()));

    assertThat(choice(kind)).isEqualTo(before);
    assertThat(state(one)).isEqualTo(PieceState.SELECTED);
    assertThat(page(kind).piece(two.id()).orElseThrow().status()).isEqualTo(two.piece().status());
    assertThat(stores.summaries().summary(SummaryId.of(choiceId(kind))).choice(kind))
        .isEqualTo(new ChoiceSummary(2, false));
    assertThat(stores.summaries().summary(SummaryId.of(choiceId(kind))).states(kind))
        .containsEntry(PieceState.SELECTED, 2);
    assertWritten(choose(kind, one));
  }

  @ParameterizedTest
  @EnumSource
  void shouldTellOfItInTheHistoryOfThePiece(WorkKind kind) {
    Journey piece = journey(kind).selectable();
    assertWritten(choose(kind, piece));
    handIn(kind, FIRST, piece);

    assertWritten(write(withdrawal(kind, FIRST).orElseThrow()));

    List<HistoryEntry> history = stores.pieces().history(SCHOOL, piece.id());
    assertThat(history)
        .extracting(HistoryEntry::transition)
        .endsWith(Transition.SELECT, Transition.SUBMIT, Transition.WITHDRAW_SUBMISSION);
    assertThat(history.getLast().why()).isEqualTo("漏了一班");
    assertThat(history.getLast().who()).isEqualTo(OFFICE);
  }

  @ParameterizedTest
  @EnumSource
  void shouldTakeNothingBackTwice(WorkKind kind) {
    Journey piece = journey(kind).selectable();
    assertWritten(choose(kind, piece));
    handIn(kind, FIRST, piece);
    PieceWrite withdrawal = withdrawal(kind, FIRST).orElseThrow();
    assertWritten(write(withdrawal));

    assertThat(write(withdrawal)).isInstanceOf(WriteResult.Rejected.class);
    assertThat(withdrawal(kind, FIRST)).isEmpty();
  }

  @Test
  void shouldKeepTheChoiceLockedAsLongAsAnotherExportHasHandedInSomethingOfIt() {
    Journey one = journey(WorkKind.OUTCOME).selectable();
    Journey two = journey(WorkKind.OUTCOME).selectable();
    assertWritten(choose(WorkKind.OUTCOME, one, two));
    handIn(WorkKind.OUTCOME, FIRST, one);
    handIn(WorkKind.OUTCOME, SECOND, two);

    assertWritten(write(withdrawal(WorkKind.OUTCOME, FIRST).orElseThrow()));

    assertThat(state(one)).isEqualTo(PieceState.SELECTED);
    assertThat(state(two)).isEqualTo(PieceState.SUBMITTED);
    assertThat(choice(WorkKind.OUTCOME).locked()).isTrue();

    assertWritten(write(withdrawal(WorkKind.OUTCOME, SECOND).orElseThrow()));
    assertThat(choice(WorkKind.OUTCOME).locked()).isFalse();
  }

  @Test
  void shouldTakeOneOfTwoPiecesBackAndKeepTheChoiceLocked() {
    Journey one = journey(WorkKind.ACHIEVEMENT).selectable();
    Journey two = journey(WorkKind.ACHIEVEMENT).selectable();
    assertWritten(choose(WorkKind.ACHIEVEMENT, one, two));
    handIn(WorkKind.ACHIEVEMENT, FIRST, one, two);

    assertWritten(
        write(
            new SubmissionWithdrawal(
                    choiceId(WorkKind.ACHIEVEMENT),
                    FIRST,
                    page(WorkKind.ACHIEVEMENT),
                    one.id()::equals,
                    OFFICE,
                    LATER,
                    "檔案遺失")
                .write()
                .orElseThrow()));

    assertThat(state(one)).isEqualTo(PieceState.SELECTED);
    assertThat(state(two)).isEqualTo(PieceState.SUBMITTED);
    assertThat(choice(WorkKind.ACHIEVEMENT).locked()).isTrue();
  }

  @Test
  void shouldTellWhatEachOfSeveralStudentsHasChosen() {
    Journey one = journey(WorkKind.OUTCOME).selectable();
    assertWritten(choose(WorkKind.OUTCOME, one));
    handIn(WorkKind.OUTCOME, FIRST, one);

    assertThat(
            stores
                .pieces()
                .selections(WorkKind.OUTCOME, SCHOOL, YEAR, List.of(MING.id(), Students.HUA.id())))
        .isEqualTo(Map.of(MING.id(), choice(WorkKind.OUTCOME), Students.HUA.id(), Selection.NONE));
  }

  @Test
  void shouldTakeNothingBackWhenAnotherExportHandsInTheRestMeanwhile() {
    Journey one = journey(WorkKind.OUTCOME).selectable();
    Journey two = journey(WorkKind.OUTCOME).selectable();
    assertWritten(choose(WorkKind.OUTCOME, one, two));
    handIn(WorkKind.OUTCOME, FIRST, one);
    PieceWrite withdrawal = withdrawal(WorkKind.OUTCOME, FIRST).orElseThrow();
    handIn(WorkKind.OUTCOME, SECOND, two);

    assertThat(reasons(write(withdrawal))).hasOnlyElementsOfType(WorkRefusal.PieceDiffers.class);
    assertThat(state(one)).isEqualTo(PieceState.SUBMITTED);
  }
}
