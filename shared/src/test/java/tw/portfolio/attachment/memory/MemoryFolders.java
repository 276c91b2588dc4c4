package tw.portfolio.attachment.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.attachment.Folder;
import tw.portfolio.attachment.FolderId;
import tw.portfolio.attachment.FolderStore;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.settings.memory.SettingsCheck;

/** Folders in memory, beside a {@link MemorySchool}. */
public final class MemoryFolders implements FolderStore {
  private final MemorySchool school;
  private final Map<At, Folder> folders = new HashMap<>();
  private final Map<At, Instant> changed = new HashMap<>();

  private record At(SchoolCode school, FolderId id) {}

  /** Folders of this school. */
  public MemoryFolders(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<Folder> find(SchoolCode code, FolderId id) {
    synchronized (school) {
      return Optional.ofNullable(folders.get(new At(code, id)));
    }
  }

  @Override
  public List<Folder> shelf(SchoolCode code, String shelf) {
    synchronized (school) {
      return folders.values().stream()
          .filter(one -> one.school().equals(code) && one.id().shelf().equals(shelf))
          .toList();
    }
  }

  @Override
  public List<Folder> awaitingFilesSince(Instant before) {
    synchronized (school) {
      return folders.entrySet().stream()
          .filter(entry -> changed.get(entry.getKey()).isBefore(before))
          .map(Map.Entry::getValue)
          .filter(one -> one.attachments().awaited().findAny().isPresent())
          .toList();
    }
  }

  @Override
  public WriteResult<SettingsRefusal> write(FolderWrite write) {
    synchronized (school) {
      Folder after = write.after();
      At at = new At(after.school(), after.id());
      List<SettingsRefusal> reasons = new ArrayList<>();
      write
          .settings()
          .map(guard -> SettingsCheck.differ(school.tables(), guard))
          .ifPresent(reasons::addAll);
      int there = Optional.ofNullable(folders.get(at)).map(Folder::version).orElse(0);
      if (!reasons.isEmpty() || there != after.version() - 1) {
        return new WriteResult.Rejected<>(reasons);
      }
      folders.put(at, after);
      changed.put(at, write.line().at());
      write.announced().forEach(key -> school.tables().owners.put(key, after.id().owner()));
      school.tables().changes.add(new MemoryTables.SchoolChange(after.school(), write.line()));
      return new WriteResult.Written<>();
    }
  }
}
