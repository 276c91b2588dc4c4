package tw.portfolio.history.memory;

import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;

/** Looks into the history of a {@link MemorySchool}, for tests. */
public final class MemoryChanges {
  private MemoryChanges() {}

  /** The lines about one thing, oldest first. */
  public static List<Change> about(MemorySchool school, Subject subject) {
    synchronized (school) {
      return school.tables().changes.stream()
          .map(MemoryTables.SchoolChange::change)
          .filter(change -> change.subject().equals(subject))
          .toList();
    }
  }
}
