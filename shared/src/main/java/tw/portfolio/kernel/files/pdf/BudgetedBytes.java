package tw.portfolio.kernel.files.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Bytes whose reading counts. */
final class BudgetedBytes extends RandomAccessReadBuffer {
  private final Budget budget;

  BudgetedBytes(byte[] content, Budget budget) {
    super(content);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    budget.step();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    budget.look();
    return super.read(buffer, offset, length);
  }
}
