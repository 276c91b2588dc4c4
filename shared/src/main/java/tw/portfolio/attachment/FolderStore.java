package tw.portfolio.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;

/** Where folders are kept. */
public interface FolderStore {
  /** A folder. One round trip. */
  Optional<Folder> find(SchoolCode school, FolderId id);

  /** All folders of a shelf, in no order. One round trip a megabyte. */
  List<Folder> shelf(SchoolCode school, String shelf);

  /** Folders of any school that have waited for files since before that instant. */
  List<Folder> awaitingFilesSince(Instant before);

  /**
   * Changes a folder with its line in the history, or says why the settings forbid it; without a
   * reason if somebody else has changed it. One round trip.
   */
  WriteResult<SettingsRefusal> write(FolderWrite write);

  /**
   * A change of a folder.
   *
   * @param after what it is to be; its version is one more than what it was
   * @param line the line of the history
   * @param announced the keys of files that are announced with it
   * @param settings what must be true of the school's settings, if anything
   */
  record FolderWrite(
      Folder after, Change line, List<ObjectKey> announced, Optional<SettingsGuard> settings) {
    /** Copies the list. */
    public FolderWrite {
      announced = List.copyOf(announced);
    }
  }
}
