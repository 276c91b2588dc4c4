package tw.portfolio.contact.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * What a link ends in: 128 random bits, so that nobody finds one by trying. Stored is its {@link
 * #mark} alone.
 *
 * @param text 26 characters
 */
public record LinkSecret(String text) {
  /**
   * @throws IllegalArgumentException if the text has another form
   */
  public LinkSecret {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("A secret has 26 characters of base 32");
    }
  }

  /** Reads the end of a link. */
  public static Optional<LinkSecret> read(String text) {
    return Pseudonym.matches(text) ? Optional.of(new LinkSecret(text)) : Optional.empty();
  }

  /** By what it is found, for one purpose alone; nobody comes back from it to the secret. */
  public String mark(SecretPurpose purpose) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((purpose.code() + " " + text).getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Says nothing: whatever is logged or shown by accident is no secret. */
  @Override
  public String toString() {
    return "the secret of a link";
  }
}
