package tw.portfolio.kernel.files.archive;

import java.util.Optional;

/**
 * A file as the directory of its archive tells of it.
 *
 * @param shown what is told to others
 * @param rawName its name as it stands there
 * @param flags its general purpose flags
 * @param method how it is packed: 0 stored, 8 deflated, 99 encrypted by AES
 * @param aes how it is encrypted, if by AES
 * @param time when it was changed, in DOS form
 * @param crc its CRC-32
 * @param packed how many bytes it takes in the archive, with what encryption adds
 * @param header where its local header begins
 * @param bound where the next thing in the archive begins
 */
record DirectoryEntry(
    ArchiveEntry shown,
    String rawName,
    int flags,
    int method,
    Optional<AesField> aes,
    int time,
    long crc,
    long packed,
    long header,
    long bound) {
  static final int STORED = 0;
  static final int DEFLATED = 8;
  static final int AES = 99;

  private static final int ZIP_CRYPTO_BYTES = 12;

  boolean encrypted() {
    return (flags & 1) != 0;
  }

  /** Whether sizes and CRC-32 follow the content, so that the local header has none. */
  boolean described() {
    return (flags & 8) != 0;
  }

  ArchiveEncryption encryption() {
    if (!encrypted()) {
      return ArchiveEncryption.NONE;
    }
    return aes.isPresent() ? ArchiveEncryption.AES : ArchiveEncryption.ZIP_CRYPTO;
  }

  /** How many of the packed bytes are the encryption's own. */
  int overhead() {
    return switch (encryption()) {
      case NONE -> 0;
      case ZIP_CRYPTO -> ZIP_CRYPTO_BYTES;
      case AES -> aes.map(AesField::overhead).orElse(0);
    };
  }

  /** How its content is packed, below the encryption. */
  int packing() {
    return aes.map(AesField::method).orElse(method);
  }

  /** The same with the place where the next thing begins. */
  DirectoryEntry upTo(long next) {
    return new DirectoryEntry(shown, rawName, flags, method, aes, time, crc, packed, header, next);
  }

  /**
   * What the extra field of AES says.
   *
   * @param version 1 or 2; 2 has no CRC-32
   * @param strength 1 to 3: keys of 128, 192 or 256 bits
   * @param method how the content is packed
   */
  record AesField(int version, int strength, int method) {
    private static final int VERIFIER_AND_CODE = 2 + 10;

    boolean known() {
      return version >= 1 && version <= 2 && strength >= 1 && strength <= 3;
    }

    int overhead() {
      return 4 + 4 * strength + VERIFIER_AND_CODE;
    }
  }
}
