package tw.portfolio.work.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.course.item.CourseKeys;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.StudentYearKeys;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.item.FileKeys;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.item.SettingsKeys;
import tw.portfolio.settings.item.WindowBasisItems;
import tw.portfolio.work.HistoryEntry;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.Selection;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.item.PieceHistoryItems;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SelectionItems;

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
    List<Item> items = table.query(StudentYearKeys.studentYear(school, student, year), "");
    return new StudentYear(
        items.stream()
            .filter(item -> lies(item, CourseKeys.ENROLMENT))
            .map(CourseItems::readEnrolment)
            .toList(),
        items.stream()
            .filter(item -> lies(item, PieceKeys.PIECE))
            .map(PieceItems::read)
            .sorted(
                Comparator.comparing(Piece::created).thenComparing(piece -> piece.id().secret()))
            .toList(),
        items.stream()
            .filter(item -> lies(item, PieceKeys.SELECTION))
            .findFirst()
            .map(SelectionItems::read)
            .orElse(Selection.NONE),
        items.stream()
            .filter(item -> lies(item, SettingsKeys.EXTENSION))
            .map(WindowBasisItems::read)
            .toList());
  }

  private static boolean lies(Item item, String prefix) {
    return item.text("sk").startsWith(prefix);
  }

  @Override
  public Optional<Piece> find(SchoolCode school, PieceId id) {
    return table.get(PieceKeys.piece(school, id)).map(PieceItems::read);
  }

  @Override
  public Optional<PieceId> pieceOf(ObjectKey key) {
    return table
        .get(FileKeys.file(key))
        .flatMap(item -> item.optionalText("piece"))
        .map(PieceItems::pieceId);
  }

  @Override
  public List<HistoryEntry> history(SchoolCode school, PieceId id) {
    return PieceHistoryItems.of(table, school, id);
  }

  @Override
  public WriteResult<Rejection> write(PieceWrite write) {
    return new PieceTransaction(table, backoff, write).run();
  }

  @Override
  public List<Piece> awaitingFilesSince(Instant before) {
    return table.awaitedUploads(PieceKeys.openUploads(), before).stream()
        .map(PieceItems::read)
        .toList();
  }
}
