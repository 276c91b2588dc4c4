package tw.portfolio.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.SchoolCode;

/**
 * A code by which a student's own account is linked once (啟用碼): the school's code and twelve
 * characters drawn by chance, 57 bits. Nobody can read one back from what is stored.
 *
 * @param school the school whose code it is
 * @param secret the characters drawn, each of {@link #ALPHABET}
 */
public record ActivationCode(SchoolCode school, String secret) {
  /** Of each pair that looks alike, such as 8 and B, one at the most. */
  static final String ALPHABET = "23456789ACDEFGHJKMNPQRTVWXY";

  private static final int SCHOOL_LENGTH = 6;
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final BigInteger SYMBOLS = BigInteger.valueOf(ALPHABET.length());

  /** What people type for a character of the alphabet that looks like it. */
  private static final Map<Character, Character> ALIKE =
      Map.of('B', '8', 'S', '5', 'Z', '2', 'U', 'V');

  /** Makes trying all codes against what is stored a thousand times as dear; one takes a ms. */
  private static final int ROUNDS = 1_000;

  private static final int MARK_BITS = 256;

  /**
   * @throws IllegalArgumentException if the secret has another form
   */
  public ActivationCode {
    if (secret.length() != LENGTH || !secret.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0)) {
      throw new IllegalArgumentException("A code has twelve characters of its alphabet");
    }
  }

  /** The code that 128 random bits make, given as an id that nobody can guess. */
  public static ActivationCode drawn(SchoolCode school, String random) {
    BigInteger left = new BigInteger(random, Character.MAX_RADIX);
    StringBuilder secret = new StringBuilder();
    while (secret.length() < LENGTH) {
      BigInteger[] parts = left.divideAndRemainder(SYMBOLS);
      secret.append(ALPHABET.charAt(parts[1].intValue()));
      left = parts[0];
    }
    return new ActivationCode(school, secret.toString());
  }

  /**
   * Reads a code as people type it: in lower case, with blanks, strokes or none, full-width, or
   * with the character that looks like the one printed.
   */
  public static Optional<ActivationCode> read(String typed) {
    String text =
        IncomingText.code(typed)
            .map(ActivationCode::withoutSeparators)
            .orElse("")
            .toUpperCase(Locale.ROOT);
    if (text.length() != SCHOOL_LENGTH + LENGTH) {
      return Optional.empty();
    }
    StringBuilder secret = new StringBuilder();
    text.substring(SCHOOL_LENGTH)
        .chars()
        .forEach(one -> secret.append(ALIKE.getOrDefault((char) one, (char) one)));
    try {
      return Optional.of(
          new ActivationCode(new SchoolCode(text.substring(0, SCHOOL_LENGTH)), secret.toString()));
    } catch (IllegalArgumentException _) {
      // Each part knows its own form.
      return Optional.empty();
    }
  }

  private static String withoutSeparators(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().filter(one -> !separates(one)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean separates(int one) {
    return Character.isWhitespace(one)
        || Character.isSpaceChar(one)
        || switch (Character.getType(one)) {
          case Character.DASH_PUNCTUATION, Character.CONNECTOR_PUNCTUATION, Character.FORMAT ->
              true;
          default -> one == 'ー' || one == '−' || one == '.';
        };
  }

  /** As it is printed: {@code 213303-ACDE-FGHJ-KMNP}. */
  public String printed() {
    StringBuilder text = new StringBuilder(school.text());
    for (int at = 0; at < LENGTH; at += GROUP) {
      text.append('-').append(secret, at, at + GROUP);
    }
    return text.toString();
  }

  /** By what it is found: the same for the same code, and no way back but to try every code. */
  public String mark() {
    PBEKeySpec spec =
        new PBEKeySpec(
            secret.toCharArray(),
            ("activation " + school).getBytes(StandardCharsets.US_ASCII),
            ROUNDS,
            MARK_BITS);
    try {
      return HexFormat.of()
          .formatHex(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(spec)
                  .getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has PBKDF2", e);
    }
  }

  /** Says nothing: whatever is logged or shown by accident is no code. */
  @Override
  public String toString() {
    return "an activation code of " + school;
  }
}
