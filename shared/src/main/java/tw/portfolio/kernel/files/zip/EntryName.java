package tw.portfolio.kernel.files.zip;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules for a file's path inside an archive: it unpacks below the folder it is unpacked in,
 * under the same name, on Windows, macOS and Linux. Folders are parted by {@code /}.
 *
 * <p>Messages never repeat the name: it may hold a student's name, and messages reach logs.
 */
public final class EntryName {

  /**
   * The longest name in UTF-8 bytes. The ZIP field holds 65,535, yet readers (the JDK's among them)
   * refuse a directory record that is longer than that in all: 46 bytes of its own, 28 of ZIP64 and
   * 9 of time beside the name.
   */
  public static final int MAX_BYTES = 65_535 - 46 - 28 - 9;

  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
  private static final Pattern ONLY_DOTS_AND_SPACES = Pattern.compile("[. ]*");
  private static final Pattern TRAILING_DOTS_AND_SPACES = Pattern.compile("[. ]+$");

  private EntryName() {}

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
