package tw.portfolio.kernel.files.pdf;

import java.io.IOException;
import java.util.function.LongSupplier;
import tw.portfolio.kernel.files.inspect.PdfFinding;
import tw.portfolio.kernel.files.inspect.PdfGuard;

/** The guard that reads with PDFBox. */
public final class PdfBoxGuard implements PdfGuard {
  private final LongSupplier processorNanos;

  /** Stops when too much of a processor's time, told in nanoseconds by this, is spent. */
  public PdfBoxGuard(LongSupplier processorNanos) {
    this.processorNanos = processorNanos;
  }

  @Override
  public PdfFinding look(byte[] content) {
    Budget budget = new Budget(processorNanos);
    try {
      PdfObjects objects = new PdfObjects(content, budget);
      new Pages(objects).requireOne();
      new ContentRules(objects, budget).check();
      return PdfFinding.HARMLESS;
    } catch (PdfRejection rejection) {
      return rejection.finding();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Whatever the parser stumbles over, readers may not.
      return PdfFinding.UNREADABLE;
    }
  }
}
