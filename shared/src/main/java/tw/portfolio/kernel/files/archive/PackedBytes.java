package tw.portfolio.kernel.files.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The packed bytes of an entry and no others; it knows whether reading them failed. */
final class PackedBytes extends FilterInputStream {
  private long left;
  private boolean failed;

  PackedBytes(InputStream range, long packed) {
    super(range);
    this.left = packed;
  }

  /** Whether the source failed, so that the archive is not to blame. */
  boolean failed() {
    return failed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    try {
      int read = in.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return in.readNBytes((int) Math.min(count, Math.min(left, 8192))).length;
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
