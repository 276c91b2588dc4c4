package tw.portfolio.kernel.files.inspect;

import java.util.Optional;

/**
 * A box of the ISO base media file format (ISO/IEC 14496-12 4.2).
 *
 * @param type its four characters
 * @param body where its content starts
 * @param end where the next box starts; may lie beyond the file when the file is cut off
 */
record IsoBox(String type, long body, long end) {
  private static final int SHORT_HEADER = 8;
  private static final int LONG_HEADER = 16;

  /** The box that starts here, or empty if no box header does. {@code limit} ends its parent. */
  static Optional<IsoBox> at(Bytes bytes, long at, long limit) {
    String type = bytes.text((int) at + 4, (int) at + 8);
    if (type.length() < 4 || !type.chars().allMatch(IsoBox::isTypeChar)) {
      return Optional.empty();
    }
    long size = bytes.u32(at);
    if (size == 0) {
      // "Up to the end of the file" makes sense only for the last box, and writers use it for mdat.
      return type.equals("mdat")
          ? Optional.of(new IsoBox(type, at + SHORT_HEADER, limit))
          : Optional.empty();
    }
    if (size == 1) {
      return large(bytes, at, type);
    }
    return size < SHORT_HEADER
        ? Optional.empty()
        : Optional.of(new IsoBox(type, at + SHORT_HEADER, at + size));
  }

  private static Optional<IsoBox> large(Bytes bytes, long at, String type) {
    long high = bytes.u32(at + 8);
    long low = bytes.u32(at + 12);
    if (high < 0 || low < 0 || high > Integer.MAX_VALUE / 2 || (high == 0 && low < LONG_HEADER)) {
      return Optional.empty();
    }
    return Optional.of(new IsoBox(type, at + LONG_HEADER, at + (high << 32) + low));
  }

  private static boolean isTypeChar(int c) {
    return (c >= 0x20 && c <= 0x7E) || c == 0xA9;
  }
}
