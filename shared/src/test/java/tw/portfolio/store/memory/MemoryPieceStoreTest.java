package tw.portfolio.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.SchoolBuilder.NOW;
import static tw.portfolio.school.SchoolBuilder.SCHOOL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.outcome.Transition;
import tw.portfolio.school.Courses;
import tw.portfolio.school.Ids;
import tw.portfolio.school.Journey;
import tw.portfolio.school.SampleFiles;
import tw.portfolio.school.Students;
import tw.portfolio.store.PieceStoreContract;
import tw.portfolio.store.PieceWrite;
import tw.portfolio.store.Stores;

class MemoryPieceStoreTest extends PieceStoreContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
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
            .write(new PieceWrite(Optional.of(both), Optional.of(half), line, List.of())));

    assertThat(stores.pieces().awaitingFilesSince(NOW.plusSeconds(1))).containsExactly(half);
  }
}
