package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.work.SelectionStore.Choice;
import tw.portfolio.work.SelectionStore.ChosenPiece;
import tw.portfolio.work.SubmissionStore.Submission;

/** What every store of submissions does. */
public abstract class SubmissionStoreContract extends StoreContract {
  private static final String EXPORT = Ids.nth(4242);
  private static final Instant AT = SchoolBuilder.NOW.plusSeconds(3600);
  private static final Author.Someone OFFICE =
      new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name());

  /** The submissions of the same store as {@link #stores}. */
  protected abstract SubmissionStore submissions();

  private void choose(Journey... pieces) {
    SettingsGuard guard =
        new SettingsGuard(
            SchoolBuilder.SCHOOL,
            SchoolBuilder.YEAR,
            stores.inForce().settings(SchoolBuilder.SCHOOL, SchoolBuilder.YEAR).caps(),
            List.of(),
            SchoolBuilder.NOW.plusSeconds(600));
    List<ChosenPiece> chosen =
        List.of(pieces).stream()
            .map(piece -> new ChosenPiece(piece.id(), 1, piece.seals()))
            .toList();
    assertThat(
            stores
                .selections()
                .select(
                    new Choice(guard, Students.actor(Students.MING), SchoolBuilder.YEAR, chosen)))
        .isInstanceOf(WriteResult.Written.class);
  }

  private static Submission submission(Set<PieceId> chosen, Piece... pieces) {
    return submission(EXPORT, chosen, pieces);
  }

  private static Submission submission(String export, Set<PieceId> chosen, Piece... pieces) {
    return new Submission(
        SchoolBuilder.SCHOOL,
        Students.MING.id(),
        SchoolBuilder.YEAR,
        export,
        chosen,
        List.of(pieces),
        OFFICE,
        AT);
  }

  private Piece now(Journey piece) {
    return stores.pieces().find(SchoolBuilder.SCHOOL, piece.id()).orElseThrow();
  }

  private Selection selection() {
    return stores
        .pieces()
        .studentYear(SchoolBuilder.SCHOOL, Students.MING.id(), SchoolBuilder.YEAR)
        .selection();
  }

  @Test
  void shouldMarkAllPiecesAndLockTheChoice() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);

    WriteResult<Rejection> result =
        submissions().submit(submission(Set.of(one.id(), two.id()), one.piece(), two.piece()));

    assertThat(result).isInstanceOf(WriteResult.Written.class);
    assertThat(now(one).status())
        .isEqualTo(new Status.Submitted(AT, EXPORT, (Status.Certified) one.piece().status()));
    assertThat(now(two).version()).isEqualTo(two.piece().version() + 1);
    assertThat(selection().submittedBy()).contains(EXPORT);
    assertThat(selection().chosen()).containsExactlyInAnyOrder(one.id(), two.id());
    assertThat(stores.pieces().history(SchoolBuilder.SCHOOL, one.id()).getLast())
        .satisfies(
            line -> {
              assertThat(line.transition()).isEqualTo(Transition.SUBMIT);
              assertThat(line.who()).isEqualTo(OFFICE);
              assertThat(line.from()).contains(PieceState.SELECTED);
            });
  }

  @Test
  void shouldLockTheChoiceAsSoonAsOnePieceIsHandedIn() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);

    submissions().submit(submission(Set.of(one.id(), two.id()), one.piece()));

    assertThat(now(one).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(now(two).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(selection().submittedBy()).contains(EXPORT);
    assertThat(selection().chosen()).containsExactlyInAnyOrder(one.id(), two.id());
  }

  @Test
  void shouldMarkTheRestLaterAndKeepTheExportThatLockedTheChoice() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);
    Set<PieceId> chosen = Set.of(one.id(), two.id());
    submissions().submit(submission(chosen, one.piece()));
    String later = Ids.nth(4243);

    WriteResult<Rejection> result = submissions().submit(submission(later, chosen, two.piece()));

    assertThat(result).isInstanceOf(WriteResult.Written.class);
    assertThat(now(two).status())
        .isEqualTo(new Status.Submitted(AT, later, (Status.Certified) two.piece().status()));
    assertThat(now(one).version()).isEqualTo(one.piece().version() + 1);
    assertThat(selection().submittedBy()).contains(EXPORT);
  }

  @Test
  void shouldRefuseToMarkUnderAnotherChoiceThanTheLockedOne() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one);
    submissions().submit(submission(Set.of(one.id()), one.piece()));

    WriteResult<Rejection> result =
        submissions().submit(submission(Set.of(one.id(), two.id()), two.piece()));

    assertThat(
            ((WriteResult.Rejected<Rejection>) result).reason(PieceRefusal.SelectionDiffers.class))
        .isPresent();
    assertThat(now(two).state()).isEqualTo(PieceState.CERTIFIED);
  }

  @Test
  void shouldRefuseToMarkWhenNothingWasEverChosen() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();

    WriteResult<Rejection> result = submissions().submit(submission(Set.of(one.id()), one.piece()));

    assertThat(
            ((WriteResult.Rejected<Rejection>) result).reason(PieceRefusal.SelectionDiffers.class))
        .contains(new PieceRefusal.SelectionDiffers(Selection.NONE));
    assertThat(now(one).state()).isEqualTo(PieceState.CERTIFIED);
  }

  @Test
  void shouldNotHandInWhatIsNotChosenOrNotCertified() {
    Piece certified = journey(Students.MING, Courses.MING_PHYSICS).certified().piece();
    Piece sent = journey(Students.MING, Courses.MING_HISTORY).sent().piece();

    assertThatIllegalArgumentException().isThrownBy(() -> submission(Set.of(certified.id())));
    assertThatIllegalArgumentException().isThrownBy(() -> submission(Set.of(), certified));
    assertThatIllegalArgumentException().isThrownBy(() -> submission(Set.of(sent.id()), sent));
  }

  @Test
  void shouldMarkNothingWhenTheChoiceIsAnother() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);

    WriteResult<Rejection> result = submissions().submit(submission(Set.of(one.id()), one.piece()));

    assertThat(
            ((WriteResult.Rejected<Rejection>) result).reason(PieceRefusal.SelectionDiffers.class))
        .hasValueSatisfying(
            reason ->
                assertThat(reason.current().chosen())
                    .containsExactlyInAnyOrder(one.id(), two.id()));
    assertThat(now(one).state()).isEqualTo(PieceState.CERTIFIED);
  }

  @Test
  void shouldMarkNothingASecondTime() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    choose(one);
    Submission submission = submission(Set.of(one.id()), one.piece());
    submissions().submit(submission);

    assertThat(submissions().submit(submission)).isInstanceOf(WriteResult.Rejected.class);
    assertThat(now(one).version()).isEqualTo(one.piece().version() + 1);
  }

  @Test
  void shouldMarkNothingWhenAPieceIsAtAnotherVersion() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);
    Set<PieceId> chosen = Set.of(one.id(), two.id());
    submissions().submit(submission(chosen, one.piece()));

    WriteResult<Rejection> result =
        submissions().submit(submission(chosen, one.piece(), two.piece()));

    assertThat(((WriteResult.Rejected<Rejection>) result).reason(PieceRefusal.PieceDiffers.class))
        .hasValueSatisfying(reason -> assertThat(reason.id()).isEqualTo(one.id()));
    assertThat(now(two).state()).isEqualTo(PieceState.CERTIFIED);
  }
}
