package tw.portfolio.work.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Origins;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.SelectingPieces.PieceRequest;
import tw.portfolio.work.SelectingPieces.Summary;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.origin.BringingPieces;

class SelectAchievementsTest {
  private final AchievementScene scene = new AchievementScene();
  private final Campus campus = scene.campus();

  @Test
  void shouldReplaceTheWholeChoice() {
    Piece first = scene.ready(REPORT);
    Piece second = scene.linked();

    assertThat(granted(scene.select(first, second)))
        .isEqualTo(new Summary(SchoolBuilder.YEAR, 2, 10));
    scene.expect(first.id(), PieceState.SELECTED);

    granted(scene.select(second));
    scene.expect(first.id(), PieceState.UPLOADED);
    scene.expect(second.id(), PieceState.SELECTED);
    assertThat(scene.history(first.id())).endsWith(ChangeAction.SELECT, ChangeAction.DESELECT);
  }

  @Test
  void shouldRefuseTheEleventh() {
    List<Piece> eleven = new ArrayList<>();
    for (int number = 1; number <= 11; number++) {
      eleven.add(scene.linked());
    }

    Problem problem = refused(scene.select(eleven.toArray(Piece[]::new)));
    assertThat(problem.kind()).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(problem.chinese()).contains("10 件", "請減少 1 件");
    assertThat(scene.year().selection().chosen()).isEmpty();

    granted(scene.select(eleven.subList(0, 10).toArray(Piece[]::new)));
    assertThat(scene.year().selection().chosen()).hasSize(10);
  }

  @Test
  void shouldChangeNothingAndGiveEveryReason() {
    Piece ready = scene.ready(REPORT);
    granted(scene.select(ready));
    Piece waits = scene.announced(REPORT);
    Piece altered = scene.ready(MENDED_REPORT);
    campus.files().alter(AchievementScene.key(altered, FilePart.DOCUMENT), new byte[] {1});
    Piece gone = scene.linked();
    granted(scene.discard(gone));

    Problem problem =
        refused(
            select(
                List.of(
                    AchievementScene.wanted(ready),
                    AchievementScene.wanted(waits),
                    AchievementScene.wanted(altered),
                    AchievementScene.wanted(gone),
                    AchievementScene.wanted(ready),
                    new PieceRequest(ready.id(), 9),
                    new PieceRequest(Achievements.id(Term.parse("1141"), 5), 1))));

    assertThat(problem.kind()).isEqualTo(ProblemKind.SELECTION_REFUSED);
    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactlyElementsOf(
            Stream.of(1, 2, 3, 4, 5, 6).map(at -> "achievements[" + at + "]").toList());
    assertThat(problem.fields())
        .extracting(Problem.Field::chinese)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("等待檔案上傳"),
            reason -> assertThat(reason).contains("內容不符"),
            reason -> assertThat(reason).contains("找不到"),
            reason -> assertThat(reason).contains("重複"),
            reason -> assertThat(reason).contains("重複"),
            reason -> assertThat(reason).contains("屬於 114 學年度"));
    assertThat(scene.year().selection().chosen()).containsExactly(ready.id());
  }

  @Test
  void shouldRefuseWhatTheFormerSchoolHasSubmitted() {
    Piece brought =
        Piece.brought(
            SchoolBuilder.SCHOOL,
            Achievements.id(SchoolBuilder.TERM, 7),
            Achievements.linked(Category.WORK),
            List.of(),
            Origins.submittedIn(SchoolBuilder.TERM),
            campus.now(),
            campus.now());
    new BringingPieces(campus.school()).bring(brought, new Author.Platform(), campus.now());

    Problem problem = refused(scene.select(brought));

    assertThat(problem.kind()).isEqualTo(ProblemKind.SELECTION_REFUSED);
    assertThat(problem.fields().getFirst().code()).contains("submitted-elsewhere");
    assertThat(problem.fields().getFirst().chinese()).contains("已由原校提交", "改選其他多元表現");
    assertThat(scene.year().selection().chosen()).isEmpty();
  }

  private Answer<Summary> select(List<PieceRequest> wanted) {
    return scene
        .selecting()
        .select(AchievementScene.MING, SchoolBuilder.YEAR, wanted, campus.now());
  }

  @Test
  void shouldRefuseWhatWasReplacedSinceItWasSeen() {
    Piece seen = scene.ready(REPORT);
    Piece awaiting = granted(scene.replace(seen, MENDED_REPORT));
    scene.arrive(awaiting, MENDED_REPORT);

    assertThat(refused(scene.select(seen)).fields().getFirst().chinese()).contains("已被更新");

    granted(scene.select(scene.expect(seen.id(), PieceState.UPLOADED)));
  }

  @Test
  void shouldRefuseAnotherStudentsAchievement() {
    Piece ready = scene.ready(REPORT);

    Problem problem =
        refused(
            scene
                .selecting()
                .select(
                    Students.actor(Students.HUA),
                    SchoolBuilder.YEAR,
                    List.of(AchievementScene.wanted(ready)),
                    campus.now()));

    assertThat(problem.fields().getFirst().chinese()).contains("不是您的");
  }

  @Test
  void shouldAskForItsOwnWindow() {
    Piece linked = scene.linked();
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(
                Windows.open(
                    SchoolBuilder.NOW, WindowKind.SELECTION, WindowKind.ACHIEVEMENT_UPLOAD)));

    Problem problem = refused(scene.select(linked));

    assertThat(problem.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(problem.chinese()).contains("多元表現勾選");
    assertThat(
            kind(
                scene
                    .selecting()
                    .select(AchievementScene.MING, new SchoolYear(114), List.of(), campus.now())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldLockWhatTheSchoolHasHandedIn() {
    Piece first = scene.linked();
    Piece second = scene.linked();
    granted(scene.select(first));
    campus
        .school()
        .handInSelection(
            WorkKind.ACHIEVEMENT,
            SchoolBuilder.SCHOOL,
            Students.MING.id(),
            SchoolBuilder.YEAR,
            "1151");

    assertThat(granted(scene.select(first)).chosen()).isEqualTo(1);
    assertThat(kind(scene.select(first, second))).isEqualTo(ProblemKind.ALREADY_SUBMITTED);
    assertThat(kind(scene.select())).isEqualTo(ProblemKind.ALREADY_SUBMITTED);
  }

  @Test
  void shouldSelectInOneCall() {
    Piece linked = scene.linked();
    CountedCalls counted = new CountedCalls();
    SelectingPieces selecting =
        new SelectingPieces(
            WorkKind.ACHIEVEMENT,
            counted.of(PieceStore.class, campus.school()),
            new SealReader(campus.files()),
            new SettingsCache(counted.of(SettingsInForce.class, campus.school())));

    granted(
        selecting.select(
            AchievementScene.MING,
            SchoolBuilder.YEAR,
            List.of(AchievementScene.wanted(linked)),
            campus.now()));

    assertThat(counted.calls()).containsExactly("write");
  }

  @Test
  void shouldNotSelectWhatIsOnlyAnnounced() {
    Piece waits = granted(scene.announce(Achievements.linked(Category.WORK), REPORT.declared()));

    assertThat(kind(scene.select(waits))).isEqualTo(ProblemKind.SELECTION_REFUSED);
  }
}
