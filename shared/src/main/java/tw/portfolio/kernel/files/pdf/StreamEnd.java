package tw.portfolio.kernel.files.pdf;

/** Where the data of a stream ends: as far as any reader would read. */
final class StreamEnd {
  private static final String KEYWORD = "endstream";
  private static final int LINE_BREAK = 2;

  private StreamEnd() {}

  /**
   * By its stated length where the keyword follows, else at the keyword; a length that leads beyond
   * the keyword counts.
   */
  static int of(byte[] content, int start, int length) {
    int stated = start + length;
    for (int at = stated; length > 0 && at <= stated + LINE_BREAK; at++) {
      if (matches(content, at)) {
        return stated;
      }
    }
    int keyword = start;
    while (keyword < content.length && !matches(content, keyword)) {
      keyword++;
    }
    return Math.max(stated, keyword);
  }

  private static boolean matches(byte[] content, int at) {
    if (at + KEYWORD.length() > content.length) {
      return false;
    }
    for (int i = 0; i < KEYWORD.length(); i++) {
      if (content[at + i] != KEYWORD.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
