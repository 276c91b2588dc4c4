package tw.portfolio.record.nationalid;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which the nation knows a person: a national identification number (國民身分證統一編號), or a
 * resident certificate number (居留證統一證號) in the form since 2021 ({@code A800000014}) or before
 * ({@code AC01234567}). Nothing prints it: {@link #toString} is masked, only {@link #number} tells
 * it.
 */
public final class NationalId {
  private static final String ANY = "[A-Z][1289A-D][0-9]{8}";
  private static final Pattern FORM = Pattern.compile(ANY);

  /** One in the middle of other words, and no part of a longer number. */
  private static final Pattern WITHIN =
      Pattern.compile("(?<![A-Za-z0-9])" + ANY + "(?![0-9])", Pattern.CASE_INSENSITIVE);

  /** Letters in the order of their values, 10 to 35. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

  private static final int LEAST_VALUE = 10;
  private static final int SHOWN_AT_EACH_END = 3;
  private static final int LEAST_HIDDEN = 4;

  private final String number;

  private NationalId(String number) {
    this.number = number;
  }

  /** Reads a number; none if it has not the form, or its check digit is wrong. */
  public static Optional<NationalId> of(String text) {
    String number = text.toUpperCase(Locale.ROOT);
    return FORM.matcher(number).matches() && weighted(number) % 10 == 0
        ? Optional.of(new NationalId(number))
        : Optional.empty();
  }

  /** Whether a text has such a number in it. */
  public static boolean isIn(String text) {
    return WITHIN.matcher(text).results().anyMatch(found -> of(found.group()).isPresent());
  }

  /** The first letter counts as two digits, a second one as the last of its two. */
  private static int weighted(String number) {
    int area = value(number.charAt(0));
    int sum = area / 10 + area % 10 * 9 + digit(number.charAt(9));
    for (int at = 1; at <= 8; at++) {
      sum += digit(number.charAt(at)) * (9 - at);
    }
    return sum;
  }

  private static int digit(char character) {
    return Character.isDigit(character) ? character - '0' : value(character) % 10;
  }

  private static int value(char letter) {
    return LETTERS.indexOf(letter) + LEAST_VALUE;
  }

  /** Any text in the place of such a number, with its middle hidden: {@code A12****789}. */
  public static String masked(String text) {
    int length = text.codePointCount(0, text.length());
    if (length < 2 * SHOWN_AT_EACH_END + LEAST_HIDDEN) {
      return "*".repeat(length);
    }
    String start = text.substring(0, text.offsetByCodePoints(0, SHOWN_AT_EACH_END));
    String end = text.substring(text.offsetByCodePoints(text.length(), -SHOWN_AT_EACH_END));
    return start + "*".repeat(length - 2 * SHOWN_AT_EACH_END) + end;
  }

  /** The number itself, for its store and for what goes to the nation. */
  public String number() {
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NationalId id && number.equals(id.number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }

  @Override
  public String toString() {
    return masked(number);
  }
}
