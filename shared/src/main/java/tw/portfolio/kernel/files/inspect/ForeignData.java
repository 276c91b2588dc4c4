package tw.portfolio.kernel.files.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a second file in the places where readers of other formats would find it: right after
 * the end of the real one, at the very end (ZIP), near the start (PDF). The middle of compressed
 * data is never searched for short signatures: there they occur by chance.
 */
final class ForeignData {
  /** Where PDF readers accept a header (ISO 32000-1 annex H.3.4.1). */
  static final int PDF_HEADER_AREA = 1024;

  private static final int ZIP_END_LENGTH = 22;
  private static final int ZIP_COMMENT_MAX = 0xFFFF;

  private static final List<String> MARKUP = List.of("<!doctype html", "<html", "<script", "<svg");

  private ForeignData() {}

  /** What another program would recognize in the bytes that follow the real end. */
  static Optional<ActualContent> after(Bytes bytes, int end) {
    int start = bytes.skipBlank(end);
    ActualContent content = Recognition.of(bytes, start);
    return switch (content) {
      case ZIP, OFFICE, OPEN_DOCUMENT, RAR, SEVEN_ZIP, PROGRAM, HTML, SVG, SCRIPT, PDF ->
          Optional.of(content);
      default -> textIn(bytes, start);
    };
  }

  /**
   * What another program would recognize in what stands before the header of a PDF; plain text, or
   * what nobody knows, opens as nothing else.
   */
  static Optional<ActualContent> before(Bytes bytes, int header) {
    Bytes front = new Bytes(Arrays.copyOf(bytes.array(), header));
    ActualContent content = Recognition.of(front, 0);
    return switch (content) {
      case TEXT, UNKNOWN -> textIn(front, 0);
      default -> Optional.of(content);
    };
  }

  /**
   * Whether the file ends with a ZIP directory: an end record whose comment reaches exactly the end
   * of the file and whose central directory lies just before it.
   */
  static boolean endsWithZip(Bytes bytes) {
    int last = bytes.length() - ZIP_END_LENGTH;
    int first = Math.max(0, last - ZIP_COMMENT_MAX);
    for (int i = last; i >= first; i--) {
      if (bytes.matches(i, "PK\5\6")
          && bytes.u16le(i + 20L) == last - i
          && hasDirectory(bytes, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a PDF reader would take the file for a PDF although it starts as something else. */
  static boolean hasPdfHeaderNearStart(Bytes bytes) {
    return bytes.indexOf("%PDF-", 0, PDF_HEADER_AREA) >= 0;
  }

  private static boolean hasDirectory(Bytes bytes, int end) {
    long size = bytes.u32le(end + 12L);
    return bytes.u16le(end + 10L) > 0 && bytes.matches(end - size, "PK\1\2");
  }

  private static Optional<ActualContent> textIn(Bytes bytes, int from) {
    for (int i = from; i < bytes.length(); i++) {
      int b = bytes.at(i);
      if (b == '<') {
        if (bytes.matchesLower(i, "<?php")) {
          return Optional.of(ActualContent.SCRIPT);
        }
        for (String tag : MARKUP) {
          if (bytes.matchesLower(i, tag)) {
            return Optional.of(ActualContent.HTML);
          }
        }
      } else if (b == '%' && bytes.matches(i, "%PDF-")) {
        return Optional.of(ActualContent.PDF);
      }
    }
    return Optional.empty();
  }
}
