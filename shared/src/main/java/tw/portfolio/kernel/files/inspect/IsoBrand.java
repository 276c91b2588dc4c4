package tw.portfolio.kernel.files.inspect;

import java.util.Set;

/** Reads the brands in an {@code ftyp} box (ISO/IEC 14496-12 4.3). */
final class IsoBrand {
  private static final Set<String> MP4 =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42",
          "avc1", "hvc1", "M4V ", "M4VH", "M4VP", "MSNV", "dash", "cmfc");
  private static final Set<String> PICTURES =
      Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif");
  private static final int BRANDS_MAX = 64;

  private IsoBrand() {}

  /** What the file says it is, by the {@code ftyp} box that starts at {@code box}. */
  static ActualContent contentOf(Bytes bytes, int box) {
    String major = bytes.text(box + 8, box + 12);
    if (major.equals("qt  ")) {
      return ActualContent.QUICKTIME;
    }
    if (PICTURES.contains(major)) {
      return ActualContent.HEIC;
    }
    if (major.startsWith("M4A") || major.startsWith("M4B")) {
      return ActualContent.M4A;
    }
    return isMp4(bytes, box) ? ActualContent.MP4 : ActualContent.UNKNOWN;
  }

  /** Whether players of films take the file at its start, though it may be sound alone. */
  static boolean playsAsMp4(Bytes bytes) {
    return bytes.matches(4, "ftyp") && contentOf(bytes, 0) == ActualContent.M4A && isMp4(bytes, 0);
  }

  private static boolean isMp4(Bytes bytes, int box) {
    if (MP4.contains(bytes.text(box + 8, box + 12))) {
      return true;
    }
    int end = (int) Math.min(box + bytes.u32(box), box + 16L + 4 * BRANDS_MAX);
    for (int at = box + 16; at + 4 <= end; at += 4) {
      if (MP4.contains(bytes.text(at, at + 4))) {
        return true;
      }
    }
    return false;
  }
}
