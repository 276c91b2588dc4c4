package tw.portfolio.school;

import java.util.regex.Pattern;

/**
 * The form of an id that says nothing: 26 characters of Crockford's base 32 in lower case, 128
 * random bits.
 */
public final class Pseudonym {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{26}");
  private static final int BITS_PER_CHARACTER = 5;

  private Pseudonym() {}

  /** Whether a text has this form. */
  public static boolean matches(String text) {
    return FORM.matcher(text).matches();
  }

  /** Writes 128 bits, given as two halves, as a pseudonym. */
  public static String of(long high, long low) {
    char[] text = new char[26];
    long left = high;
    long right = low;
    for (int at = text.length - 1; at >= 0; at--) {
      text[at] = ALPHABET.charAt((int) (right & 31));
      right = (right >>> BITS_PER_CHARACTER) | (left << (Long.SIZE - BITS_PER_CHARACTER));
      left >>>= BITS_PER_CHARACTER;
    }
    return new String(text);
  }
}
