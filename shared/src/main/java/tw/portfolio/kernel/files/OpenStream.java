package tw.portfolio.kernel.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that a library may close while the one below stays open for the one who opened it. */
public final class OpenStream extends FilterOutputStream {

  public OpenStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    // the inherited one goes byte by byte
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
