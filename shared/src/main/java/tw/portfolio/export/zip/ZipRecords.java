package tw.portfolio.export.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of a ZIP's records (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.14 to 16).
 * ZIP64 appears only where a number doesn't fit: a plain archive opens in the oldest tools too.
 */
final class ZipRecords {

  /** Stands in a 32-bit field whose number is in the ZIP64 field; so it is no number itself. */
  static final long IN_ZIP64 = 0xFFFF_FFFFL;

  /** The same for a 16-bit field. */
  static final int COUNT_IN_ZIP64 = 0xFFFF;

  private static final int LOCAL = 30;
  private static final int CENTRAL = 46;
  private static final int END = 22;
  private static final int ZIP64_END = 56;
  private static final int ZIP64_LOCATOR = 20;
  private static final int EXTRA_HEADER = 4;
  private static final int EXTENDED_TIME = EXTRA_HEADER + 5;

  private static final short STORED = 0;
  private static final short NAME_IS_UTF8 = 1 << 11;
  private static final short PLAIN_VERSION = 20;
  private static final short ZIP64_VERSION = 45;
  private static final short MADE_BY_UNIX = 3 << 8;
  private static final int REGULAR_FILE_RW_R_R = 0100644 << 16;

  private ZipRecords() {}

  static int localLength(StoredEntry entry) {
    return LOCAL
        + EntryName.utf8(entry.name()).length
        + zip64Length(localZip64(entry))
        + timeLength(entry);
  }

  static byte[] local(StoredEntry entry) {
    byte[] name = EntryName.utf8(entry.name());
    long[] zip64 = localZip64(entry);
    int extra = zip64Length(zip64) + timeLength(entry);
    byte[] record = new byte[LOCAL + name.length + extra];
    ByteBuffer out = over(record);
    out.putInt(0x04034b50).putShort(version(zip64));
    putShared(out, entry, name.length, extra);
    out.put(name);
    putZip64(out, zip64);
    putTime(out, entry);
    return record;
  }

  static int centralLength(StoredEntry entry, long headerOffset) {
    return CENTRAL
        + EntryName.utf8(entry.name()).length
        + zip64Length(centralZip64(entry, headerOffset))
        + timeLength(entry);
  }

  static byte[] central(StoredEntry entry, long headerOffset) {
    byte[] name = EntryName.utf8(entry.name());
    long[] zip64 = centralZip64(entry, headerOffset);
    int extra = zip64Length(zip64) + timeLength(entry);
    byte[] record = new byte[CENTRAL + name.length + extra];
    ByteBuffer out = over(record);
    out.putInt(0x02014b50);
    out.putShort((short) (MADE_BY_UNIX | version(zip64))).putShort(version(zip64));
    putShared(out, entry, name.length, extra);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(REGULAR_FILE_RW_R_R);
    out.putInt(field(headerOffset));
    out.put(name);
    putZip64(out, zip64);
    putTime(out, entry);
    return record;
  }

  static int endLength(long count, long directoryOffset, long directorySize) {
    return END
        + (endNeedsZip64(count, directoryOffset, directorySize) ? ZIP64_END + ZIP64_LOCATOR : 0);
  }

  static byte[] end(long count, long directoryOffset, long directorySize) {
    byte[] record = new byte[endLength(count, directoryOffset, directorySize)];
    ByteBuffer out = over(record);
    if (endNeedsZip64(count, directoryOffset, directorySize)) {
      out.putInt(0x06064b50).putLong(ZIP64_END - 12L);
      out.putShort((short) (MADE_BY_UNIX | ZIP64_VERSION)).putShort(ZIP64_VERSION);
      out.putInt(0).putInt(0).putLong(count).putLong(count);
      out.putLong(directorySize).putLong(directoryOffset);
      out.putInt(0x07064b50).putInt(0).putLong(directoryOffset + directorySize).putInt(1);
    }
    short shortCount = (short) Math.min(count, COUNT_IN_ZIP64);
    out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    out.putShort(shortCount).putShort(shortCount);
    out.putInt(field(directorySize)).putInt(field(directoryOffset)).putShort((short) 0);
    return record;
  }

  private static void putShared(ByteBuffer out, StoredEntry entry, int name, int extra) {
    out.putShort(NAME_IS_UTF8).putShort(STORED).putInt(EntryTime.dos(entry.modified()));
    out.putInt((int) entry.crc32()).putInt(field(entry.size())).putInt(field(entry.size()));
    out.putShort((short) name).putShort((short) extra);
  }

  private static boolean endNeedsZip64(long count, long directoryOffset, long directorySize) {
    return count >= COUNT_IN_ZIP64 || tooLong(directoryOffset) || tooLong(directorySize);
  }

  private static long[] localZip64(StoredEntry entry) {
    return tooLong(entry.size()) ? new long[] {entry.size(), entry.size()} : new long[0];
  }

  /** Only the numbers whose own field is too small, in this order (APPNOTE 4.5.3). */
  private static long[] centralZip64(StoredEntry entry, long headerOffset) {
    if (!tooLong(headerOffset)) {
      return localZip64(entry);
    }
    return tooLong(entry.size())
        ? new long[] {entry.size(), entry.size(), headerOffset}
        : new long[] {headerOffset};
  }

  private static int zip64Length(long[] numbers) {
    return numbers.length == 0 ? 0 : EXTRA_HEADER + Long.BYTES * numbers.length;
  }

  private static void putZip64(ByteBuffer out, long[] numbers) {
    if (numbers.length > 0) {
      out.putShort((short) 0x0001).putShort((short) (Long.BYTES * numbers.length));
      for (long number : numbers) {
        out.putLong(number);
      }
    }
  }

  private static int timeLength(StoredEntry entry) {
    return EntryTime.hasExact(entry.modified()) ? EXTENDED_TIME : 0;
  }

  /** The extended timestamp: the same instant wherever the archive is unpacked. */
  private static void putTime(ByteBuffer out, StoredEntry entry) {
    if (EntryTime.hasExact(entry.modified())) {
      out.putShort((short) 0x5455).putShort((short) 5).put((byte) 1);
      out.putInt((int) entry.modified().getEpochSecond());
    }
  }

  private static short version(long[] zip64) {
    return zip64.length == 0 ? PLAIN_VERSION : ZIP64_VERSION;
  }

  private static boolean tooLong(long number) {
    return number >= IN_ZIP64;
  }

  private static int field(long number) {
    return (int) Math.min(number, IN_ZIP64);
  }

  private static ByteBuffer over(byte[] record) {
    return ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
  }
}
