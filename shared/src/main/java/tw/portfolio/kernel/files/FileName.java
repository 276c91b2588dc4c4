package tw.portfolio.kernel.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tw.portfolio.kernel.text.IncomingText;

/**
 * The name a student gave a file, as it is given back on download. It is never part of a key or a
 * path.
 *
 * @param text the name, NFC, at most 255 bytes of UTF-8
 */
public record FileName(String text) {
  private static final int MOST_BYTES = 255;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /**
   * @throws IllegalArgumentException if it is empty, too long, a path, or has characters that can't
   *     be seen
   */
  public FileName {
    text =
        IncomingText.words(text)
            .orElseThrow(
                () -> new IllegalArgumentException("Everybody sees every character of a name"));
    if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("A file name has 1 to 255 bytes");
    }
    if (text.codePoints().anyMatch(FileName::forbidden) || text.startsWith(".")) {
      throw new IllegalArgumentException("A file name is no path and has no control characters");
    }
  }

  /** The letters after the last dot in lower case, empty if there is none. */
  public String extension() {
    int dot = text.lastIndexOf('.');
    return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean forbidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // Direction marks are among these: "photo[RLO]gpj.exe" reads as "photoexe.jpg".
      case Character.FORMAT -> !partOfEmoji(character);
      default -> character == '/' || character == '\\';
    };
  }

  private static boolean partOfEmoji(int character) {
    return character == ZERO_WIDTH_JOINER || (character >= 0xE0020 && character <= 0xE007F);
  }

  @Override
  public String toString() {
    return text;
  }
}
