package tw.portfolio.work.memory;

import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.school.SchoolCode;

/** Lines of a {@link MemorySchool}'s history, for fakes that write or read them. */
public final class MemoryHistory {
  private MemoryHistory() {}

  public static void add(MemorySchool school, SchoolCode code, Change line) {
    synchronized (school) {
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
    }
  }

  public static List<Change> of(MemorySchool school, SchoolCode code, Subject subject) {
    synchronized (school) {
      return school.tables().changes.stream()
          .filter(line -> line.school().equals(code))
          .map(MemoryTables.SchoolChange::change)
          .filter(change -> change.subject().equals(subject))
          .toList();
    }
  }
}
