package tw.portfolio.export.zip;

import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A content of so many zero bytes that nobody wants to hold it. */
final class ZerosStream extends InputStream {

  private long left;

  ZerosStream(long length) {
    this.left = length;
  }

  static long crc(long length) {
    byte[] zeros = new byte[1 << 20];
    CRC32 crc = new CRC32();
    for (long left = length; left > 0; left -= zeros.length) {
      crc.update(zeros, 0, (int) Math.min(left, zeros.length));
    }
    return crc.getValue();
  }

  @Override
  public int read() {
    return left-- > 0 ? 0 : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (left <= 0) {
      return -1;
    }
    int given = (int) Math.min(left, length);
    Arrays.fill(bytes, offset, offset + given, (byte) 0);
    left -= given;
    return given;
  }
}
