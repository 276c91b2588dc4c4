package tw.portfolio.kernel.files.inspect;

import java.util.OptionalLong;

/** Reads the few PDF tokens the inspection needs (ISO 32000-1 7.2, 7.3). */
final class PdfTokens {
  private static final int NUMBER_DIGITS_MAX = 10;

  private PdfTokens() {}

  /** The unsigned integer that starts here. */
  static OptionalLong number(Bytes bytes, int at) {
    int end = endOfDigits(bytes, at);
    return end == at ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(bytes.text(at, end)));
  }

  /** The place after {@code N G obj} that starts here, or −1. */
  static int endOfObjectHeader(Bytes bytes, int at) {
    int number = endOfDigits(bytes, at);
    int generation = bytes.skipBlank(number);
    int generationEnd = endOfDigits(bytes, generation);
    int keyword = bytes.skipBlank(generationEnd);
    boolean present =
        number > at
            && generation > number
            && generationEnd > generation
            && bytes.matches(keyword, "obj");
    return present ? keyword + 3 : -1;
  }

  private static int endOfDigits(Bytes bytes, int from) {
    int at = from;
    while (at - from < NUMBER_DIGITS_MAX && bytes.at(at) >= '0' && bytes.at(at) <= '9') {
      at++;
    }
    return at;
  }
}
