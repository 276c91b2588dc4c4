package tw.portfolio.files.inspect;

import java.util.Optional;
import tw.portfolio.domain.file.FileType;

/**
 * PDF (ISO 32000-1 7.5): header at the start, {@code startxref} near the end that points to a
 * cross-reference table or stream inside the file, {@code %%EOF} last.
 *
 * <p>Tolerated: a byte order mark or blanks before the header, offsets counted from the header, and
 * blanks, NULs or a Ctrl-Z after {@code %%EOF}. A file cut off exactly after the {@code %%EOF} of
 * an earlier revision is a whole PDF, of that revision.
 */
final class PdfContent implements FormatContent {
  private static final String HEADER = "%PDF-";
  private static final String END = "%%EOF";
  private static final int CTRL_Z = 0x1A;

  @Override
  public Optional<Problem> problemIn(Bytes bytes) {
    int header = bytes.skipBlank(bytes.matches(0, "\357\273\277") ? 3 : 0);
    if (!bytes.matches(header, HEADER) || header > ForeignData.PDF_HEADER_AREA) {
      ActualContent actual = Recognition.of(bytes, 0);
      return Optional.of(
          ForeignData.hasPdfHeaderNearStart(bytes)
              ? Refusal.polyglot(FileType.PDF, actual)
              : Refusal.mismatch(FileType.PDF, actual));
    }
    int end = bytes.lastIndexOf(END, bytes.length());
    if (end < 0) {
      return Optional.of(Refusal.truncated(FileType.PDF));
    }
    return problemAfter(bytes, end + END.length())
        .or(() -> problemInStructure(bytes, header, end))
        .or(() -> PdfActiveContent.problemIn(bytes));
  }

  private static Optional<Problem> problemAfter(Bytes bytes, int end) {
    int rest = bytes.skipBlank(end);
    while (bytes.at(rest) == CTRL_Z) {
      rest = bytes.skipBlank(rest + 1);
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

  private static Optional<Problem> problemInStructure(Bytes bytes, int header, int end) {
    int start = bytes.lastIndexOf("startxref", end);
    if (start < 0) {
      return Optional.of(Refusal.truncated(FileType.PDF));
    }
    long offset = PdfTokens.number(bytes, bytes.skipBlank(start + 9)).orElse(-1);
    Optional<PdfTrailer> trailer =
        PdfTrailer.at(bytes, offset).or(() -> PdfTrailer.at(bytes, header + offset));
    if (trailer.isEmpty()) {
      return Optional.of(
          offset >= bytes.length()
              ? Refusal.truncated(FileType.PDF)
              : Refusal.damaged(FileType.PDF));
    }
    return PdfEncryption.needsPassword(bytes, trailer.get())
        ? Optional.of(Refusal.encrypted())
        : Optional.empty();
  }
}
