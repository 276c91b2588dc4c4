package tw.portfolio.kernel.files.zip;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of an archive so far. Each unpacks below the folder that the archive is unpacked in,
 * under the same name, on Windows, macOS and Linux, and no two would overwrite each other, or get
 * in each other's way. Folders are parted by {@code /}.
 *
 * <p>Messages never repeat a name: it may hold a student's name, and messages reach logs.
 */
public final class ArchiveNames {
  /**
   * The longest name in UTF-8 bytes. The ZIP field holds 65,535, yet readers (the JDK's among them)
   * refuse a directory record that is longer than that in all: 46 bytes of its own, 28 of ZIP64 and
   * 9 of time beside the name.
   */
  public static final int MAX_BYTES = 65_535 - 46 - 28 - 9;

  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
  private static final Pattern ONLY_DOTS_AND_SPACES = Pattern.compile("[. ]*");
  private static final Pattern TRAILING_DOTS_AND_SPACES = Pattern.compile("[. ]+$");

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
    String key = folded(name);
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
    String key = folded(name);
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

  /**
   * Checks a name and gives it back unchanged.
   *
   * @throws IllegalArgumentException if the name is empty, absolute (leading {@code /} or drive
   *     letter), has a backslash, a control character or half a surrogate pair, has a segment that
   *     is empty or only dots and spaces ({@code .} and {@code ..} among them), or is longer than
   *     {@link #MAX_BYTES}
   */
  public static String checked(String name) {
    if (name.isEmpty()) {
      throw refused("is empty");
    }
    if (name.startsWith("/") || DRIVE.matcher(name).find()) {
      throw refused("is an absolute path");
    }
    if (name.indexOf('\\') >= 0) {
      throw refused("has a backslash");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw refused("has a control character");
    }
    // codePoints() joins whole pairs, so a surrogate that is left stands alone and has no UTF-8
    if (name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw refused("has half a surrogate pair");
    }
    for (String segment : name.split("/", -1)) {
      if (ONLY_DOTS_AND_SPACES.matcher(segment).matches()) {
        throw refused("has a segment that is empty or only dots and spaces");
      }
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw refused("is longer than " + MAX_BYTES + " bytes in UTF-8");
    }
    return name;
  }

  /**
   * What two names have in common when they would overwrite each other on unpacking: the same
   * letters in any case or normal form, and the dots and spaces that Windows drops at the end.
   */
  static String folded(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (String segment : Normalizer.normalize(name, Normalizer.Form.NFC).split("/", -1)) {
      if (!key.isEmpty()) {
        key.append('/');
      }
      key.append(TRAILING_DOTS_AND_SPACES.matcher(segment).replaceFirst(""));
    }
    // upper case first: some letters have two lower-case forms that meet only there (ς and σ)
    String folded = key.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("the name of an archive entry " + why);
  }
}
