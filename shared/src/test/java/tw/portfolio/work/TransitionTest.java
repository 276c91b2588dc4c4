package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.Transition.Mover;
import tw.portfolio.work.outcome.Verdict;

class TransitionTest {
  @Test
  void shouldReachEveryState() {
    Set<PieceState> reached =
        Stream.of(Transition.values())
            .flatMap(transition -> transition.to().stream())
            .collect(Collectors.toSet());

    assertThat(reached).containsExactlyInAnyOrder(PieceState.values());
  }

  @Test
  void shouldLeaveEveryState() {
    Set<PieceState> left =
        Stream.of(Transition.values())
            .flatMap(transition -> transition.from().stream())
            .collect(Collectors.toSet());

    assertThat(left).containsExactlyInAnyOrder(PieceState.values());
  }

  @Test
  void shouldBeginWithFilesThatAreAwaitedOrWithALinkAlone() {
    assertThat(transitions(transition -> transition.from().isEmpty()))
        .containsExactly(
            Transition.RESERVE, Transition.ADD, Transition.BRING, Transition.BRING_LINKED);
  }

  @Test
  void shouldLetAStudentOnlySelectWhatIsCertified() {
    assertThat(
            transitions(
                transition ->
                    transition.from().contains(PieceState.CERTIFIED)
                        && transition.mover() == Mover.STUDENT))
        .containsExactly(Transition.SELECT);
  }

  @Test
  void shouldLetNobodyButAnOfficeUnlockOrWithdraw() {
    assertThat(transitions(transition -> transition.from().contains(PieceState.SUBMITTED)))
        .containsExactly(Transition.UNLOCK, Transition.WITHDRAW_SUBMISSION);
    assertThat(
            transitions(
                transition ->
                    transition.from().contains(PieceState.CERTIFIED)
                        && transition.to().equals(Optional.of(PieceState.RETURNED))))
        .containsExactly(Transition.REOPEN);
    assertThat(List.of(Transition.UNLOCK, Transition.WITHDRAW_SUBMISSION, Transition.REOPEN))
        .allMatch(transition -> transition.mover() == Mover.OFFICE);
  }

  @Test
  void shouldLetNobodyDecideOnWhatWaitsButTheTeacher() {
    assertThat(
            transitions(
                transition ->
                    transition.from().contains(PieceState.SENT)
                        && transition.mover() != Mover.SYSTEM
                        && transition.mover() != Mover.STUDENT))
        .containsExactly(Transition.CERTIFY, Transition.RETURN)
        .allMatch(transition -> transition.mover() == Mover.TEACHER);
  }

  @Test
  void shouldLetAStudentDoNothingToWhatWaitsButTakeItBack() {
    assertThat(
            transitions(
                transition ->
                    transition.from().contains(PieceState.SENT)
                        && transition.mover() == Mover.STUDENT))
        .containsExactly(Transition.TAKE_BACK);
    assertThat(Transition.TAKE_BACK.to()).contains(PieceState.UPLOADED);
    assertThat(Transition.TAKE_BACK.windows(WorkKind.OUTCOME, Semester.FIRST))
        .isEqualTo(Transition.SEND.windows(WorkKind.OUTCOME, Semester.FIRST));
  }

  @Test
  void shouldLeaveWaitingWhatGoesToAnotherTeacher() {
    assertThat(
            transitions(
                transition ->
                    transition.from().contains(PieceState.SENT)
                        && transition.mover() == Mover.SYSTEM))
        .containsExactly(Transition.HAND_OVER);
    assertThat(Transition.HAND_OVER.to()).contains(PieceState.SENT);
  }

  @Test
  void shouldLetNobodyButATeacherCertifyAndNobodyButAnOfficeHandIn() {
    assertThat(
            transitions(
                transition ->
                    transition.to().equals(Optional.of(PieceState.CERTIFIED))
                        && transition.from().contains(PieceState.SENT)))
        .containsExactly(Transition.CERTIFY);
    assertThat(transitions(transition -> transition.mover() == Mover.OFFICE))
        .containsExactly(
            Transition.BRING,
            Transition.BRING_LINKED,
            Transition.UPHOLD_RETURN,
            Transition.ORDER_ANOTHER_LOOK,
            Transition.SUBMIT,
            Transition.UNLOCK,
            Transition.WITHDRAW_SUBMISSION,
            Transition.REOPEN);
  }

  /** So no certification begins here that no teacher here has given. */
  @Test
  void shouldLetNobodyButThePlatformKeepTheCertificationOfAFormerSchool() {
    assertThat(
            transitions(
                transition ->
                    transition.to().equals(Optional.of(PieceState.CERTIFIED))
                        && transition.from().equals(Set.of(PieceState.RESERVED))))
        .containsExactly(Transition.ARRIVE_CERTIFIED)
        .allMatch(transition -> transition.mover() == Mover.SYSTEM);
  }

  @Test
  void shouldTieWhatPeopleDoToAWindowAndLeaveThePlatformFree() {
    for (Transition transition : transitions(transition -> !isStepOfADispute(transition))) {
      boolean tied = !transition.windows(WorkKind.OUTCOME, Semester.FIRST).isEmpty();
      boolean person = transition.mover() == Mover.STUDENT || transition.mover() == Mover.TEACHER;
      assertThat(tied).as(transition.name()).isEqualTo(person);
    }
  }

  /** A return of the last day can be disputed too; who is to look again needs the window. */
  @Test
  void shouldLetADisputeTakeItsTimeUntilThePieceIsToWaitAgain() {
    assertThat(transitions(TransitionTest::isStepOfADispute))
        .allSatisfy(
            transition ->
                assertThat(transition.windows(WorkKind.OUTCOME, Semester.FIRST).isEmpty())
                    .as(transition.name())
                    .isEqualTo(transition.to().equals(Optional.of(PieceState.RETURNED))));
  }

  /** The academic office has a piece looked at again, and never certifies it. */
  @Test
  void shouldLeadFromADisputeToNoDecisionButTheTeachers() {
    assertThat(transitions(TransitionTest::isStepOfADispute))
        .allSatisfy(
            transition ->
                assertThat(transition.to().orElseThrow())
                    .isIn(PieceState.RETURNED, PieceState.SENT));
    assertThat(
            transitions(
                transition ->
                    transition.from().contains(PieceState.RETURNED)
                        && transition.to().equals(Optional.of(PieceState.CERTIFIED))))
        .isEmpty();
  }

  private static boolean isStepOfADispute(Transition transition) {
    return transition == Transition.WITHDRAW_DISPUTE
        || Set.of(ChangeAction.DISPUTE, ChangeAction.ANSWER).contains(transition.action());
  }

  @Test
  void shouldNeverTakeAwayACertifiedPiece() {
    Set<PieceState> gone =
        transitions(transition -> transition.to().isEmpty()).stream()
            .flatMap(transition -> transition.from().stream())
            .collect(Collectors.toSet());

    assertThat(gone)
        .containsExactlyInAnyOrder(
            PieceState.RESERVED, PieceState.REFUSED, PieceState.UPLOADED, PieceState.RETURNED);
  }

  @Test
  void shouldLetAReturnedPieceUseTheCertificationWindowToo() {
    List<WindowKey> either =
        List.of(
            WindowKey.of(WindowKind.UPLOAD, Semester.SECOND),
            WindowKey.of(WindowKind.CERTIFICATION, Semester.SECOND));

    assertThat(Transition.REPLACE_RETURNED.windows(WorkKind.OUTCOME, Semester.SECOND))
        .isEqualTo(either);
    assertThat(Transition.SEND_AGAIN.windows(WorkKind.OUTCOME, Semester.SECOND)).isEqualTo(either);
    assertThat(Transition.REPLACE.windows(WorkKind.OUTCOME, Semester.SECOND)).hasSize(1);
  }

  @Test
  void shouldMoveAsTheVerdictSays() {
    assertThat(new Verdict.Certify().transition().to()).contains(PieceState.CERTIFIED);
    assertThat(new Verdict.Return("補件").transition().to()).contains(PieceState.RETURNED);
  }

  @Test
  void shouldAskOfAchievementsForTheirOwnWindows() {
    assertThat(Transition.RESERVE.windows(WorkKind.ACHIEVEMENT, Semester.SECOND))
        .containsExactly(WindowKey.of(WindowKind.ACHIEVEMENT_UPLOAD, Semester.SECOND));
    assertThat(Transition.SELECT.windows(WorkKind.ACHIEVEMENT, Semester.FIRST))
        .containsExactly(WindowKey.of(WindowKind.ACHIEVEMENT_SELECTION, Semester.FIRST));
  }

  private static List<Transition> transitions(Predicate<Transition> wanted) {
    return Stream.of(Transition.values()).filter(wanted).toList();
  }
}
