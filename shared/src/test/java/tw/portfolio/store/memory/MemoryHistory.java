package tw.portfolio.store.memory;

import java.util.List;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.school.SchoolCode;

/** Lines of a {@link MemorySchool}'s history, for fakes that write or read them. */
final class MemoryHistory {
  private MemoryHistory() {}

  static void add(MemorySchool school, SchoolCode code, Change line) {
    synchronized (school) {
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
    }
  }

  static List<Change> of(MemorySchool school, SchoolCode code, Subject subject) {
    synchronized (school) {
      return school.tables().changes.stream()
          .filter(line -> line.school().equals(code))
          .map(MemoryTables.SchoolChange::change)
          .filter(change -> change.subject().equals(subject))
          .toList();
    }
  }
}
