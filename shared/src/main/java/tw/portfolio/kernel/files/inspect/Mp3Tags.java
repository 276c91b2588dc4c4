package tw.portfolio.kernel.files.inspect;

/** Steps over what taggers put before and after the sound: ID3v2, ID3v1, APE. */
final class Mp3Tags {
  private static final int ID3V2_HEADER = 10;
  private static final int ID3V1 = 128;
  private static final int APE_HEADER = 32;

  private Mp3Tags() {}

  /** Where the sound may start: after every ID3v2 and APE tag. May lie beyond the file. */
  static long skipLeading(Bytes bytes) {
    long at = 0;
    while (true) {
      long next = skip(bytes, at);
      if (next == at) {
        return at;
      }
      at = next;
    }
  }

  /** Where the tag that starts here ends, or {@code at} itself if none does. */
  static long skip(Bytes bytes, long at) {
    if (bytes.matches(at, "ID3") && bytes.inside(at, ID3V2_HEADER)) {
      int footer = (bytes.at(at + 5) & 0x10) == 0 ? 0 : ID3V2_HEADER;
      return at + ID3V2_HEADER + syncSafe(bytes, at + 6) + footer;
    }
    if (bytes.matches(at, "APETAGEX") && bytes.inside(at, APE_HEADER)) {
      // The size counts everything but the header; a lone footer has no content after it.
      boolean header = (bytes.at(at + 23) & 0x20) != 0;
      return at + APE_HEADER + (header ? bytes.u32le(at + 12) : 0);
    }
    if (bytes.matches(at, "TAG") && at == bytes.length() - ID3V1) {
      return at + ID3V1;
    }
    return at;
  }

  private static long syncSafe(Bytes bytes, long at) {
    long size = 0;
    for (int i = 0; i < 4; i++) {
      size = size << 7 | (bytes.at(at + i) & 0x7F);
    }
    return size;
  }
}
