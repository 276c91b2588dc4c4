package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.work.WorkKind.ACHIEVEMENT;
import static tw.portfolio.work.WorkKind.OUTCOME;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.achievement.Category;

/** What every {@link PieceStore} does with single pieces; guards have a contract of their own. */
public abstract class PieceStoreContract extends StoreContract {
  @Test
  void shouldFindAPieceAsItWasLastWritten() {
    Journey journey = journey(MING, MING_PHYSICS).sent();

    assertThat(stores.pieces().find(SCHOOL, journey.id())).contains(journey.piece());
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotFindAPieceInAnotherSchool(WorkKind kind) {
    Journey journey = journey(kind).reserve();

    assertThat(stores.pieces().find(new SchoolCode("190301"), journey.id())).isEmpty();
  }

  @Test
  void shouldShowAllOfAStudentsYearAndNothingElse() {
    Journey first = journey(MING, MING_PHYSICS).sent();
    Journey second = journey(MING, MING_HISTORY).reserve();
    journey(HUA, HUA_PHYSICS).reserve();

    StudentYear year = stores.pieces().studentYear(OUTCOME, SCHOOL, MING.id(), YEAR);

    assertThat(year.pieces()).containsExactlyInAnyOrder(first.piece(), second.piece());
    assertThat(year.enrolments()).containsExactlyInAnyOrder(MING_PHYSICS, MING_HISTORY);
    assertThat(year.selection()).isEqualTo(Selection.NONE);
  }

  @Test
  void shouldShowAnEmptyYearWhereNothingIs() {
    journey(MING, MING_PHYSICS).reserve();

    assertThat(stores.pieces().studentYear(OUTCOME, SCHOOL, MING.id(), new SchoolYear(114)))
        .isEqualTo(new StudentYear(List.of(), List.of(), Selection.NONE, List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void shouldShowTheOldestPieceFirst(WorkKind kind) {
    Piece late = startingAt(kind, NOW.plusSeconds(50), Ids.nth(501)).reserve().piece();
    Piece early = startingAt(kind, NOW, Ids.nth(502)).reserve().piece();
    Piece middle = startingAt(kind, NOW.plusMillis(1500), Ids.nth(503)).reserve().piece();

    assertThat(stores.pieces().studentYear(kind, SCHOOL, MING.id(), YEAR).pieces())
        .containsExactly(early, middle, late);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseANewPieceWhoseIdIsThere(WorkKind kind) {
    Piece there = journey(kind).reserve().piece();

    assertThat(reasons(announce(there)))
        .containsExactly(new WorkRefusal.PieceDiffers(there.id(), Optional.of(there)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseAChangeOfAnOlderVersion(WorkKind kind) {
    Journey journey = journey(kind).reserve();
    Piece old = journey.piece();
    Piece current = journey.arrive().piece();

    WriteResult<WorkRefusal> result = write(Optional.of(old), Optional.of(described(old, "別的")));

    assertThat(reasons(result))
        .containsExactly(new WorkRefusal.PieceDiffers(old.id(), Optional.of(current)));
    assertThat(stores.pieces().find(SCHOOL, old.id())).contains(current);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseAChangeOfAPieceThatIsNotThere(WorkKind kind) {
    Piece never = journey(kind).announced();

    assertThat(reasons(write(Optional.of(never), Optional.empty())))
        .containsExactly(new WorkRefusal.PieceDiffers(never.id(), Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRememberHistoryAndKeysOfAPieceThatIsGone(WorkKind kind) {
    Piece piece = journey(kind).reserve().piece();

    assertWritten(write(Optional.of(piece), Optional.empty(), new Guard.GivesSlotBack()));

    assertThat(stores.pieces().find(SCHOOL, piece.id())).isEmpty();
    assertThat(stores.pieces().studentYear(kind, SCHOOL, MING.id(), YEAR).pieces()).isEmpty();
    assertThat(stores.pieces().history(SCHOOL, piece.id())).hasSize(2);
    assertThat(stores.pieces().history(SCHOOL, piece.id()).getLast().to()).isEmpty();
    assertThat(stores.owners().ownerOf(piece.files().all().getFirst().key()))
        .contains(piece.id().owner());
  }

  @Test
  void shouldOnlyAddToTheHistory() {
    Journey journey = journey(MING, MING_PHYSICS);
    List<HistoryEntry> before = List.of();
    List<Consumer<Journey>> steps =
        List.of(
            Journey::reserve,
            Journey::arrive,
            Journey::send,
            sent -> sent.giveBack("封面請寫上組員姓名 🙂\n並補參考資料"));
    for (Consumer<Journey> step : steps) {
      step.accept(journey);
      List<HistoryEntry> after = stores.pieces().history(SCHOOL, journey.id());
      assertThat(after).hasSize(before.size() + 1);
      assertThat(after.subList(0, before.size())).isEqualTo(before);
      before = after;
    }
    assertThat(before.getLast().why()).isEqualTo("封面請寫上組員姓名 🙂\n並補參考資料");
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepTheOrderOfLinesOfTheSameMoment(WorkKind kind) {
    Piece piece = journey(kind).announced();
    assertWritten(announce(piece));
    for (int change = 0; change < 12; change++) {
      Piece next = described(piece, "第 " + change + " 次");
      assertWritten(write(Optional.of(piece), Optional.of(next)));
      piece = next;
    }
    assertWritten(write(Optional.of(piece), Optional.empty()));

    List<HistoryEntry> lines = stores.pieces().history(SCHOOL, piece.id());

    assertThat(lines).hasSize(14);
    assertThat(lines.getFirst().from()).isEmpty();
    assertThat(lines.getLast().to()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveNoHistoryOfAPieceThatNeverWas(WorkKind kind) {
    assertThat(stores.pieces().history(SCHOOL, journey(kind).id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void shouldKnowThePieceOfEveryKeyEvenWhileFilesAreReplaced(WorkKind kind) {
    Piece old = journey(kind).reserve().arrive().piece();
    var newKey = old.id().key(SCHOOL, 2, FilePart.MEDIA);
    Piece replacing =
        old.with(
            RecordedFiles.of(List.of(SampleFiles.expected(newKey))),
            2,
            new Status.Reserved(NOW, Optional.of(new Status.Kept(old.files(), 1, old.status()))));

    assertWritten(write(Optional.of(old), Optional.of(replacing)));

    assertThat(stores.owners().ownerOf(newKey)).contains(old.id().owner());
    assertThat(stores.owners().ownerOf(old.files().all().getFirst().key()))
        .contains(old.id().owner());
    assertThat(stores.owners().ownerOf(old.id().key(SCHOOL, 3, FilePart.MEDIA))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @Simultaneous
  void shouldLetExactlyOneOfManyBuildOnTheSameVersion(WorkKind kind) throws InterruptedException {
    Piece piece = journey(kind).reserve().arrive().piece();
    Callable<WriteResult<WorkRefusal>> change =
        () -> write(Optional.of(piece), Optional.of(described(piece, "改過")));

    assertThat(written(Collections.nCopies(20, change))).isEqualTo(1);
    assertThat(stores.pieces().history(SCHOOL, piece.id())).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void shouldTellWhichPiecesHaveWaitedLongestForFiles(WorkKind kind) {
    Piece late = startingAt(kind, NOW.plus(Duration.ofHours(2)), Ids.nth(501)).reserve().piece();
    Piece early = startingAt(kind, NOW, Ids.nth(502)).reserve().piece();
    startingAt(kind, NOW, Ids.nth(503)).reserve().arrive();
    startingAt(kind, NOW.plus(Duration.ofHours(3)), Ids.nth(504)).reserve();

    assertThat(stores.pieces().awaitingFilesSince(NOW.plus(Duration.ofHours(3))))
        .containsExactly(early, late);
    assertThat(stores.pieces().awaitingFilesSince(NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void shouldNoLongerAwaitFilesOfAPieceThatIsGone(WorkKind kind) {
    Piece piece = journey(kind).reserve().piece();

    assertWritten(write(Optional.of(piece), Optional.empty()));

    assertThat(stores.pieces().awaitingFilesSince(NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void shouldShowWorkOfOneKindWithoutTheOther() {
    Piece outcome = journey(OUTCOME).reserve().piece();
    Piece achievement = journey(ACHIEVEMENT).reserve().piece();

    assertThat(stores.pieces().studentYear(OUTCOME, SCHOOL, MING.id(), YEAR).pieces())
        .containsExactly(outcome);
    assertThat(stores.pieces().studentYear(ACHIEVEMENT, SCHOOL, MING.id(), YEAR))
        .isEqualTo(new StudentYear(List.of(), List.of(achievement), Selection.NONE, List.of()));
  }

  @Test
  void shouldNotAwaitFilesOfAnAchievementThatALinkAloneShows() {
    PieceId id = Achievements.id(1);
    Piece linked =
        Piece.announced(SCHOOL, id, Achievements.linked(Category.WORK), List.of(), NOW, NOW);
    assertWritten(announce(linked));

    assertThat(stores.pieces().find(SCHOOL, id)).contains(linked);
    assertThat(stores.pieces().awaitingFilesSince(NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  private static Piece described(Piece piece, String text) {
    return piece.with(piece.content().with(new Description(text)));
  }

  private Journey startingAt(WorkKind kind, Instant start, String secret) {
    return switch (kind) {
      case OUTCOME -> Journey.of(stores.pieces(), MING, MING_PHYSICS, secret, start);
      case ACHIEVEMENT -> Journey.ofAchievement(stores.pieces(), MING, secret, start);
    };
  }
}
