package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.submission.ExportingSchool.document;
import static tw.portfolio.submission.ExportingSchool.granted;
import static tw.portfolio.submission.ExportingSchool.history;
import static tw.portfolio.submission.ExportingSchool.physics;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.submission.ConfirmingExports.Given;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Unlocking;
import tw.portfolio.work.WorkKind;

/** What is to be handed in is counted, and confirmed by its numbers. */
class CountingSubmissionTest {
  private static final Person LI = Students.student(3, "李大同", "102", 5);

  private static Problem refused(Answer<?> answer) {
    if (answer instanceof Answer.Refused<?>(Problem problem)) {
      return problem;
    }
    throw new AssertionError("Granted");
  }

  private static Figures figures(ExportingSchool school, ExportId id) {
    return school.job(id).plan().orElseThrow().figures();
  }

  @Test
  void shouldChangeNothingByADraft() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey piece = school.certified(MING, physics(MING));
    school.choose(MING, piece);

    ExportId draft = school.ask(Orders.DRAFT);
    school.runAll();

    assertThat(school.state(draft)).isEqualTo(ExportState.DONE);
    assertThat(school.unpacked(draft).get("213303_115_101.zip")).hasSize(1);
    assertThat(school.now(piece).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(school.selection(MING).locked()).isFalse();
    assertThat(refused(school.confirm(draft)).kind()).isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldShowInADraftWhatIsHandedInAlreadyToo() {
    ExportingSchool school = new ExportingSchool(MING, HUA);
    school.choose(MING, school.certified(MING, physics(MING)));
    school.handIn();
    school.choose(HUA, school.certified(HUA, physics(HUA)));

    ExportId draft = school.ask(Orders.DRAFT);
    school.runAll();

    assertThat(school.unpacked(draft).get("213303_115_101.zip")).hasSize(2);
  }

  @Test
  void shouldSayWhatItWouldLockAndLockNothingBeforeItIsConfirmed() {
    ExportingSchool school = new ExportingSchool(MING, HUA, LI);
    Journey good = school.certified(MING, physics(MING));
    Journey lost = school.certified(MING, history(MING));
    school.choose(MING, good, lost);
    school.files.lose(document(lost).key());
    school.decline(HUA);

    ExportId id = school.planned(Orders.SUBMISSION);

    assertThat(school.state(id)).isEqualTo(ExportState.PLANNED);
    assertThat(figures(school, id)).isEqualTo(new Figures(1, 1, 2, 1, 0));
    assertThat(school.problems(id))
        .extracting(ExportProblem::name, ExportProblem::cause, ExportProblem::piece)
        .containsExactlyInAnyOrder(
            tuple("王小明", ProblemCause.FILE_MISSING, Optional.of(lost.id())),
            tuple("李大同", ProblemCause.NOTHING_CHOSEN, Optional.empty()));
    assertThat(school.selection(MING).locked()).isFalse();
    assertThat(school.queue.waiting()).isEmpty();
  }

  @Test
  void shouldRefuseOtherNumbersThanThoseThatWereCounted() {
    ExportingSchool school = new ExportingSchool(MING, HUA);
    school.choose(MING, school.certified(MING, physics(MING)));
    ExportId id = school.planned(Orders.SUBMISSION);

    Problem problem =
        refused(
            school.confirming.confirm(
                Staff.actor(Staff.EQUIPMENT_HEAD), id, new Given(1, 2, 1), school.clock.instant()));

    assertThat(problem.kind()).isEqualTo(ProblemKind.FIGURES_DIFFER);
    assertThat(problem.chinese()).contains("1 位學生 1 件，未列入 1");
    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("students", "pieces", "leftOut");
    assertThat(school.state(id)).isEqualTo(ExportState.PLANNED);
  }

  @Test
  void shouldRefuseTheConfirmationWithTheNewNumbersWhenAStudentHasChosenOtherwiseMeanwhile() {
    ExportingSchool school = new ExportingSchool(MING, LI);
    Journey first = school.certified(MING, physics(MING));
    Journey second = school.certified(MING, history(MING));
    school.choose(MING, first);
    school.choose(LI, school.certified(LI, physics(LI)));
    ExportId id = school.planned(Orders.SUBMISSION);
    school.choose(MING, first, second);

    Problem problem = refused(school.confirm(id));

    assertThat(problem.kind()).isEqualTo(ProblemKind.FIGURES_DIFFER);
    assertThat(problem.chinese()).contains("2 位學生 3 件，未列入 0");
    assertThat(figures(school, id)).isEqualTo(new Figures(2, 3, 0, 0, 0));
    assertThat(school.selection(MING).locked()).isFalse();
    granted(school.confirm(id));
    school.runAll();
    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
    assertThat(school.now(second).state()).isEqualTo(PieceState.SUBMITTED);
  }

  @Test
  void shouldNoticeAChoiceOfOtherPiecesOfTheSameNumber() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey first = school.certified(MING, physics(MING));
    Journey second = school.certified(MING, history(MING));
    school.choose(MING, first);
    ExportId id = school.planned(Orders.SUBMISSION);
    school.choose(MING, second);

    assertThat(refused(school.confirm(id)).kind()).isEqualTo(ProblemKind.FIGURES_DIFFER);

    granted(school.confirm(id));
    school.runAll();
    assertThat(school.now(first).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(school.now(second).state()).isEqualTo(PieceState.SUBMITTED);
  }

  @Test
  void shouldNoticeThatTheOfficeHasReturnedAPieceMeanwhile() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey one = school.certified(MING, physics(MING));
    Journey other = school.certified(MING, history(MING));
    school.choose(MING, one, other);
    ExportId id = school.planned(Orders.SUBMISSION);
    granted(
        new Unlocking(school.school, school.school)
            .piece(Staff.actor(Staff.DIRECTOR), other.id(), "檔案放錯", school.clock.instant()));

    Problem problem = refused(school.confirm(id));

    assertThat(problem.chinese()).contains("1 位學生 1 件");
  }

  @Test
  void shouldLeaveAStudentOutAndTellWhoseChoiceChangedAfterItWasConfirmed() {
    ExportingSchool school = new ExportingSchool(MING, HUA);
    Journey first = school.certified(MING, physics(MING));
    Journey second = school.certified(MING, history(MING));
    Journey others = school.certified(HUA, physics(HUA));
    school.choose(MING, first);
    school.choose(HUA, others);
    ExportId id = school.planned(Orders.SUBMISSION);
    granted(school.confirm(id));
    school.choose(MING, first, second);

    school.runAll();

    assertThat(school.state(id)).isEqualTo(ExportState.INCOMPLETE);
    assertThat(school.problems(id))
        .containsExactly(
            new ExportProblem(
                ProblemCause.CHANGED_MEANWHILE,
                "王小明",
                MING.latestPlace().orElseThrow(),
                Optional.empty(),
                ""));
    assertThat(school.now(first).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(school.selection(MING).locked()).isFalse();
    assertThat(school.now(others).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(school.unpacked(id).get("213303_115_101.zip"))
        .as("exactly what was handed in")
        .containsOnlyKeys("02_s2_陳小華/1_物理/光電效應🔬報告.pdf");
  }

  @Test
  void shouldLetNobodyChangeAChoiceThatIsHandedIn() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey first = school.certified(MING, physics(MING));
    school.choose(MING, first);
    school.handIn();

    assertThat(school.chosen(WorkKind.OUTCOME, MING)).isInstanceOf(WriteResult.Rejected.class);
  }

  @Test
  void shouldRefuseToHandInNothing() {
    ExportingSchool school = new ExportingSchool(MING);
    ExportId id = school.planned(Orders.SUBMISSION);

    assertThat(refused(school.confirm(id)).kind()).isEqualTo(ProblemKind.WRONG_STATE);
  }
}
