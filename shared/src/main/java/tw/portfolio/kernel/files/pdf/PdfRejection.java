package tw.portfolio.kernel.files.pdf;

import tw.portfolio.kernel.files.inspect.PdfFinding;

/** Ends a look at once: there is something that is not allowed. */
final class PdfRejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final PdfFinding finding;

  PdfRejection(PdfFinding finding) {
    super(finding.name(), null, false, false);
    this.finding = finding;
  }

  static PdfRejection unreadable() {
    return new PdfRejection(PdfFinding.UNREADABLE);
  }

  PdfFinding finding() {
    return finding;
  }
}
