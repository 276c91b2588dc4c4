package tw.portfolio.contact.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of a person's notices. Ids sort as their moments do, and follow from moment and key: so a
 * notice that is written again is the same one.
 *
 * @param text a moment in milliseconds and the beginning of the key's digest
 */
public record NoticeId(String text) {
  private static final Pattern FORM = Pattern.compile("[0-9]{13}-[0-9a-f]{16}");
  private static final int BYTES = 8;

  /**
   * @throws IllegalArgumentException if the text is no such id
   */
  public NoticeId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("No id of a notice");
    }
  }

  /** The id of a notice of that moment and key. */
  public static NoticeId of(Instant at, String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return new NoticeId(
          "%013d-%s"
              .formatted(
                  at.toEpochMilli(), HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Reads an id. */
  public static Optional<NoticeId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new NoticeId(text)) : Optional.empty();
  }
}
