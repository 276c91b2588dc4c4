package tw.portfolio.kernel.text;

import java.util.PrimitiveIterator;

/**
 * 「〓」 (U+3013), which printers have always set in place of a character that they lack. A name may
 * have it, for one rare character must not hold up a whole file; it is listed until it is mended.
 */
public final class MissingCharacter {
  private static final int MARK = 0x3013;

  private MissingCharacter() {}

  /** Whether a text lacks a character. */
  public static boolean in(String text) {
    return text.indexOf(MARK) >= 0;
  }

  /** Whether two names are the same as far as is known of their characters. */
  public static boolean same(String one, String other) {
    PrimitiveIterator.OfInt first = one.codePoints().iterator();
    PrimitiveIterator.OfInt second = other.codePoints().iterator();
    boolean same = true;
    while (same && first.hasNext() && second.hasNext()) {
      int left = first.nextInt();
      int right = second.nextInt();
      same = left == right || left == MARK || right == MARK;
    }
    return same && !first.hasNext() && !second.hasNext();
  }
}
