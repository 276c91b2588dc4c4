package tw.portfolio.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsGuard;

/** Where announcements are kept, those included that are over or taken down. */
public interface AnnouncementStore {
  /** An announcement. One round trip. */
  Optional<Announcement> find(SchoolCode school, AnnouncementId id);

  /** Every announcement of a school, newest first. One round trip a megabyte. */
  List<Announcement> all(SchoolCode school);

  /** Announcements of any school that have waited for files since before that instant. */
  List<Announcement> awaitingFilesSince(Instant before);

  /** Changes an announcement with its line in the history, or says why not. One round trip. */
  WriteResult<AnnouncementRefusal> write(AnnouncementWrite write);

  /**
   * A change of an announcement.
   *
   * @param before what was read, none if it is new
   * @param after what it is to be
   * @param line the line of the history
   * @param announced the keys of files that are announced with it
   * @param settings what must be true of the school's settings, if anything
   */
  record AnnouncementWrite(
      Optional<Announcement> before,
      Announcement after,
      Change line,
      List<ObjectKey> announced,
      Optional<SettingsGuard> settings) {
    /** Copies the list. */
    public AnnouncementWrite {
      announced = List.copyOf(announced);
    }
  }
}
