package tw.portfolio.export.zip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds entries that would overwrite each other, or get in each other's way, on unpacking. */
final class EntryClashes {

  private final Map<String, Integer> files = new HashMap<>();
  private final Map<String, Integer> folders = new HashMap<>();

  private EntryClashes() {}

  /**
   * Refuses a list in which two entries clash.
   *
   * @throws IllegalArgumentException naming the two entries by their index
   */
  static void refuseIn(List<StoredEntry> entries) {
    EntryClashes seen = new EntryClashes();
    for (int i = 0; i < entries.size(); i++) {
      seen.add(i, EntryName.folded(entries.get(i).name()));
    }
  }

  private void add(int index, String key) {
    Integer twin = files.putIfAbsent(key, index);
    if (twin != null) {
      throw new IllegalArgumentException(
          "archive entries %d and %d have the same name".formatted(twin, index));
    }
    refuse(index, folders.get(key));
    for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      String folder = key.substring(0, end);
      refuse(index, files.get(folder));
      if (folders.putIfAbsent(folder, index) != null) {
        // whoever put it there has put its parents there as well
        return;
      }
    }
  }

  private static void refuse(int index, Integer other) {
    if (other != null) {
      throw new IllegalArgumentException(
          "of archive entries %d and %d one is a file where the other needs a folder"
              .formatted(other, index));
    }
  }
}
