package tw.portfolio.kernel.files.inspect;

/**
 * Whether Exif data (CIPA DC-008) says where a picture was taken: a GPS directory with a latitude.
 * Cameras without a position write an empty one.
 */
final class ExifLocation {
  private static final int GPS_DIRECTORY = 0x8825;
  private static final int LATITUDE = 2;
  private static final int ENTRY = 12;
  private static final int RATIONAL = 5;
  private static final int MOST_ENTRIES = 1000;

  private final Bytes bytes;
  private final long start;
  private final boolean littleEndian;

  private ExifLocation(Bytes bytes, long start) {
    this.bytes = bytes;
    this.start = start;
    this.littleEndian = bytes.matches(start, "II*\0");
  }

  /** Whether the Exif data that starts here (with its byte order) has one. */
  static boolean isIn(Bytes bytes, long start) {
    ExifLocation exif = new ExifLocation(bytes, start);
    if (!exif.littleEndian && !bytes.matches(start, "MM\0*")) {
      return false;
    }
    long gps = exif.entry(start + exif.number(start + 4), GPS_DIRECTORY);
    return gps >= 0 && exif.hasLatitude(start + exif.number(gps + 8));
  }

  private boolean hasLatitude(long directory) {
    long latitude = entry(directory, LATITUDE);
    if (latitude < 0 || half(latitude + 2) != RATIONAL) {
      return false;
    }
    long value = start + number(latitude + 8);
    // Degrees, minutes, seconds, each a fraction: without a position all of them are zero.
    for (int fraction = 0; fraction < 3; fraction++) {
      if (number(value + 8L * fraction) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the entry with this tag lies in the directory that starts here, or −1. */
  private long entry(long directory, int tag) {
    int count = Math.min(half(directory), MOST_ENTRIES);
    for (int i = 0; i < count; i++) {
      long at = directory + 2 + (long) ENTRY * i;
      if (half(at) == tag) {
        return at;
      }
    }
    return -1;
  }

  private int half(long at) {
    return littleEndian ? bytes.u16le(at) : bytes.u16(at);
  }

  private long number(long at) {
    return littleEndian ? bytes.u32le(at) : bytes.u32(at);
  }
}
