package tw.portfolio.service.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tw.portfolio.domain.export.Product;
import tw.portfolio.domain.file.Sha256;
import tw.portfolio.export.MultipartOutput;
import tw.portfolio.files.ArchiveStore;

/**
 * Streams a product of an export to the store and digests it on the way. Closed without {@link
 * #complete()} it leaves nothing behind.
 */
final class ProductUpload extends OutputStream {
  private final ArchiveStore archives;
  private final String name;
  private final String key;
  private final String mediaType;
  private final ArchiveStore.Upload upload;
  private final MultipartOutput parts;
  private final MessageDigest sha256;
  private boolean completed;

  /**
   * Begins a product.
   *
   * @param partBytes size of a part; the store takes 5 MiB or more
   * @param partsInFlight how many parts are stored at a time
   */
  ProductUpload(
      ArchiveStore archives,
      String name,
      String key,
      String mediaType,
      int partBytes,
      int partsInFlight) {
    this.archives = archives;
    this.name = name;
    this.key = key;
    this.mediaType = mediaType;
    this.sha256 = digest();
    this.upload = archives.begin(key, mediaType);
    this.parts = new MultipartOutput(upload, partBytes, partsInFlight);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    parts.write(bytes, offset, length);
    sha256.update(bytes, offset, length);
  }

  /**
   * Makes the object appear.
   *
   * @throws IOException if a part could not be stored
   */
  Product complete() throws IOException {
    parts.close();
    completed = true;
    if (parts.parts() == 0) {
      // The store makes no object out of no parts.
      upload.abort();
      archives.put(key, mediaType, new byte[0]);
    } else {
      upload.complete();
    }
    return new Product(name, key, parts.size(), Sha256.ofBytes(sha256.digest()));
  }

  @Override
  public void close() {
    if (!completed) {
      completed = true;
      parts.abort();
      upload.abort();
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
