package tw.portfolio.kernel.files.inspect;

/**
 * Judges what a PDF may do to its reader: only what is known to be harmless passes, and what can't
 * be read is not harmless. Asked only about files whose outer structure is a PDF's.
 */
@FunctionalInterface
public interface PdfGuard {

  /** What there is in the file; never throws, whatever the bytes. */
  PdfFinding look(byte[] content);
}
