package tw.portfolio.announcement.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.AnnouncementId;
import tw.portfolio.announcement.AnnouncementRefusal;
import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.attachment.Attachment;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.memory.SettingsCheck;

/** Announcements in memory, beside a {@link MemorySchool}. */
public final class MemoryAnnouncements implements AnnouncementStore {
  private final MemorySchool school;
  private final Map<At, Announcement> announcements = new HashMap<>();
  private final Map<At, Instant> changed = new HashMap<>();

  private record At(SchoolCode school, AnnouncementId id) {}

  /** Announcements of this school. */
  public MemoryAnnouncements(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<Announcement> find(SchoolCode code, AnnouncementId id) {
    synchronized (school) {
      return Optional.ofNullable(announcements.get(new At(code, id)));
    }
  }

  @Override
  public List<Announcement> all(SchoolCode code) {
    synchronized (school) {
      return announcements.values().stream()
          .filter(one -> one.school().equals(code))
          .sorted(
              Comparator.comparing(Announcement::created)
                  .thenComparing(one -> one.id().text())
                  .reversed())
          .toList();
    }
  }

  @Override
  public List<Announcement> awaitingFilesSince(Instant before) {
    synchronized (school) {
      return announcements.entrySet().stream()
          .filter(entry -> changed.get(entry.getKey()).isBefore(before))
          .map(Map.Entry::getValue)
          .filter(one -> one.attachments().awaited().findAny().isPresent())
          .toList();
    }
  }

  /** The attachments that are here, of every school. */
  public Stream<RecordedFile> everyFile() {
    return announcements.values().stream()
        .flatMap(one -> one.attachments().readable().stream())
        .map(Attachment.Here::file);
  }

  @Override
  public WriteResult<AnnouncementRefusal> write(AnnouncementWrite write) {
    synchronized (school) {
      Announcement after = write.after();
      At at = new At(after.school(), after.id());
      Optional<Announcement> current = Optional.ofNullable(announcements.get(at));
      List<AnnouncementRefusal> reasons = new ArrayList<>();
      write
          .settings()
          .map(guard -> SettingsCheck.differ(school.tables(), guard))
          .ifPresent(why -> why.forEach(one -> reasons.add(new AnnouncementRefusal.Settings(one))));
      if (!current.map(Announcement::version).equals(write.before().map(Announcement::version))) {
        reasons.add(new AnnouncementRefusal.AnnouncementDiffers(current));
      }
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      announcements.put(at, after);
      changed.put(at, write.line().at());
      write.announced().forEach(key -> school.tables().owners.put(key, after.id().owner()));
      school.tables().changes.add(new MemoryTables.SchoolChange(after.school(), write.line()));
      return new WriteResult.Written<>();
    }
  }
}
