package tw.portfolio.kernel.files;

/** A file as it was read: its bytes, and the seal that belongs to them. */
public final class StoredBytes {
  private final byte[] content;
  private final Seal seal;

  /** Takes over the array; nobody else may change it. */
  public StoredBytes(byte[] content, Seal seal) {
    this.content = content;
    this.seal = seal;
  }

  /** The bytes; not to be changed. */
  public byte[] content() {
    return content;
  }

  /** The seal of these bytes. */
  public Seal seal() {
    return seal;
  }
}
