package tw.portfolio.submission.pack;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes any text one segment of a path that Windows, macOS and Linux unpack as it is. Chinese stays
 * as it is; what a file system refuses becomes its full-width twin, so people still read it. So
 * does the percent sign, which the manifest of a bag encodes and not every reader decodes.
 */
public final class SafeSegment {
  private static final String REFUSED = "\\/:*?\"<>|%";
  private static final String TWINS = "＼／：＊？＂＜＞｜％";
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
  private static final Pattern EDGES = Pattern.compile("^[\\s]+|[\\s.]+$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(\\..*)?");
  private static final String NOTHING = "_";

  private SafeSegment() {}

  /** A segment of at most that many bytes in UTF-8. */
  public static String of(String text, int mostBytes) {
    StringBuilder safe = new StringBuilder(text.length());
    Normalizer.normalize(UNSEEN.matcher(text).replaceAll(" "), Normalizer.Form.NFC)
        .chars()
        .forEach(character -> safe.append(twin((char) character)));
    String segment = trimmed(cut(trimmed(safe.toString()), mostBytes));
    if (segment.isEmpty()) {
      return NOTHING;
    }
    return DEVICE.matcher(segment).matches() ? NOTHING + segment : segment;
  }

  /** A file's name as a segment; what is too long is cut before the extension. */
  public static String ofFile(String name, String extension, int mostBytes) {
    String ending = "." + extension;
    boolean ends = name.toLowerCase(Locale.ROOT).endsWith(ending);
    String stem = ends ? name.substring(0, name.length() - ending.length()) : name;
    return of(stem, mostBytes - ending.length() - NOTHING.length()) + ending;
  }

  /** What two segments share when a file system takes them for the same. */
  static String folded(String segment) {
    return segment.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static char twin(char character) {
    int at = REFUSED.indexOf(character);
    return at < 0 ? character : TWINS.charAt(at);
  }

  private static String trimmed(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  /** Cuts between characters as people see them, so that no accent or half an emoji is left. */
  private static String cut(String text, int mostBytes) {
    if (bytes(text) <= mostBytes) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = 0;
    int used = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      used += bytes(text.substring(end, next));
      if (used > mostBytes) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
