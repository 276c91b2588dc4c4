package tw.portfolio.kernel.files;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An object that is stored while it is written, and never held whole. Closed without {@link
 * #complete()} it leaves nothing behind.
 */
public final class ArchiveOutput extends OutputStream {
  private final ArchiveStore archives;
  private final String key;
  private final String mediaType;
  private final ArchiveStore.Upload upload;
  private final MultipartOutput parts;
  private boolean ended;

  /**
   * Begins an object.
   *
   * @param partBytes size of a part; the store takes 5 MiB or more
   * @param partsInFlight how many parts are stored at a time
   */
  public ArchiveOutput(
      ArchiveStore archives, String key, String mediaType, int partBytes, int partsInFlight) {
    this.archives = archives;
    this.key = key;
    this.mediaType = mediaType;
    this.upload = archives.begin(key, mediaType);
    this.parts = new MultipartOutput(upload, partBytes, partsInFlight);
  }

  @Override
  public void write(int single) throws IOException {
    parts.write(single);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    parts.write(bytes, offset, length);
  }

  /**
   * Makes the object appear.
   *
   * @return its size in bytes
   * @throws IOException if a part could not be stored
   */
  public long complete() throws IOException {
    parts.close();
    ended = true;
    if (parts.parts() == 0) {
      // The store makes no object out of no parts.
      upload.abort();
      archives.put(key, mediaType, new byte[0]);
    } else {
      upload.complete();
    }
    return parts.size();
  }

  @Override
  public void close() {
    if (!ended) {
      ended = true;
      parts.abort();
      upload.abort();
    }
  }
}
