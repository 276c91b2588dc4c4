package tw.portfolio.work.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.course.item.CourseKeys;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.item.SettingsKeys;
import tw.portfolio.settings.item.WindowBasisItems;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Selection;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SelectionItems;

/** Work of every kind in DynamoDB. */
public final class DynamoPieceStore implements PieceStore {
  private final Table table;
  private final Backoff backoff;

  /** Pieces in this table. */
  public DynamoPieceStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public StudentYear studentYear(
      WorkKind kind, SchoolCode school, PersonId student, SchoolYear year) {
    ChoiceId of = new ChoiceId(kind, school, student, year);
    List<Item> items = table.query(PieceKeys.studentYear(of), "");
    return new StudentYear(
        lying(items, CourseKeys.ENROLMENT).map(CourseItems::readEnrolment).toList(),
        lying(items, PieceKeys.PIECE)
            .map(PieceItems::read)
            .sorted(
                Comparator.comparing(Piece::created).thenComparing(piece -> piece.id().secret()))
            .toList(),
        SelectionItems.read(kind, lying(items, PieceKeys.SELECTION).findFirst()),
        lying(items, SettingsKeys.EXTENSION).map(WindowBasisItems::read).toList());
  }

  @Override
  public Map<PersonId, Selection> selections(
      WorkKind kind, SchoolCode school, SchoolYear year, Collection<PersonId> students) {
    Map<PersonId, Selection> all = new HashMap<>();
    Map<String, PersonId> owners = new HashMap<>();
    List<Key> keys = new ArrayList<>();
    for (PersonId student : students) {
      Key key = PieceKeys.selection(new ChoiceId(kind, school, student, year));
      all.put(student, Selection.NONE);
      owners.put(key.pk(), student);
      keys.add(key);
    }
    table
        .getAll(keys, backoff)
        .forEach(
            item ->
                all.put(owners.get(item.text("pk")), SelectionItems.read(kind, Optional.of(item))));
    return all;
  }

  private static Stream<Item> lying(List<Item> items, String prefix) {
    return items.stream().filter(item -> item.text("sk").startsWith(prefix));
  }

  @Override
  public Optional<Piece> find(SchoolCode school, PieceId id) {
    return table.get(PieceKeys.piece(school, id)).map(PieceItems::read);
  }

  @Override
  public List<HistoryEntry> history(SchoolCode school, PieceId id) {
    return PieceItems.history(table, school, id);
  }

  @Override
  public WriteResult<WorkRefusal> write(PieceWrite write) {
    return PieceTransaction.run(table, backoff, write);
  }

  @Override
  public List<Piece> awaitingFilesSince(Instant before) {
    return table.awaitedUploads(PieceKeys.openUploads(), before).stream()
        .map(PieceItems::read)
        .toList();
  }
}
