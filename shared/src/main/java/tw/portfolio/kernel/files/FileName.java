package tw.portfolio.kernel.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import tw.portfolio.kernel.text.IncomingText;

/**
 * The name a student gave a file, as it is given back on download. It is never part of a key or a
 * path.
 *
 * @param text the name, NFC, at most 255 bytes of UTF-8
 */
public record FileName(String text) {
  private static final int MOST_BYTES = 255;

  /**
   * Paths, controls, and what is not seen. Direction marks are among it: "photo[RLO]gpj.exe" reads
   * as "photoexe.jpg". A joiner and tags are parts of emoji.
   */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "^[.]|[/\\\\\\p{Cc}\\p{Zl}\\p{Zp}[\\p{Cf}&&[^\\x{200D}\\x{E0020}-\\x{E007F}]]]");

  private static final Pattern BEFORE_EXTENSION = Pattern.compile("[^.]*$|.*[.]");

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
    if (FORBIDDEN.matcher(text).find()) {
      throw new IllegalArgumentException("A file name is no path and has no control characters");
    }
  }

  /** The letters after the last dot in lower case, empty if there is none. */
  public String extension() {
    return BEFORE_EXTENSION.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text;
  }
}
