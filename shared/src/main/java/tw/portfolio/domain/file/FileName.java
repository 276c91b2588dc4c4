package tw.portfolio.domain.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The name a student gave a file, as it is given back on download. It is never part of a key or a
 * path.
 *
 * @param text the name, NFC, at most 255 bytes of UTF-8
 */
public record FileName(String text) {
  private static final int MOST_BYTES = 255;

  /**
   * @throws IllegalArgumentException if it is empty, too long, a path, or has characters that can't
   *     be seen
   */
  public FileName {
    text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("A file name has 1 to 255 bytes");
    }
    if (text.chars().anyMatch(FileName::forbidden) || text.startsWith(".")) {
      throw new IllegalArgumentException("A file name is no path and has no control characters");
    }
  }

  /** The letters after the last dot in lower case, empty if there is none. */
  public String extension() {
    int dot = text.lastIndexOf('.');
    return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean forbidden(int character) {
    int type = Character.getType(character);
    // Direction marks and the like are format characters: "photo[RLO]gpj.exe" reads as
    // "photoexe.jpg".
    return character == '/'
        || character == '\\'
        || type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || isDirectionMark(character);
  }

  private static boolean isDirectionMark(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  @Override
  public String toString() {
    return text;
  }
}
