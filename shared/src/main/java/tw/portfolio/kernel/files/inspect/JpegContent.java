package tw.portfolio.kernel.files.inspect;

import java.util.Optional;
import tw.portfolio.kernel.files.FileType;

/**
 * JPEG (ITU-T T.81 annex B): walks the marker segments from SOI over every scan to EOI.
 *
 * <p>What follows EOI is tolerated unless another program would recognize it, because phones put
 * much there: the further pictures of a multi-picture file (MPF, HDR gain maps, depth maps), the
 * film of a motion photo, Samsung's and others' own records, padding. If only such a trailer is cut
 * off, the photo itself is still whole and is accepted.
 */
final class JpegContent implements FormatContent {
  private static final int FILL = 0xFF;
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;

  @Override
  public Optional<Problem> problemIn(Bytes bytes) {
    if (!bytes.matches(0, "\377\330\377")) {
      return Optional.of(Refusal.mismatch(FileType.JPEG, Recognition.of(bytes, 0)));
    }
    boolean frame = false;
    boolean scan = false;
    int at = 2;
    while (true) {
      if (at < bytes.length() && bytes.at(at) != FILL) {
        return damaged();
      }
      while (bytes.at(at) == FILL) {
        at++;
      }
      int marker = bytes.at(at++);
      if (marker == EOI) {
        return scan ? problemAfter(bytes, at) : damaged();
      }
      if (isAlone(marker)) {
        continue;
      }
      int length = bytes.u16(at);
      if (marker < 0 || length < 0 || !bytes.inside(at, length)) {
        return Optional.of(Refusal.truncated(FileType.JPEG));
      }
      if (marker < 0xC0 || marker == SOI || length < 2) {
        return damaged();
      }
      if (isFrame(marker)) {
        frame = length >= 8 && bytes.u16(at + 5L) > 0;
      }
      at += length;
      if (marker == SOS) {
        if (!frame) {
          return damaged();
        }
        scan = true;
        at = endOfScan(bytes, at);
      }
    }
  }

  private static Optional<Problem> problemAfter(Bytes bytes, int end) {
    return ForeignData.after(bytes, end).map(found -> Refusal.polyglot(FileType.JPEG, found));
  }

  /** TEM and RST0 to RST7 have no length. */
  private static boolean isAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
  }

  /** SOF0 to SOF15; DHT, JPG and DAC share their range. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int endOfScan(Bytes bytes, int from) {
    int at = from;
    while (at < bytes.length()) {
      if (bytes.at(at) != FILL) {
        at++;
        continue;
      }
      int next = bytes.at(at + 1L);
      if (next == 0 || isAlone(next)) {
        at += 2;
      } else if (next == FILL) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private static Optional<Problem> damaged() {
    return Optional.of(Refusal.damaged(FileType.JPEG));
  }
}
