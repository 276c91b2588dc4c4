package tw.portfolio.kernel.files;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes as people read them: megabytes of 1,048,576 bytes, smaller ones in kilobytes. */
public final class FileSize {
  private static final BigDecimal KIBIBYTE = BigDecimal.valueOf(1024);
  private static final BigDecimal MEBIBYTE = KIBIBYTE.multiply(KIBIBYTE);

  private FileSize() {}

  /** Rounded up, so that what is a byte too large never reads like the most that is allowed. */
  public static String text(long bytes) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    return size.compareTo(MEBIBYTE) < 0 ? in(size, KIBIBYTE) + " KB" : in(size, MEBIBYTE) + " MB";
  }

  private static String in(BigDecimal size, BigDecimal unit) {
    return size.divide(unit, 2, RoundingMode.CEILING).stripTrailingZeros().toPlainString();
  }
}
