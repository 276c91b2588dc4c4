package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.submission.ExportingSchool.document;
import static tw.portfolio.submission.ExportingSchool.granted;
import static tw.portfolio.submission.ExportingSchool.history;
import static tw.portfolio.submission.ExportingSchool.physics;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.access.Person;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;

/** What was handed in is taken back whole. */
class TakingBackTest {
  private static final Person LI = Students.student(3, "李大同", "102", 5);

  private static Problem refused(Answer<?> answer) {
    if (answer instanceof Answer.Refused<?>(Problem problem)) {
      return problem;
    }
    throw new AssertionError("Granted");
  }

  @ParameterizedTest
  @EnumSource
  void shouldTakeBackWholeWhatWasHandedIn(WorkKind kind) {
    ExportingSchool school = new ExportingSchool(MING, LI);
    Journey mings =
        kind == WorkKind.OUTCOME ? school.certified(MING, physics(MING)) : school.achievement(MING);
    Journey lis =
        kind == WorkKind.OUTCOME ? school.certified(LI, physics(LI)) : school.achievement(LI);
    school.choose(kind, MING, mings);
    school.choose(kind, LI, lis);
    ExportId id = school.handIn(kind == WorkKind.OUTCOME ? Orders.SUBMISSION : Orders.ACHIEVEMENTS);

    granted(school.withdraw(id));
    assertThat(school.state(id)).isEqualTo(ExportState.WITHDRAWING);
    school.runAll();

    assertThat(school.state(id)).isEqualTo(ExportState.WITHDRAWN);
    for (Journey piece : List.of(mings, lis)) {
      assertThat(school.now(piece).state()).isEqualTo(kind.selectable());
      assertThat(school.school.history(SchoolBuilder.SCHOOL, piece.id()).getLast())
          .satisfies(
              line -> {
                assertThat(line.transition()).isEqualTo(Transition.WITHDRAW_SUBMISSION);
                assertThat(line.why()).isEqualTo("漏了一班");
              });
    }
    assertThat(school.selection(kind, MING).locked()).isFalse();
    assertThat(school.selection(kind, MING).chosen()).containsExactly(mings.id());
    school.choose(kind, MING);
  }

  @Test
  void shouldGoOnTakingBackWhereItStopped() {
    ExportingSchool school = new ExportingSchool(MING, LI);
    Journey lis = school.certified(LI, physics(LI));
    school.choose(MING, school.certified(MING, physics(MING)));
    school.choose(LI, lis);
    ExportId id = school.handIn();
    granted(school.withdraw(id));
    List<StepMessage> steps = school.queue.takeAll();
    school.worker.run(steps.getFirst());
    school.worker.run(steps.getFirst());
    school.worker.giveUp(steps.getLast());
    assertThat(school.state(id)).isEqualTo(ExportState.FAILED);

    granted(school.withdraw(id));
    school.runAll();

    assertThat(school.state(id)).isEqualTo(ExportState.WITHDRAWN);
    assertThat(school.now(lis).state()).isEqualTo(PieceState.CERTIFIED);
  }

  @Test
  void shouldTakeNothingBackOnceAReceiptHasCome() {
    ExportingSchool school = new ExportingSchool(MING);
    school.choose(MING, school.certified(MING, physics(MING)));
    ExportId id = school.handIn();
    school.exports.receipted(SchoolBuilder.SCHOOL, id, school.clock.instant());

    Problem problem = refused(school.withdraw(id));

    assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(problem.chinese()).contains("收訖明細");
  }

  @Test
  void shouldLeaveAloneWhatAnotherHandingInHasTaken() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey good = school.certified(MING, physics(MING));
    Journey lost = school.certified(MING, history(MING));
    school.choose(MING, good, lost);
    school.files.lose(document(lost).key());
    ExportId first = school.handIn();
    school.stored(lost);
    ExportId second = school.handIn();
    assertThat(school.now(lost).state()).isEqualTo(PieceState.SUBMITTED);

    granted(school.withdraw(second));
    school.runAll();

    assertThat(school.now(lost).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(school.now(good).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(school.selection(MING).submittedBy()).contains(first.text());
  }

  @Test
  void shouldHandInAgainWhatWasTakenBack() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey piece = school.certified(MING, physics(MING));
    school.choose(MING, piece);
    ExportId first = school.handIn();
    granted(school.withdraw(first));
    school.runAll();

    ExportId second = school.handIn();

    assertThat(second).isNotEqualTo(first);
    assertThat(school.now(piece).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(school.selection(MING).submittedBy()).contains(second.text());
  }
}
