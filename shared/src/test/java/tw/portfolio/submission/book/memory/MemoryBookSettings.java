package tw.portfolio.submission.book.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.book.BookSettings;
import tw.portfolio.submission.book.BookSettingsStore;

/** What schools have set for their books, with its lines in a {@link MemorySchool}. */
public final class MemoryBookSettings implements BookSettingsStore {
  private final MemorySchool school;
  private final Map<SchoolCode, BookSettings> settings = new HashMap<>();

  /** Lines go into the history of that school. */
  public MemoryBookSettings(MemorySchool school) {
    this.school = school;
  }

  @Override
  public BookSettings of(SchoolCode code) {
    synchronized (school) {
      return settings.getOrDefault(code, BookSettings.NONE);
    }
  }

  @Override
  public WriteResult<BookSettingsRefusal> keep(SchoolCode code, BookSettings next, Change line) {
    synchronized (school) {
      if (of(code).version() != next.version() - 1) {
        return new WriteResult.Rejected<>(List.of(new BookSettingsRefusal.BookSettingsDiffer()));
      }
      settings.put(code, next);
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
      return new WriteResult.Written<>();
    }
  }
}
