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

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** What every {@link PieceStore} does with single pieces; guards have a contract of their own. */
public abstract class PieceStoreContract extends StoreContract {
  @Test
  void shouldFindAPieceAsItWasLastWritten() {
    Journey journey = journey(MING, MING_PHYSICS).sent();

    assertThat(stores.pieces().find(SCHOOL, journey.id())).contains(journey.piece());
  }

  @Test
  void shouldNotFindAPieceInAnotherSchool() {
    Journey journey = journey(MING, MING_PHYSICS).reserve();

    assertThat(stores.pieces().find(new SchoolCode("190301"), journey.id())).isEmpty();
  }

  @Test
  void shouldShowAllOfAStudentsYearAndNothingElse() {
    Journey first = journey(MING, MING_PHYSICS).sent();
    Journey second = journey(MING, MING_HISTORY).reserve();
    journey(HUA, HUA_PHYSICS).reserve();

    StudentYear year = stores.pieces().studentYear(SCHOOL, MING.id(), YEAR);

    assertThat(year.pieces()).containsExactlyInAnyOrder(first.piece(), second.piece());
    assertThat(year.enrolments()).containsExactlyInAnyOrder(MING_PHYSICS, MING_HISTORY);
    assertThat(year.selection()).isEqualTo(Selection.NONE);
  }

  @Test
  void shouldShowAnEmptyYearWhereNothingIs() {
    journey(MING, MING_PHYSICS).reserve();

    assertThat(stores.pieces().studentYear(SCHOOL, MING.id(), new SchoolYear(114)))
        .isEqualTo(new StudentYear(List.of(), List.of(), Selection.NONE, List.of()));
  }

  @Test
  void shouldShowTheOldestPieceFirst() {
    Piece late = startingAt(NOW.plusSeconds(50), Ids.nth(501)).reserve().piece();
    Piece early = startingAt(NOW, Ids.nth(502)).reserve().piece();
    Piece middle = startingAt(NOW.plusMillis(1500), Ids.nth(503)).reserve().piece();

    assertThat(stores.pieces().studentYear(SCHOOL, MING.id(), YEAR).pieces())
        .containsExactly(early, middle, late);
  }

  @Test
  void shouldRefuseANewPieceWhoseIdIsThere() {
    Piece there = journey(MING, MING_PHYSICS).reserve().piece();

    assertThat(reasons(announce(there)))
        .containsExactly(new PieceRefusal.PieceDiffers(there.id(), Optional.of(there)));
  }

  @Test
  void shouldRefuseAChangeOfAnOlderVersion() {
    Journey journey = journey(MING, MING_PHYSICS).reserve();
    Piece old = journey.piece();
    Piece current = journey.arrive().piece();

    WriteResult<Rejection> result =
        write(Optional.of(old), Optional.of(old.with(new Description("別的"))));

    assertThat(reasons(result))
        .containsExactly(new PieceRefusal.PieceDiffers(old.id(), Optional.of(current)));
    assertThat(stores.pieces().find(SCHOOL, old.id())).contains(current);
  }

  @Test
  void shouldRefuseAChangeOfAPieceThatIsNotThere() {
    Piece never = journey(MING, MING_PHYSICS).announced();

    assertThat(reasons(write(Optional.of(never), Optional.empty())))
        .containsExactly(new PieceRefusal.PieceDiffers(never.id(), Optional.empty()));
  }

  @Test
  void shouldRememberHistoryAndKeysOfAPieceThatIsGone() {
    Piece piece = journey(MING, MING_PHYSICS).reserve().piece();

    assertWritten(write(Optional.of(piece), Optional.empty(), new Guard.GivesSlotBack()));

    assertThat(stores.pieces().find(SCHOOL, piece.id())).isEmpty();
    assertThat(stores.pieces().studentYear(SCHOOL, MING.id(), YEAR).pieces()).isEmpty();
    assertThat(stores.pieces().history(SCHOOL, piece.id())).hasSize(2);
    assertThat(stores.pieces().history(SCHOOL, piece.id()).getLast().to()).isEmpty();
    assertThat(stores.pieces().pieceOf(piece.files().all().getFirst().key())).contains(piece.id());
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

  @Test
  void shouldKeepTheOrderOfLinesOfTheSameMoment() {
    Piece piece = journey(MING, MING_PHYSICS).announced();
    assertWritten(announce(piece));
    for (int change = 0; change < 12; change++) {
      Piece next = piece.with(new Description("第 " + change + " 次"));
      assertWritten(write(Optional.of(piece), Optional.of(next)));
      piece = next;
    }
    assertWritten(write(Optional.of(piece), Optional.empty()));

    List<HistoryEntry> lines = stores.pieces().history(SCHOOL, piece.id());

    assertThat(lines).hasSize(14);
    assertThat(lines.getFirst().from()).isEmpty();
    assertThat(lines.getLast().to()).isEmpty();
  }

  @Test
  void shouldHaveNoHistoryOfAPieceThatNeverWas() {
    assertThat(stores.pieces().history(SCHOOL, journey(MING, MING_PHYSICS).id())).isEmpty();
  }

  @Test
  void shouldKnowThePieceOfEveryKeyEvenWhileFilesAreReplaced() {
    Piece old = journey(MING, MING_PHYSICS).reserve().arrive().piece();
    var newKey = old.id().key(SCHOOL, 2, FilePart.MEDIA);
    Piece replacing =
        old.with(
            RecordedFiles.of(List.of(SampleFiles.expected(newKey))),
            2,
            new Status.Reserved(NOW, Optional.of(new Status.Kept(old.files(), 1, old.status()))));

    assertWritten(write(Optional.of(old), Optional.of(replacing)));

    assertThat(stores.pieces().pieceOf(newKey)).contains(old.id());
    assertThat(stores.pieces().pieceOf(old.files().all().getFirst().key())).contains(old.id());
    assertThat(stores.pieces().pieceOf(old.id().key(SCHOOL, 3, FilePart.MEDIA))).isEmpty();
  }

  @Test
  @Simultaneous
  void shouldLetExactlyOneOfManyBuildOnTheSameVersion() throws InterruptedException {
    Piece piece = journey(MING, MING_PHYSICS).reserve().arrive().piece();
    Callable<WriteResult<Rejection>> change =
        () -> write(Optional.of(piece), Optional.of(piece.with(new Description("改過"))));

    assertThat(written(Collections.nCopies(20, change))).isEqualTo(1);
    assertThat(stores.pieces().history(SCHOOL, piece.id())).hasSize(3);
  }

  @Test
  void shouldTellWhichPiecesHaveWaitedLongestForFiles() {
    Piece late = startingAt(NOW.plus(Duration.ofHours(2)), Ids.nth(501)).reserve().piece();
    Piece early = startingAt(NOW, Ids.nth(502)).reserve().piece();
    startingAt(NOW, Ids.nth(503)).reserve().arrive();
    startingAt(NOW.plus(Duration.ofHours(3)), Ids.nth(504)).reserve();

    assertThat(stores.pieces().awaitingFilesSince(NOW.plus(Duration.ofHours(3))))
        .containsExactly(early, late);
    assertThat(stores.pieces().awaitingFilesSince(NOW)).isEmpty();
  }

  @Test
  void shouldNoLongerAwaitFilesOfAPieceThatIsGone() {
    Piece piece = journey(MING, MING_PHYSICS).reserve().piece();

    assertWritten(write(Optional.of(piece), Optional.empty()));

    assertThat(stores.pieces().awaitingFilesSince(NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  private Journey startingAt(Instant start, String secret) {
    return Journey.of(stores.pieces(), MING, MING_PHYSICS, secret, start);
  }
}
