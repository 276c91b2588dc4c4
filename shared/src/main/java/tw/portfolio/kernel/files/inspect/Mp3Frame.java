package tw.portfolio.kernel.files.inspect;

import java.util.Optional;

/**
 * The header of an MPEG audio Layer III frame (ISO/IEC 11172-3 2.4.1.3, 13818-3).
 *
 * @param length of the whole frame in bytes
 * @param family the bits that stay the same through a stream: version and sample rate
 * @param side bytes of side information that follow the header
 */
record Mp3Frame(int length, int family, int side) {
  private static final int[] KBITS_MPEG1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KBITS_MPEG2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] HERTZ_MPEG1 = {44_100, 48_000, 32_000};
  private static final int HEADER = 4;
  private static final int MONO = 3;

  /** The frame whose header is here; the frame itself may reach beyond the file. */
  static Optional<Mp3Frame> at(Bytes bytes, int at) {
    int header = (int) bytes.u32(at);
    if (!bytes.inside(at, HEADER) || header >>> 21 != 0x7FF) {
      return Optional.empty();
    }
    int version = header >>> 19 & 3;
    int layer = header >>> 17 & 3;
    int bitrate = header >>> 12 & 15;
    int rate = header >>> 10 & 3;
    if (version == 1 || layer != 1 || bitrate == 0 || bitrate == 15 || rate == 3) {
      return Optional.empty();
    }
    boolean mpeg1 = version == 3;
    boolean mono = (header >>> 6 & 3) == MONO;
    int hertz = HERTZ_MPEG1[rate] >> (mpeg1 ? 0 : version == 2 ? 1 : 2);
    int bits = 1000 * (mpeg1 ? KBITS_MPEG1 : KBITS_MPEG2)[bitrate];
    int length = (mpeg1 ? 144 : 72) * bits / hertz + (header >>> 9 & 1);
    int side = mpeg1 ? (mono ? 17 : 32) : (mono ? 9 : 17);
    return Optional.of(new Mp3Frame(length, version << 2 | rate, side));
  }
}
