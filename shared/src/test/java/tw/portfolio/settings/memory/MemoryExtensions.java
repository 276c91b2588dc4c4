package tw.portfolio.settings.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Extension;
import tw.portfolio.settings.ExtensionId;
import tw.portfolio.settings.ExtensionRefusal;
import tw.portfolio.settings.ExtensionStore;

/** The extensions of a {@link MemorySchool}. */
public final class MemoryExtensions implements ExtensionStore {
  private final MemorySchool school;

  /** Extensions that the school's roster reads and its guards look at. */
  public MemoryExtensions(MemorySchool school) {
    this.school = school;
  }

  @Override
  public void give(SchoolCode code, Extension extension, Change line) {
    synchronized (school) {
      MemoryTables tables = school.tables();
      tables.extensions.put(new MemoryTables.ExtensionAt(code, extension.id()), extension);
      ExtensionStore.lines(extension, line)
          .forEach(one -> tables.changes.add(new MemoryTables.SchoolChange(code, one)));
    }
  }

  @Override
  public Optional<Extension> find(SchoolCode code, ExtensionId id) {
    synchronized (school) {
      return Optional.ofNullable(
          school.tables().extensions.get(new MemoryTables.ExtensionAt(code, id)));
    }
  }

  @Override
  public StoredPage<Extension> page(
      SchoolCode code, SchoolYear year, Optional<String> after, int most) {
    synchronized (school) {
      List<Extension> left =
          school.tables().extensions.entrySet().stream()
              .filter(given -> given.getKey().school().equals(code))
              .map(given -> given.getValue())
              .filter(given -> given.id().year().equals(year))
              .filter(given -> after.isEmpty() || given.id().place().compareTo(after.get()) < 0)
              .sorted(comparing((Extension given) -> given.id().place()).reversed())
              .toList();
      List<Extension> page = left.stream().limit(most).toList();
      return new StoredPage<>(
          page, left.size() > most ? Optional.of(page.getLast().id().place()) : Optional.empty());
    }
  }

  @Override
  public WriteResult<ExtensionRefusal> withdraw(SchoolCode code, Extension extension, Change line) {
    synchronized (school) {
      MemoryTables tables = school.tables();
      boolean there =
          Optional.ofNullable(
                  tables.extensions.remove(new MemoryTables.ExtensionAt(code, extension.id())))
              .isPresent();
      if (!there) {
        return new WriteResult.Rejected<>(List.of(new ExtensionRefusal.AlreadyWithdrawn()));
      }
      ExtensionStore.lines(extension, line)
          .forEach(one -> tables.changes.add(new MemoryTables.SchoolChange(code, one)));
      return new WriteResult.Written<>();
    }
  }
}
