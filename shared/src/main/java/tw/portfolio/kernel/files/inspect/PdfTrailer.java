package tw.portfolio.kernel.files.inspect;

import java.util.Optional;

/**
 * Where a PDF's trailer dictionary lies: after a cross-reference table, or the dictionary of a
 * cross-reference stream (ISO 32000-1 7.5.5, 7.5.8).
 *
 * @param from where it starts
 * @param to where it ends at the latest
 */
record PdfTrailer(int from, int to) {
  private static final int DICTIONARY_MAX = 16 * 1024;

  /** The trailer of the cross-reference section at this place, or empty if none is there. */
  static Optional<PdfTrailer> at(Bytes bytes, long offset) {
    if (!bytes.inside(offset, 1)) {
      return Optional.empty();
    }
    int start = bytes.skipBlank((int) offset);
    if (bytes.matches(start, "xref")) {
      int from = bytes.indexOf("trailer", start, bytes.length());
      return from < 0 ? Optional.empty() : Optional.of(upTo(bytes, from, "startxref"));
    }
    int object = PdfTokens.endOfObjectHeader(bytes, start);
    if (object < 0) {
      return Optional.empty();
    }
    PdfTrailer dictionary = upTo(bytes, object, "stream");
    return bytes.indexOf("/XRef", dictionary.from, dictionary.to) < 0
        ? Optional.empty()
        : Optional.of(dictionary);
  }

  private static PdfTrailer upTo(Bytes bytes, int from, String keyword) {
    int limit = Math.min(bytes.length(), from + DICTIONARY_MAX);
    int to = bytes.indexOf(keyword, from, limit);
    return new PdfTrailer(from, to < 0 ? limit : to);
  }
}
