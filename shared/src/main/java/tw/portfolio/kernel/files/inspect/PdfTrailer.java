package tw.portfolio.kernel.files.inspect;

/**
 * Where a PDF's trailer dictionary lies: after a cross-reference table, or the dictionary of a
 * cross-reference stream (ISO 32000-1 7.5.5, 7.5.8).
 */
final class PdfTrailer {
  private static final int DICTIONARY_MAX = 16 * 1024;

  private PdfTrailer() {}

  /** Whether a cross-reference section with a trailer is at this place. */
  static boolean isAt(Bytes bytes, long offset) {
    if (!bytes.inside(offset, 1)) {
      return false;
    }
    int start = bytes.skipBlank((int) offset);
    if (bytes.matches(start, "xref")) {
      return bytes.indexOf("trailer", start, bytes.length()) >= 0;
    }
    int object = PdfTokens.endOfObjectHeader(bytes, start);
    if (object < 0) {
      return false;
    }
    int limit = Math.min(bytes.length(), object + DICTIONARY_MAX);
    int stream = bytes.indexOf("stream", object, limit);
    return bytes.indexOf("/XRef", object, stream < 0 ? limit : stream) >= 0;
  }
}
