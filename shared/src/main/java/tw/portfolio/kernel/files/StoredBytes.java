package tw.portfolio.kernel.files;

import java.util.Optional;

/** A file as it was read: its bytes, and the seal that belongs to them. */
public final class StoredBytes {
  private final byte[] content;
  private final Seal seal;
  private final Optional<Md5> md5;

  /**
   * Takes over the array; nobody else may change it.
   *
   * @param md5 what the store has computed over these bytes, if it has
   */
  public StoredBytes(byte[] content, Seal seal, Optional<Md5> md5) {
    this.content = content;
    this.seal = seal;
    this.md5 = md5;
  }

  /** The bytes; not to be changed. */
  public byte[] content() {
    return content;
  }

  /** What the store has computed over these bytes, if it has. */
  public Optional<Md5> md5() {
    return md5;
  }

  /** The seal of these bytes. */
  public Seal seal() {
    return seal;
  }
}
