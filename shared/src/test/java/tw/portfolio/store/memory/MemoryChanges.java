package tw.portfolio.store.memory;

import java.util.List;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Subject;

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
