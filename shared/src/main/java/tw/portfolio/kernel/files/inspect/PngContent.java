package tw.portfolio.kernel.files.inspect;

import java.util.Optional;
import java.util.zip.CRC32;
import tw.portfolio.kernel.files.FileType;

/**
 * PNG (ISO/IEC 15948 clause 5): walks the chunks, checks each CRC, wants IHDR first, IDAT, and IEND
 * last. Only white space or NUL padding may follow.
 */
final class PngContent implements FormatContent {
  static final String SIGNATURE = "\211PNG\r\n\032\n";

  private static final int HEADER_LENGTH = 13;

  @Override
  public Optional<Problem> problemIn(Bytes bytes) {
    if (!bytes.matches(0, SIGNATURE)) {
      return Optional.of(Refusal.mismatch(FileType.PNG, Recognition.of(bytes, 0)));
    }
    boolean data = false;
    int at = SIGNATURE.length();
    while (true) {
      long length = bytes.u32(at);
      if (length > Integer.MAX_VALUE) {
        return damaged();
      }
      if (length < 0 || !bytes.inside(at, length + 12)) {
        return Optional.of(Refusal.truncated(FileType.PNG));
      }
      String type = bytes.text(at + 4, at + 8);
      if (crc(bytes, at + 4, (int) length + 4) != bytes.u32(at + 8 + length)) {
        return damaged();
      }
      if (at == SIGNATURE.length() && !isHeader(bytes, at, type, length)) {
        return damaged();
      }
      data |= type.equals("IDAT");
      at += (int) length + 12;
      if (type.equals("IEND")) {
        return data && length == 0 ? problemAfter(bytes, at) : damaged();
      }
    }
  }

  private static boolean isHeader(Bytes bytes, int at, String type, long length) {
    return type.equals("IHDR")
        && length == HEADER_LENGTH
        && bytes.u32(at + 8L) > 0
        && bytes.u32(at + 12L) > 0;
  }

  private static long crc(Bytes bytes, int from, int count) {
    CRC32 crc = new CRC32();
    crc.update(bytes.array(), from, count);
    return crc.getValue();
  }

  private static Optional<Problem> problemAfter(Bytes bytes, int end) {
    if (bytes.skipBlank(end) == bytes.length()) {
      return Optional.empty();
    }
    return ForeignData.after(bytes, end)
        .map(found -> Refusal.polyglot(FileType.PNG, found))
        .or(() -> Optional.of(Refusal.trailingData(FileType.PNG)));
  }

  private static Optional<Problem> damaged() {
    return Optional.of(Refusal.damaged(FileType.PNG));
  }
}
