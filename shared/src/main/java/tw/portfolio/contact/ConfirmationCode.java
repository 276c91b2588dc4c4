package tw.portfolio.contact;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * A code that is sent to an address, to be typed by whoever reads the mails there: six digits, good
 * for a few tries within half an hour.
 *
 * @param digits the digits
 */
public record ConfirmationCode(String digits) {
  private static final int LENGTH = 6;
  private static final BigInteger MANY = BigInteger.TEN.pow(LENGTH);
  private static final Pattern FORM = Pattern.compile("[0-9]{6}");

  /** Makes trying all codes against what is stored take hours: longer than one is good. */
  private static final int ROUNDS = 20_000;

  private static final int MARK_BITS = 256;

  /**
   * @throws IllegalArgumentException if it has another form
   */
  public ConfirmationCode {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("A code has six digits");
    }
  }

  /** The code that 128 random bits make, given as an id that nobody can guess. */
  public static ConfirmationCode drawn(String random) {
    return new ConfirmationCode(
        "%06d".formatted(new BigInteger(random, Character.MAX_RADIX).mod(MANY)));
  }

  /** Reads a code as people type it: full-width, or with blanks. */
  public static Optional<ConfirmationCode> read(String typed) {
    return IncomingText.code(typed)
        .map(text -> text.replaceAll("[ -]", ""))
        .filter(text -> FORM.matcher(text).matches())
        .map(ConfirmationCode::new);
  }

  /** By what it is known again: the person's own, so that one code is nobody else's. */
  public String mark(SchoolCode school, PersonId person) {
    PBEKeySpec spec =
        new PBEKeySpec(
            digits.toCharArray(),
            ("address " + school + " " + person).getBytes(StandardCharsets.US_ASCII),
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

  /** Whether it is the one that was sent to that person. */
  boolean is(PendingCode sent, SchoolCode school, PersonId person) {
    return MessageDigest.isEqual(
        mark(school, person).getBytes(StandardCharsets.US_ASCII),
        sent.mark().getBytes(StandardCharsets.US_ASCII));
  }

  /** Says nothing: whatever is logged or shown by accident is no code. */
  @Override
  public String toString() {
    return "a confirmation code";
  }
}
