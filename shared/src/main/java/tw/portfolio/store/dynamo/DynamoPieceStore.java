package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.selection.Selection;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.PieceWrite;
import tw.portfolio.store.StudentYear;
import tw.portfolio.store.WriteResult;

/** Pieces in DynamoDB. */
public final class DynamoPieceStore implements PieceStore {
  private final Table table;
  private final Backoff backoff;

  /** Pieces in this table. */
  public DynamoPieceStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public StudentYear studentYear(SchoolCode school, PersonId student, SchoolYear year) {
    List<Item> items = table.query(Keys.studentYear(school, student, year), "");
    return new StudentYear(
        items.stream()
            .filter(item -> lies(item, Keys.ENROLMENT))
            .map(CourseItems::readEnrolment)
            .toList(),
        items.stream()
            .filter(item -> lies(item, Keys.PIECE))
            .map(PieceItems::read)
            .sorted(
                Comparator.comparing(Piece::created).thenComparing(piece -> piece.id().secret()))
            .toList(),
        items.stream()
            .filter(item -> lies(item, Keys.SELECTION))
            .findFirst()
            .map(SelectionItems::read)
            .orElse(Selection.NONE),
        items.stream()
            .filter(item -> lies(item, Keys.EXTENSION))
            .map(StandingItems::read)
            .toList());
  }

  private static boolean lies(Item item, String prefix) {
    return item.text("sk").startsWith(prefix);
  }

  @Override
  public Optional<Piece> find(SchoolCode school, PieceId id) {
    return table.get(Keys.piece(school, id)).map(PieceItems::read);
  }

  @Override
  public Optional<PieceId> pieceOf(ObjectKey key) {
    return table
        .get(Keys.file(key))
        .flatMap(item -> item.optionalText("piece"))
        .map(PieceItems::pieceId);
  }

  @Override
  public List<HistoryEntry> history(SchoolCode school, PieceId id) {
    return HistoryItems.of(table, school, id);
  }

  @Override
  public WriteResult write(PieceWrite write) {
    return new PieceTransaction(table, backoff, write).run();
  }

  @Override
  public List<Piece> awaitingFilesSince(Instant before) {
    return table.awaitedUploads(Keys.openUploads(), before).stream().map(PieceItems::read).toList();
  }
}
