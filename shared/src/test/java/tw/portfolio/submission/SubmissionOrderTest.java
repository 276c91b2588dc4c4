package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.submission.ExportingSchool.granted;
import static tw.portfolio.submission.ExportingSchool.physics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;

/** Who hands in what, of whom, in which batch. */
class SubmissionOrderTest {
  private static final Person LI = Students.student(3, "李大同", "102", 5);
  private static final Person SENIOR = Students.student(6, "黃小芳", "301", 1);

  private static Problem refused(Answer<?> answer) {
    if (answer instanceof Answer.Refused<?>(Problem problem)) {
      return problem;
    }
    throw new AssertionError("Granted");
  }

  private static Answer<?> start(ExportingSchool school, ExportOrder order) {
    return school.office.start(
        Staff.actor(Staff.EQUIPMENT_HEAD), order, Optional.empty(), school.clock.instant());
  }

  private static List<ChangeAction> lines(ExportingSchool school) {
    return school.school.tables().changes.stream()
        .map(line -> line.change())
        .filter(line -> line.subject().kind() == SubjectKind.EXPORT)
        .map(Change::action)
        .toList();
  }

  private static Answer<?> cancel(ExportingSchool school, ExportId id) {
    return school.confirming.cancel(Staff.actor(Staff.EQUIPMENT_HEAD), id, school.clock.instant());
  }

  @Test
  void shouldHandInAchievementsByTheActivitiesSectionAlone() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey piece = school.achievement(MING);
    school.choose(WorkKind.ACHIEVEMENT, MING, piece);

    Answer<?> byOthers =
        school.office.start(
            Staff.actor(Staff.EQUIPMENT_HEAD),
            Orders.ACHIEVEMENTS,
            Optional.empty(),
            school.clock.instant());
    ExportId id = school.handIn(Orders.ACHIEVEMENTS);

    assertThat(refused(byOthers).kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
    assertThat(school.now(piece).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(school.selection(WorkKind.ACHIEVEMENT, MING).locked()).isTrue();
    assertThat(school.unpacked(id).get("213303_115_多元表現_101.zip"))
        .containsOnlyKeys("01_s1_王小明/1_服務學習紀錄/光電效應🔬報告.pdf");
    assertThat(school.text(id, "index.csv")).contains("服務學習紀錄；");
  }

  @Test
  void shouldNotShowOutcomesToWhoeverHandsInAchievements() {
    ExportingSchool school = new ExportingSchool(MING);
    ExportId id = school.planned(Orders.SUBMISSION);

    assertThat(refused(school.office.find(Staff.actor(Staff.ACTIVITIES_HEAD), id)).kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(
            granted(
                    school.office.page(
                        Staff.actor(Staff.ACTIVITIES_HEAD), _ -> true, Optional.empty(), 9))
                .entries())
        .isEmpty();
    granted(school.office.find(Staff.actor(Staff.DIRECTOR), id));
    assertThat(
            refused(
                    school.confirming.cancel(
                        Staff.actor(Staff.DIRECTOR), id, school.clock.instant()))
                .kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldHandInOneClassOrOneGrade() {
    ExportingSchool school = new ExportingSchool(MING, LI, SENIOR);
    Journey mings = school.certified(MING, physics(MING));
    Journey lis = school.certified(LI, physics(LI));
    Journey seniors = school.certified(SENIOR, physics(SENIOR));
    school.choose(MING, mings);
    school.choose(LI, lis);
    school.choose(SENIOR, seniors);

    school.handIn(Orders.of(Orders.SUBMISSION, new Scope.OneClass("102")));

    assertThat(school.now(lis).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(school.now(mings).state()).isEqualTo(PieceState.CERTIFIED);
    school.handIn(Orders.of(Orders.SUBMISSION, new Scope.Grade(1)));
    assertThat(school.now(mings).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(school.now(seniors).state()).isEqualTo(PieceState.CERTIFIED);
  }

  @Test
  void shouldAskForABatchWhereGradeTwelveIsInTheScopeAndNowhereElse() {
    ExportingSchool school = new ExportingSchool(MING, SENIOR);
    ExportOrder seniors = Orders.of(Orders.SUBMISSION, new Scope.Grade(3));

    for (ExportOrder without :
        List.of(
            Orders.SUBMISSION, seniors, Orders.of(Orders.SUBMISSION, new Scope.OneClass("301")))) {
      assertThat(refused(start(school, without)).fields())
          .extracting(Problem.Field::name)
          .containsExactly("batch");
    }
    for (ExportOrder with :
        List.of(
            Orders.in(Orders.of(Orders.SUBMISSION, new Scope.Grade(1)), Batch.FIRST),
            Orders.in(Orders.DRAFT, Batch.FIRST))) {
      assertThat(refused(start(school, with)).fields())
          .extracting(Problem.Field::name)
          .containsExactly("batch");
    }
    granted(start(school, Orders.in(seniors, Batch.SECOND)));
  }

  @Test
  void shouldRefuseAClassThatNobodyIsIn() {
    ExportingSchool school = new ExportingSchool(MING);

    assertThat(refused(start(school, Orders.of(Orders.DRAFT, new Scope.OneClass("999")))).kind())
        .isEqualTo(ProblemKind.INVALID);
  }

  @Test
  void shouldLetTwoOfficesHandInOneAfterTheOther() {
    ExportingSchool school = new ExportingSchool(MING, LI);
    school.choose(MING, school.certified(MING, physics(MING)));
    ExportId id = school.planned(Orders.SUBMISSION);

    Problem other = refused(start(school, Orders.of(Orders.SUBMISSION, new Scope.OneClass("101"))));

    assertThat(other.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(other.chinese()).contains("提交 115 學年度課程學習成果（全校）", "待確認");
    granted(school.confirm(id));
    granted(school.confirm(id));
    school.runAll();
    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
    assertThat(lines(school)).containsExactly(ChangeAction.REQUEST, ChangeAction.CONFIRM);
  }

  @Test
  void shouldCallOffWhatIsNotConfirmedAndNothingElse() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey piece = school.certified(MING, physics(MING));
    school.choose(MING, piece);
    ExportId first = school.planned(Orders.SUBMISSION);
    granted(cancel(school, first));
    granted(cancel(school, first));

    assertThat(school.state(first)).isEqualTo(ExportState.CANCELLED);
    assertThat(refused(school.confirm(first)).kind()).isEqualTo(ProblemKind.WRONG_STATE);
    ExportId second = school.planned(Orders.SUBMISSION);
    granted(school.confirm(second));
    assertThat(refused(cancel(school, second)).kind()).isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldTellOfEachDownload() {
    ExportingSchool school = new ExportingSchool(MING);
    school.choose(MING, school.certified(MING, physics(MING)));
    ExportId id = school.handIn();

    granted(
        school.linking.link(
            Staff.actor(Staff.DIRECTOR), id, "213303_115_101.zip", school.clock.instant()));

    assertThat(lines(school)).endsWith(ChangeAction.CONFIRM, ChangeAction.DOWNLOAD);
    assertThat(
            refused(
                    school.linking.link(
                        Staff.actor(Staff.DIRECTOR), id, "nothing.zip", school.clock.instant()))
                .kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldGiveNoLinkToAPackageThatIsDeletedAndSayWhatToDo() {
    ExportingSchool school = new ExportingSchool(MING);
    school.choose(MING, school.certified(MING, physics(MING)));
    ExportId id = school.handIn();
    Instant ends = school.linking.kept(school.exports.find(SCHOOL, id).orElseThrow()).orElseThrow();

    granted(link(school, id, ends.minusSeconds(1)));
    Problem over = refused(link(school, id, ends));

    assertThat(over.kind()).isEqualTo(ProblemKind.EXPIRED);
    assertThat(over.chinese()).contains("保存 30 天", "製作草稿");
    assertThat(lines(school)).endsWith(ChangeAction.CONFIRM, ChangeAction.DOWNLOAD);
    ExportId draft = school.planned(Orders.DRAFT);
    assertThat(school.unpacked(draft))
        .as("has it again")
        .usingRecursiveComparison()
        .isEqualTo(school.unpacked(id));
  }

  private static Answer<?> link(ExportingSchool school, ExportId id, Instant at) {
    return school.linking.link(Staff.actor(Staff.DIRECTOR), id, "213303_115_101.zip", at);
  }

  @Test
  void shouldNeitherConfirmNorTakeBackWithoutTheLists() {
    ExportingSchool school = new ExportingSchool(MING, LI);
    school.choose(MING, school.certified(MING, physics(MING)));
    ExportId handedIn = school.handIn();
    school.choose(LI, school.certified(LI, physics(LI)));
    ExportId counted = school.planned(Orders.SUBMISSION);

    school.clock.passes(ExportJob.LISTS_KEPT);

    assertThat(refused(school.withdraw(handedIn)).kind()).isEqualTo(ProblemKind.EXPIRED);
    assertThat(refused(school.confirm(counted)).kind()).isEqualTo(ProblemKind.EXPIRED);
    granted(cancel(school, counted));
  }
}
