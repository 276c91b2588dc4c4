package tw.portfolio.kernel.files.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.ZipEntry;

/** How a ZIP tells when a file was changed: local date and time, and seconds since 1970. */
final class EntryTime {

  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

  /** The JDK takes midnight for "before 1980" and then asks the machine's time zone. */
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private static final LocalDateTime LAST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

  /** The extended timestamp (Info-ZIP's "UT"): its tag, 5 bytes long, the modification time. */
  private static final int EXACT = 0x5455;

  private EntryTime() {}

  /**
   * Gives an entry its time, whatever the machine's time zone is: Taipei's, within the years that
   * fit (1980 to 2107), and the exact second where it fits 32 bits (1901 to 2038).
   */
  static void set(ZipEntry entry, Instant modified) {
    LocalDateTime local = LocalDateTime.ofInstant(modified, TAIPEI);
    if (local.isBefore(FIRST)) {
      local = FIRST;
    } else if (local.isAfter(LAST)) {
      local = LAST;
    }
    entry.setTimeLocal(local);
    int seconds = (int) modified.getEpochSecond();
    if (seconds == modified.getEpochSecond()) {
      ByteBuffer exact = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN);
      exact.putShort((short) EXACT).putShort((short) 5).put((byte) 1).putInt(seconds);
      // not setLastModifiedTime, which puts the local time into the machine's zone
      entry.setExtra(exact.array());
    }
  }
}
