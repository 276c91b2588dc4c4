package tw.portfolio.history.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.ChangeLog.ChangeQuery;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.WorkKind;

/** The history of a {@link MemorySchool}. */
public final class MemoryChangeLog implements ChangeLog {
  private final MemorySchool school;

  /** The history of that school. */
  public MemoryChangeLog(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<Change> of(SchoolCode code, Subject subject) {
    if (subject.kind() == SubjectKind.OUTCOME) {
      return PieceId.parse(WorkKind.OUTCOME, subject.id()).stream()
          .flatMap(piece -> lines(code, piece).stream().map(line -> line.of(piece)))
          .toList();
    }
    return all(code).stream()
        .filter(change -> change.subject().equals(subject))
        .sorted(Comparator.comparing(Change::at))
        .toList();
  }

  private List<HistoryEntry> lines(SchoolCode code, PieceId piece) {
    return school.history(code, piece);
  }

  @Override
  public StoredPage<Change> page(ChangeQuery query) {
    List<Change> all = all(query.school());
    List<Integer> newestFirst = new ArrayList<>();
    for (int at = all.size() - 1; at >= 0; at--) {
      newestFirst.add(at);
    }
    newestFirst.sort(Comparator.comparing((Integer at) -> all.get(at).at()).reversed());
    List<Integer> rest =
        query.after().map(cursor -> behind(newestFirst, cursor)).orElse(newestFirst);
    List<Integer> found =
        rest.stream()
            .filter(at -> isWithin(query, all.get(at)) && query.filter().finds(all.get(at)))
            .limit(query.most())
            .toList();
    return new StoredPage<>(
        found.stream().map(all::get).toList(),
        Optional.of(found)
            .filter(some -> some.size() == query.most())
            .map(some -> some.getLast().toString()));
  }

  private static List<Integer> behind(List<Integer> sorted, String cursor) {
    int last = cursor.matches("[0-9]{1,9}") ? sorted.indexOf(Integer.valueOf(cursor)) : -1;
    if (last < 0) {
      throw new UnknownCursorException();
    }
    return sorted.subList(last + 1, sorted.size());
  }

  private static boolean isWithin(ChangeQuery query, Change change) {
    LocalDate day = LocalDate.ofInstant(change.at(), Window.TAIPEI);
    return !day.isBefore(query.from()) && !day.isAfter(query.until());
  }

  private List<Change> all(SchoolCode code) {
    synchronized (school) {
      return school.tables().changes.stream()
          .filter(line -> line.school().equals(code))
          .map(MemoryTables.SchoolChange::change)
          .toList();
    }
  }
}
