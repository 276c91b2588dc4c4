package tw.portfolio.work.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.Students;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStoreContract;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Transition;

class MemoryPieceStoreTest extends PieceStoreContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }

  @Test
  void shouldGoOnWaitingFromTheStartWhenOneOfTwoFilesArrives() {
    Piece both =
        Journey.withParts(
                stores.pieces(),
                Students.MING,
                Courses.MING_PHYSICS,
                Ids.nth(500),
                NOW,
                FilePart.values())
            .reserve()
            .piece();
    Instant later = NOW.plusSeconds(600);
    Piece half =
        both.with(
            both.files()
                .with(SampleFiles.verified(both.id().key(SCHOOL, 1, FilePart.MEDIA), later)),
            1,
            both.status());
    HistoryEntry line =
        new HistoryEntry(
            later,
            new Author.Platform(),
            Transition.ARRIVE,
            Optional.of(PieceState.RESERVED),
            Optional.of(PieceState.RESERVED),
            "");

    assertWritten(
        stores
            .pieces()
            .write(
                new PieceWrite(
                    List.of(new PieceChange(Optional.of(both), Optional.of(half), line)),
                    Optional.empty(),
                    List.of())));

    assertThat(stores.pieces().awaitingFilesSince(NOW.plusSeconds(1))).containsExactly(half);
  }
}
