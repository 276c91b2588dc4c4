package tw.portfolio.kernel.files.inspect;

import java.util.Optional;

/**
 * The header of a PNG (ISO/IEC 15948 11.2.2).
 *
 * @param width in pixels
 * @param height in pixels
 * @param bitsPerPixel of all channels together
 * @param palette whether a palette must be there
 * @param interlaced whether the picture comes in seven passes
 */
record PngHeader(long width, long height, int bitsPerPixel, boolean palette, boolean interlaced) {
  private static final int LENGTH = 13;
  private static final int PALETTE = 3;

  /** First column, first row, and steps between columns and rows of Adam7's passes. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  /** The header whose chunk begins here; nothing if it is none that anybody could show. */
  static Optional<PngHeader> at(Bytes bytes, int at, String type, long length) {
    if (!type.equals("IHDR") || length != LENGTH) {
      return Optional.empty();
    }
    long width = bytes.u32(at + 8L);
    long height = bytes.u32(at + 12L);
    int depth = bytes.at(at + 16L);
    int colour = bytes.at(at + 17L);
    int channels = channels(colour, depth);
    boolean usual = bytes.at(at + 18L) == 0 && bytes.at(at + 19L) == 0 && bytes.at(at + 20L) <= 1;
    boolean sized =
        width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
    return channels == 0 || !usual || !sized
        ? Optional.empty()
        : Optional.of(
            new PngHeader(
                width, height, channels * depth, colour == PALETTE, bytes.at(at + 20L) == 1));
  }

  /** Of the allowed combinations; 0 for any other. */
  private static int channels(int colour, int depth) {
    boolean whole = depth == 8 || depth == 16;
    boolean part = depth == 1 || depth == 2 || depth == 4;
    return switch (colour) {
      case 0 -> whole || part ? 1 : 0;
      case 2 -> whole ? 3 : 0;
      case PALETTE -> part || depth == 8 ? 1 : 0;
      case 4 -> whole ? 2 : 0;
      case 6 -> whole ? 4 : 0;
      default -> 0;
    };
  }

  /** How many pixels it has, or as many as a number can tell. */
  long pixels() {
    return width > Long.MAX_VALUE / height ? Long.MAX_VALUE : width * height;
  }

  /** How many bytes the rows take, each with the number of its filter. */
  long dataLength() {
    if (!interlaced) {
      return rows(width, height);
    }
    long sum = 0;
    for (int[] pass : PASSES) {
      long columns = (width - pass[0] + pass[2] - 1) / pass[2];
      long lines = (height - pass[1] + pass[3] - 1) / pass[3];
      sum += columns > 0 && lines > 0 ? rows(columns, lines) : 0;
    }
    return sum;
  }

  private long rows(long columns, long lines) {
    return lines * (1 + (columns * bitsPerPixel + 7) / 8);
  }
}
