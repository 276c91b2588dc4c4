package tw.portfolio.work.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.upload.SweepingReservations.Sweep;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;

class ChangeAchievementsTest {
  private final AchievementScene scene = new AchievementScene();
  private final Campus campus = scene.campus();

  @Test
  void shouldMendEverythingThatIsSaidAndKeepWhatWasSaidInTheHistory() {
    Piece ready = scene.ready(REPORT);

    Piece mended = granted(scene.mend(ready, Achievements.linked(Category.COMPETITION)));

    assertThat(scene.find(ready.id())).contains(mended);
    assertThat(mended.files()).isEqualTo(ready.files());
    Change line =
        campus.school().history(SchoolBuilder.SCHOOL, ready.id()).getLast().of(ready.id());
    assertThat(line.action()).isEqualTo(ChangeAction.CHANGE);
    assertThat(line.from().orElseThrow()).contains("服務學習紀錄", "服務名稱", "時數 36");
    assertThat(line.to().orElseThrow()).contains("競賽參與紀錄", "外部連結 https://");
  }

  @Test
  void shouldNotMindTheSameAgain() {
    Piece linked = scene.linked();

    assertThat(granted(scene.mend(linked, (Content.Achievement) linked.content())))
        .isEqualTo(linked);

    assertThat(scene.history(linked.id())).containsExactly(ChangeAction.ADD);
  }

  @Test
  void shouldKeepTheLinkOfAnAchievementWithoutFiles() {
    Piece linked = scene.linked();

    Problem problem = refused(scene.mend(linked, Achievements.about(Category.WORK)));

    assertThat(problem.fields()).extracting(Problem.Field::name).containsExactly("link");
    granted(scene.mend(scene.ready(REPORT), Achievements.about(Category.WORK)));
  }

  @Test
  void shouldKeepTheOldFilesUntilTheNewOnesAreHere() {
    Piece ready = scene.ready(REPORT);

    Piece awaiting = granted(scene.replace(ready, MENDED_REPORT, RECORDING));
    assertThat(awaiting.state()).isEqualTo(PieceState.RESERVED);
    assertThat(lies(ready, FilePart.DOCUMENT)).isTrue();
    scene.arrive(awaiting, MENDED_REPORT);
    assertThat(lies(ready, FilePart.DOCUMENT)).isTrue();
    scene.arrive(awaiting, RECORDING);

    Piece replaced = scene.expect(ready.id(), PieceState.UPLOADED);
    assertThat(replaced.revision()).isEqualTo(awaiting.revision());
    assertThat(lies(ready, FilePart.DOCUMENT)).isFalse();
    assertThat(scene.year().slotsUsed()).isEqualTo(1);
  }

  private boolean lies(Piece achievement, FilePart part) {
    return campus.files().seal(AchievementScene.key(achievement, part)).isPresent();
  }

  @Test
  void shouldFallBackOnTheOldFilesIfTheNewOnesNeverComeOrAreWrong() {
    Piece ready = scene.ready(REPORT);
    granted(scene.replace(ready, MENDED_REPORT));
    scene.pass(Duration.ofHours(1));

    assertThat(campus.sweeping().sweep(campus.now())).isEqualTo(new Sweep(1, 0, 1));
    Piece restored = scene.expect(ready.id(), PieceState.UPLOADED);
    assertThat(restored.files()).isEqualTo(ready.files());
    assertThat(restored.revision()).isEqualTo(ready.revision());

    Piece again = granted(scene.replace(restored, MENDED_REPORT));
    assertThat(campus.arrive(AchievementScene.key(again, FilePart.DOCUMENT), new byte[] {1}))
        .isEqualTo(Receipt.REFUSED);
    assertThat(scene.expect(ready.id(), PieceState.UPLOADED).files()).isEqualTo(ready.files());
    assertThat(lies(ready, FilePart.DOCUMENT)).isTrue();
    assertThat(scene.history(ready.id()))
        .containsExactly(
            ChangeAction.ANNOUNCE,
            ChangeAction.ARRIVE,
            ChangeAction.ANNOUNCE,
            ChangeAction.EXPIRE,
            ChangeAction.ANNOUNCE,
            ChangeAction.REFUSE);
  }

  @Test
  void shouldPutFilesInThePlaceOfALinkAndBack() {
    Piece linked = scene.linked();

    Piece awaiting = granted(scene.replace(linked, REPORT));
    scene.arrive(awaiting, REPORT);
    Piece withFile = scene.expect(linked.id(), PieceState.UPLOADED);
    assertThat(withFile.files().all()).hasSize(1);

    Piece without = granted(scene.replace(withFile));
    assertThat(scene.expect(linked.id(), PieceState.UPLOADED)).isEqualTo(without);
    assertThat(without.files().isEmpty()).isTrue();
    assertThat(lies(withFile, FilePart.DOCUMENT)).isFalse();

    assertThat(refused(scene.replace(scene.ready(REPORT))).fields())
        .extracting(Problem.Field::name)
        .containsExactly("files");
  }

  @Test
  void shouldChooseAgainWhileFilesAreAwaited() {
    Piece wrong = scene.announced(REPORT);
    Piece right = granted(scene.replace(wrong, MENDED_REPORT));

    assertThat(scene.arrive(wrong, REPORT)).isEqualTo(Receipt.UNAWAITED);
    assertThat(scene.arrive(right, MENDED_REPORT)).isEqualTo(Receipt.COMPLETE);
    assertThat(scene.arrive(right, MENDED_REPORT)).isEqualTo(Receipt.REPEATED);
    scene.expect(wrong.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldTakeAwayAnAchievementWithItsFiles() {
    Piece ready = scene.ready(REPORT, RECORDING);

    granted(scene.discard(ready));

    assertThat(scene.find(ready.id())).isEmpty();
    for (RecordedFile file : ready.files().all()) {
      assertThat(campus.files().seal(file.key())).isEmpty();
    }
    assertThat(scene.year().slotsUsed()).isZero();
    assertThat(kind(scene.discard(ready))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(scene.history(ready.id())).endsWith(ChangeAction.REMOVE);
  }

  @Test
  void shouldFindAFileWhoseEventWasLost() {
    Piece announced = scene.announced(REPORT);
    campus
        .files()
        .put(AchievementScene.key(announced, FilePart.DOCUMENT), REPORT.bytes(), campus.now());
    scene.pass(Duration.ofMinutes(61));

    assertThat(campus.sweeping().sweep(campus.now())).isEqualTo(new Sweep(1, 1, 0));

    scene.expect(announced.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldSweepAwayWhatNeverCame() {
    Piece never = scene.announced(REPORT);
    scene.pass(Duration.ofMinutes(61));

    assertThat(campus.sweeping().sweep(campus.now())).isEqualTo(new Sweep(1, 0, 1));

    assertThat(scene.find(never.id())).isEmpty();
    assertThat(scene.history(never.id()))
        .containsExactly(ChangeAction.ANNOUNCE, ChangeAction.EXPIRE);
    assertThat(scene.arrive(never, REPORT)).isEqualTo(Receipt.UNAWAITED);
  }

  @Test
  void shouldRefuseChangesOutsideTheWindow() {
    Piece ready = scene.ready(REPORT);
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.UPLOAD, WindowKind.SELECTION)));

    assertThat(kind(scene.mend(ready, Achievements.linked(Category.WORK))))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(kind(scene.replace(ready, MENDED_REPORT))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(kind(scene.discard(ready))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(scene.find(ready.id())).contains(ready);
    assertThat(lies(ready, FilePart.DOCUMENT)).isTrue();
  }

  @Test
  void shouldRefuseChangesOfWhatIsSelectedOrSubmitted() {
    Piece ready = scene.ready(REPORT);
    granted(scene.select(ready));

    assertThat(refused(scene.discard(ready)).chinese()).contains("已勾選", "取消勾選");
    assertThat(kind(scene.replace(ready, MENDED_REPORT))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(kind(scene.mend(ready, Achievements.linked(Category.WORK))))
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(lies(ready, FilePart.DOCUMENT)).isTrue();

    campus
        .school()
        .handInSelection(
            WorkKind.ACHIEVEMENT,
            SchoolBuilder.SCHOOL,
            Students.MING.id(),
            SchoolBuilder.YEAR,
            "1151");
    assertThat(refused(scene.discard(ready)).chinese()).contains("已提交");
    scene.expect(ready.id(), PieceState.SUBMITTED);
  }

  @Test
  void shouldLeaveOthersAchievementsAlone() {
    Piece ready = scene.ready(REPORT);
    Actor hua = Students.actor(Students.HUA);

    assertThat(kind(scene.changing().discard(hua, ready.id(), campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(
            kind(
                scene
                    .changing()
                    .replace(hua, ready.id(), List.of(RealFile.REPORT.declared()), campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(
            kind(
                scene
                    .changing()
                    .mend(hua, ready.id(), Achievements.linked(Category.WORK), campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(scene.find(ready.id())).isEqualTo(Optional.of(ready));
  }
}
