package tw.portfolio.kernel.files.inspect;

/** One table of a JPEG's codes (ITU-T T.81 C, F.2.2.3). */
final class HuffmanCodes {
  private static final int LONGEST = 16;

  private final int[] last = new int[LONGEST + 1];
  private final int[] offset = new int[LONGEST + 1];
  private final byte[] symbols;

  /** The table whose sixteen counts begin here. */
  HuffmanCodes(Bytes bytes, int at) {
    int code = 0;
    int symbol = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int count = Math.max(0, bytes.at(at + length - 1L));
      offset[length] = symbol - code;
      code += count;
      symbol += count;
      last[length] = count == 0 ? -1 : code - 1;
      code <<= 1;
    }
    symbols = new byte[symbol];
    for (int i = 0; i < symbol; i++) {
      symbols[i] = (byte) bytes.at(at + LONGEST + (long) i);
    }
  }

  /** How many bytes the table takes, its counts included. */
  int length() {
    return LONGEST + symbols.length;
  }

  /** The next symbol; −1 at the end of the data, −2 where no code fits. */
  int next(ScanBits bits) {
    int code = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int bit = bits.next();
      if (bit < 0) {
        return -1;
      }
      code = code << 1 | bit;
      if (code <= last[length]) {
        int index = code + offset[length];
        return index >= 0 && index < symbols.length ? symbols[index] & 0xFF : -2;
      }
    }
    return -2;
  }
}
