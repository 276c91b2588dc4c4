package tw.portfolio.kernel.files.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.Sha256;

/**
 * Computes SHA-256, MD5 and CRC-32 in one pass over the bytes. Feed it buffers with {@link #update}
 * and ask once with {@link #finish}; or use {@link #of(byte[])} and {@link #of(InputStream)} when
 * everything is at hand. Not for use by several threads.
 */
public final class ChecksumReader {
  private static final int BUFFER = 64 * 1024;

  private final MessageDigest sha256 = digest("SHA-256");
  private final Md5Source md5;
  private final CRC32 crc32 = new CRC32();
  private long length;
  private boolean finished;

  /** Computes all three. */
  public ChecksumReader() {
    this(new Computed(digest("MD5")));
  }

  private ChecksumReader(Md5Source md5) {
    this.md5 = md5;
  }

  /** Where the MD5 comes from. */
  private sealed interface Md5Source {}

  private record Computed(MessageDigest digest) implements Md5Source {}

  private record Given(Md5 md5) implements Md5Source {}

  /** Feeds the next bytes. Throws IllegalStateException after {@link #finish}. */
  public ChecksumReader update(byte[] buffer, int offset, int count) {
    return update(ByteBuffer.wrap(buffer, offset, count));
  }

  /**
   * Feeds the bytes that remain in the buffer and leaves it read. Throws IllegalStateException
   * after {@link #finish}.
   */
  public ChecksumReader update(ByteBuffer buffer) {
    requireOpen();
    length += buffer.remaining();
    sha256.update(buffer.duplicate());
    if (md5 instanceof Computed(MessageDigest digest)) {
      digest.update(buffer.duplicate());
    }
    crc32.update(buffer);
    return this;
  }

  /** How many bytes were fed so far. */
  public long length() {
    return length;
  }

  /** The checksums of all bytes fed. Throws IllegalStateException when called twice. */
  public Checksums finish() {
    requireOpen();
    finished = true;
    return new Checksums(
        Sha256.ofBytes(sha256.digest()),
        switch (md5) {
          case Computed(MessageDigest digest) -> Md5.ofBytes(digest.digest());
          case Given(Md5 given) -> given;
        },
        Crc32.ofValue(crc32.getValue()));
  }

  /** The checksums of a whole file. */
  public static Checksums of(byte[] content) {
    return new ChecksumReader().update(content, 0, content.length).finish();
  }

  /**
   * The checksums of a whole file whose MD5 somebody trustworthy has computed already: of the three
   * it takes the longest.
   */
  public static Checksums of(byte[] content, Md5 known) {
    return new ChecksumReader(new Given(known)).update(content, 0, content.length).finish();
  }

  /**
   * The checksums of all that a stream still has; the caller closes it.
   *
   * @throws IOException when reading fails
   */
  public static Checksums of(InputStream in) throws IOException {
    ChecksumReader reader = new ChecksumReader();
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      reader.update(buffer, 0, count);
    }
    return reader.finish();
  }

  private void requireOpen() {
    if (finished) {
      throw new IllegalStateException("the checksums were already taken");
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have " + algorithm, e);
    }
  }
}
