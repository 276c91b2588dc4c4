package tw.portfolio.kernel.text;

import java.util.Locale;

/** Sizes of files as people read them: {@code 4 MB}, {@code 4.8 MB}, {@code 120 KB}. */
public final class ByteCount {
  private static final long KILO = 1024;
  private static final long MEGA = KILO * KILO;

  private ByteCount() {}

  /** To a tenth, or whole where it is. */
  public static String rounded(long bytes) {
    return bytes < MEGA ? of(bytes, KILO, "KB") : of(bytes, MEGA, "MB");
  }

  private static String of(long bytes, long unit, String name) {
    double count = (double) bytes / unit;
    String text = String.format(Locale.ROOT, "%.1f", count);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " " + name;
  }
}
