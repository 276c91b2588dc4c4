package tw.portfolio.kernel.files.inspect;

import java.util.Optional;
import tw.portfolio.kernel.files.FileType;

/**
 * PDF (ISO 32000-1 7.5): header within the first 1,024 bytes, {@code startxref} near the end that
 * points to a cross-reference table or stream inside the file, {@code %%EOF} last.
 *
 * <p>Tolerated: anything before the header that nobody would open as another type, offsets counted
 * from the header, and blanks, NULs, a Ctrl-Z or plain comment lines after {@code %%EOF}, and a
 * {@code startxref} that misses a table which is there: every reader finds it. A file cut off
 * exactly after the {@code %%EOF} of an earlier revision is a whole PDF, of that revision.
 */
final class PdfContent implements FormatContent {
  private static final String HEADER = "%PDF-";
  private static final String END = "%%EOF";
  private static final int CTRL_Z = 0x1A;
  private static final int LONGEST_COMMENT = 256;

  private final PdfGuard guard;

  /** Leaves to the guard what the objects inside may do. */
  PdfContent(PdfGuard guard) {
    this.guard = guard;
  }

  @Override
  public Optional<Problem> problemIn(Bytes bytes) {
    int header = bytes.indexOf(HEADER, 0, ForeignData.PDF_HEADER_AREA);
    if (header < 0) {
      return Optional.of(Refusal.mismatch(FileType.PDF, Recognition.of(bytes, 0)));
    }
    Optional<ActualContent> before = ForeignData.before(bytes, header);
    if (before.isPresent()) {
      return Optional.of(Refusal.polyglot(FileType.PDF, before.get()));
    }
    int end = bytes.lastIndexOf(END, bytes.length());
    if (end < 0) {
      return Optional.of(Refusal.truncated(FileType.PDF));
    }
    return problemAfter(bytes, end + END.length())
        .or(() -> problemInStructure(bytes, header, end))
        .or(() -> Refusal.of(guard.look(bytes.array())));
  }

  private static Optional<Problem> problemAfter(Bytes bytes, int end) {
    int rest = bytes.skipBlank(end);
    for (int next = harmless(bytes, rest); next > rest; next = harmless(bytes, rest)) {
      rest = bytes.skipBlank(next);
    }
    if (rest == bytes.length()) {
      return Optional.empty();
    }
    int next = bytes.at(rest);
    boolean goesOn =
        (next >= '0' && next <= '9')
            || bytes.matches(rest, "xref")
            || bytes.matches(rest, "trailer")
            || bytes.matches(rest, "startxref");
    if (goesOn) {
      return Optional.of(Refusal.truncated(FileType.PDF));
    }
    return ForeignData.after(bytes, rest)
        .map(found -> Refusal.polyglot(FileType.PDF, found))
        .or(() -> Optional.of(Refusal.trailingData(FileType.PDF)));
  }

  /**
   * Where what some programs leave behind the end stops: a Ctrl-Z, or a comment line that is no
   * header and no markup.
   */
  private static int harmless(Bytes bytes, int from) {
    if (bytes.at(from) == CTRL_Z) {
      return from + 1;
    }
    if (bytes.at(from) != '%' || bytes.matches(from, HEADER)) {
      return from;
    }
    int at = from;
    while (bytes.at(at) >= ' ' && bytes.at(at) <= '~' && bytes.at(at) != '<') {
      at++;
    }
    boolean line = at == bytes.length() || bytes.at(at) == '\n' || bytes.at(at) == '\r';
    return line && at - from <= LONGEST_COMMENT ? at : from;
  }

  /** The table that readers find when {@code startxref} misses it: the last one before it. */
  private static boolean missed(Bytes bytes, long offset, int start) {
    // 0 stands at the end of a linearized file's first part: what should follow it has been cut
    // off.
    if (offset <= 0 || offset >= bytes.length()) {
      return false;
    }
    int at = bytes.lastIndexOf("xref", start);
    while (at > 0 && !Bytes.isBlank(bytes.at(at - 1))) {
      at = bytes.lastIndexOf("xref", at);
    }
    return at > 0 && PdfTrailer.isAt(bytes, at);
  }

  private static Optional<Problem> problemInStructure(Bytes bytes, int header, int end) {
    int start = bytes.lastIndexOf("startxref", end);
    if (start < 0) {
      return Optional.of(Refusal.truncated(FileType.PDF));
    }
    long offset = PdfTokens.number(bytes, bytes.skipBlank(start + 9)).orElse(-1);
    if (PdfTrailer.isAt(bytes, offset)
        || PdfTrailer.isAt(bytes, header + offset)
        || missed(bytes, offset, start)) {
      return Optional.empty();
    }
    return Optional.of(
        offset >= bytes.length() ? Refusal.truncated(FileType.PDF) : Refusal.damaged(FileType.PDF));
  }
}
