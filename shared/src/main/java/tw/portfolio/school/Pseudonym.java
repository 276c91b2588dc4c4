package tw.portfolio.school;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The form of an id that says nothing: 26 characters of Crockford's base 32 in lower case, 128
 * random bits.
 */
public final class Pseudonym {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{26}");

  private Pseudonym() {}

  /** Whether a text has this form. */
  public static boolean matches(String text) {
    return FORM.matcher(text).matches();
  }

  /** Writes 128 bits, given as two halves, as a pseudonym. */
  public static String of(long high, long low) {
    BigInteger bits = new BigInteger(1, ByteBuffer.allocate(16).putLong(high).putLong(low).array());
    IntStream digits = IntStream.range(0, 26).map(at -> bits.shiftRight(5 * (25 - at)).intValue());
    return digits.mapToObj(Pseudonym::digit).collect(Collectors.joining());
  }

  /** The digit of the last five of these bits. */
  private static String digit(int bits) {
    return String.valueOf(ALPHABET.charAt(bits & 31));
  }
}
