package tw.portfolio.job;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tw.portfolio.kernel.files.ArchiveOutput;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.Sha256;

/**
 * Streams an archive to the store and digests it on the way. Closed without {@link #complete()} it
 * leaves nothing behind.
 */
public final class ProductUpload extends OutputStream {
  private final String name;
  private final String key;
  private final ArchiveOutput stored;
  private final MessageDigest sha256;

  /**
   * Begins an archive.
   *
   * @param name its name for people
   * @param key where it is to lie
   * @param partBytes size of a part; the store takes 5 MiB or more
   * @param partsInFlight how many parts are stored at a time
   */
  public ProductUpload(
      ArchiveStore archives, String name, String key, int partBytes, int partsInFlight) {
    this.name = name;
    this.key = key;
    this.sha256 = digest();
    this.stored = new ArchiveOutput(archives, key, Product.ZIP, partBytes, partsInFlight);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    stored.write(bytes, offset, length);
    sha256.update(bytes, offset, length);
  }

  /**
   * Makes the object appear.
   *
   * @throws IOException if a part could not be stored
   */
  public Product complete() throws IOException {
    return new Product(name, key, stored.complete(), Sha256.ofBytes(sha256.digest()));
  }

  @Override
  public void close() {
    stored.close();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
