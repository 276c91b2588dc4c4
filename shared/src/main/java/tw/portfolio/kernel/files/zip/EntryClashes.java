package tw.portfolio.kernel.files.zip;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of an archive so far. Finds entries that would overwrite each other, or get in each
 * other's way, on unpacking. Messages never repeat a name, see {@link EntryName}.
 */
public final class EntryClashes {

  private final Map<String, Integer> files = new HashMap<>();
  private final Map<String, Integer> folders = new HashMap<>();

  /** How many names have been added. */
  int size() {
    return files.size();
  }

  /**
   * Adds the next name.
   *
   * @throws IllegalArgumentException if an earlier one is the same but for case, Unicode normal
   *     form or dots and spaces at the end (the same file to Windows), or if one is a file where
   *     the other needs a folder; it names the two by their index
   */
  public void add(String name) {
    int index = files.size();
    String key = EntryName.folded(name);
    Integer twin = files.get(key);
    if (twin != null) {
      throw new IllegalArgumentException(
          "archive entries %d and %d have the same name".formatted(twin, index));
    }
    refuse(index, folders.get(key));
    for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      refuse(index, files.get(key.substring(0, end)));
    }
    files.put(key, index);
    for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      folders.putIfAbsent(key.substring(0, end), index);
    }
  }

  /**
   * Adds a folder of its own, in which there may be nothing; the same folder may come twice.
   *
   * @throws IllegalArgumentException if an earlier name is a file where this is a folder
   */
  public void addFolder(String name) {
    String key = EntryName.folded(name);
    for (int end = key.length(); end > 0; end = key.lastIndexOf('/', end - 1)) {
      refuse(files.size(), files.get(key.substring(0, end)));
      folders.putIfAbsent(key.substring(0, end), files.size());
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
