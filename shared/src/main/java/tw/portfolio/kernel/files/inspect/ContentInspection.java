package tw.portfolio.kernel.files.inspect;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;

/**
 * Decides from its bytes alone what an uploaded file really is. Names and declared types are only
 * claims; the structure of the content is walked from the first byte to the last. Which oddities of
 * real software are tolerated, and what can't be found this way, is told in the package's
 * documentation. Takes time in proportion to the file's length, and never throws whatever the
 * bytes.
 */
public final class ContentInspection {
  private final PdfGuard guard;

  /** Inspects with a guard for what is inside of PDFs. */
  public ContentInspection(PdfGuard guard) {
    this.guard = guard;
  }

  /** Inspects a whole file that is said to be of the stated type, of a school with these limits. */
  public Finding inspect(byte[] content, FileType stated, PictureLimits limits) {
    Bytes bytes = new Bytes(content);
    return problemIn(bytes, stated, limits)
        .<Finding>map(Finding.Refused::new)
        .orElseGet(() -> withNotices(FileNotices.of(bytes, stated), stated, limits));
  }

  private static Finding withNotices(
      Set<FileNotice> notices, FileType stated, PictureLimits limits) {
    return limits.refusesLocation() && notices.contains(FileNotice.LOCATION)
        ? new Finding.Refused(Refusal.location())
        : new Finding.Genuine(stated, notices);
  }

  private Optional<Problem> problemIn(Bytes bytes, FileType stated, PictureLimits limits) {
    if (bytes.length() == 0) {
      return Optional.of(Refusal.empty());
    }
    return formatOf(stated, limits).problemIn(bytes).or(() -> hiddenFile(bytes, stated));
  }

  /** What only a reader that starts at another place than the stated format's would see. */
  private static Optional<Problem> hiddenFile(Bytes bytes, FileType stated) {
    if (ForeignData.endsWithZip(bytes)) {
      return Optional.of(Refusal.polyglot(stated, ActualContent.ZIP));
    }
    if (stated != FileType.PDF && ForeignData.hasPdfHeaderNearStart(bytes)) {
      return Optional.of(Refusal.polyglot(stated, ActualContent.PDF));
    }
    return Optional.empty();
  }

  private FormatContent formatOf(FileType type, PictureLimits limits) {
    return switch (type) {
      case PDF -> new PdfContent(guard);
      case JPEG -> new JpegContent(limits);
      case PNG -> new PngContent(limits);
      case MP3 -> new Mp3Content();
      case MP4 -> new Mp4Content();
    };
  }
}
