package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

/** What every {@link PieceStore} does with what is handed in. */
public abstract class SubmissionContract extends StoreContract {
  private static final String EXPORT = Ids.nth(4242);
  private static final Instant AT = SchoolBuilder.NOW.plusSeconds(3600);
  private static final Author.Someone OFFICE =
      new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name());

  private void choose(Journey... pieces) {
    assertWritten(choose(WorkKind.OUTCOME, pieces));
  }

  private WriteResult<WorkRefusal> submit(Submission submission) {
    return stores.pieces().write(submission.write());
  }

  private static Submission submission(Set<PieceId> chosen, Piece... pieces) {
    return submission(EXPORT, chosen, pieces);
  }

  private static Submission submission(String export, Set<PieceId> chosen, Piece... pieces) {
    return new Submission(
        new ChoiceId(
            WorkKind.OUTCOME, SchoolBuilder.SCHOOL, Students.MING.id(), SchoolBuilder.YEAR),
        export,
        chosen,
        List.of(pieces),
        OFFICE,
        AT);
  }

  private Piece now(Journey piece) {
    return stores.pieces().find(SchoolBuilder.SCHOOL, piece.id()).orElseThrow();
  }

  @Test
  void shouldMarkAllPiecesAndLockTheChoice() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);

    WriteResult<WorkRefusal> result =
        submit(submission(Set.of(one.id(), two.id()), one.piece(), two.piece()));

    assertWritten(result);
    assertThat(now(one).status())
        .isEqualTo(new Status.Submitted(AT, EXPORT, (Status.Certified) one.piece().status()));
    assertThat(now(two).version()).isEqualTo(two.piece().version() + 1);
    assertThat(choice(WorkKind.OUTCOME).submittedBy()).contains(EXPORT);
    assertThat(choice(WorkKind.OUTCOME).chosen()).containsExactlyInAnyOrder(one.id(), two.id());
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

    submit(submission(Set.of(one.id(), two.id()), one.piece()));

    assertThat(now(one).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(now(two).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(choice(WorkKind.OUTCOME).submittedBy()).contains(EXPORT);
    assertThat(choice(WorkKind.OUTCOME).chosen()).containsExactlyInAnyOrder(one.id(), two.id());
  }

  @Test
  void shouldMarkTheRestLaterAndKeepTheExportThatLockedTheChoice() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);
    Set<PieceId> chosen = Set.of(one.id(), two.id());
    submit(submission(chosen, one.piece()));
    String later = Ids.nth(4243);

    WriteResult<WorkRefusal> result = submit(submission(later, chosen, two.piece()));

    assertWritten(result);
    assertThat(now(two).status())
        .isEqualTo(new Status.Submitted(AT, later, (Status.Certified) two.piece().status()));
    assertThat(now(one).version()).isEqualTo(one.piece().version() + 1);
    assertThat(choice(WorkKind.OUTCOME).submittedBy()).contains(EXPORT);
  }

  @Test
  void shouldRefuseToMarkUnderAnotherChoiceThanTheLockedOne() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one);
    submit(submission(Set.of(one.id()), one.piece()));

    WriteResult<WorkRefusal> result = submit(submission(Set.of(one.id(), two.id()), two.piece()));

    assertThat(reasons(result))
        .containsExactly(new WorkRefusal.ChoiceDiffers(choice(WorkKind.OUTCOME)));
    assertThat(now(two).state()).isEqualTo(PieceState.CERTIFIED);
  }

  @Test
  void shouldRefuseToMarkWhenNothingWasEverChosen() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();

    WriteResult<WorkRefusal> result = submit(submission(Set.of(one.id()), one.piece()));

    assertThat(reasons(result)).contains(new WorkRefusal.ChoiceDiffers(Selection.NONE));
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

    WriteResult<WorkRefusal> result = submit(submission(Set.of(one.id()), one.piece()));

    assertThat(choice(WorkKind.OUTCOME).chosen()).containsExactlyInAnyOrder(one.id(), two.id());
    assertThat(reasons(result))
        .containsExactly(new WorkRefusal.ChoiceDiffers(choice(WorkKind.OUTCOME)));
    assertThat(now(one).state()).isEqualTo(PieceState.CERTIFIED);
  }

  @Test
  void shouldMarkNothingASecondTime() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    choose(one);
    Submission submission = submission(Set.of(one.id()), one.piece());
    submit(submission);

    assertThat(submit(submission)).isInstanceOf(WriteResult.Rejected.class);
    assertThat(now(one).version()).isEqualTo(one.piece().version() + 1);
  }

  @Test
  void shouldMarkNothingWhenAPieceIsAtAnotherVersion() {
    Journey one = journey(Students.MING, Courses.MING_PHYSICS).certified();
    Journey two = journey(Students.MING, Courses.MING_HISTORY).certified();
    choose(one, two);
    Set<PieceId> chosen = Set.of(one.id(), two.id());
    submit(submission(chosen, one.piece()));

    WriteResult<WorkRefusal> result = submit(submission(chosen, one.piece(), two.piece()));

    assertThat(reasons(result))
        .containsExactly(new WorkRefusal.PieceDiffers(one.id(), Optional.of(now(one))));
    assertThat(now(two).state()).isEqualTo(PieceState.CERTIFIED);
  }
}
