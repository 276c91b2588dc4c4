package tw.portfolio.kernel.files.inspect;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The standard security handler of PDF, as far as it takes to try the empty password (ISO 32000-1
 * 7.6.3, algorithms 2, 4, 5; ISO 32000-2 7.6.4, algorithms 2.B, 11). The old ciphers are the
 * format's, not this system's.
 */
final class PdfPasswordLock {
  private static final byte[] PADDING =
      HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");
  private static final int HASH = 32;
  private static final int SALT = 8;

  private final int revision;
  private final int keyLength;
  private final byte[] owner;
  private final byte[] user;
  private final int permissions;
  private final byte[] fileId;
  private final boolean openMetadata;

  PdfPasswordLock(
      int revision,
      int keyLength,
      byte[] owner,
      byte[] user,
      int permissions,
      byte[] fileId,
      boolean openMetadata) {
    this.revision = revision;
    this.keyLength = Math.clamp(keyLength, 5, 16);
    this.owner = owner;
    this.user = user;
    this.permissions = permissions;
    this.fileId = fileId;
    this.openMetadata = openMetadata;
  }

  /** Whether the empty user password opens the file; false too when the method is unknown. */
  boolean opensWithoutPassword() {
    try {
      return switch (revision) {
        case 2 -> startsAlike(rc4(oldKey(), PADDING), HASH);
        case 3, 4 -> startsAlike(oldProof(), 16);
        case 5 -> startsAlike(digest("SHA-256", salt()), HASH);
        case 6 -> startsAlike(hardened(), HASH);
        default -> false;
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform must have the ciphers of PDF", e);
    }
  }

  private boolean startsAlike(byte[] proof, int length) {
    return user.length >= length
        && MessageDigest.isEqual(Arrays.copyOf(proof, length), Arrays.copyOf(user, length));
  }

  private byte[] oldKey() throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(PADDING);
    md5.update(Arrays.copyOf(owner, HASH));
    for (int shift = 0; shift < 32; shift += 8) {
      md5.update((byte) (permissions >>> shift));
    }
    md5.update(fileId);
    if (revision >= 4 && openMetadata) {
      md5.update(new byte[] {-1, -1, -1, -1});
    }
    int length = revision == 2 ? 5 : keyLength;
    byte[] key = Arrays.copyOf(md5.digest(), length);
    for (int i = 0; revision >= 3 && i < 50; i++) {
      key = Arrays.copyOf(digest("MD5", key), length);
    }
    return key;
  }

  private byte[] oldProof() throws GeneralSecurityException {
    byte[] key = oldKey();
    byte[] proof = digest("MD5", PADDING, fileId);
    for (int round = 0; round < 20; round++) {
      byte[] roundKey = key.clone();
      for (int i = 0; i < roundKey.length; i++) {
        roundKey[i] ^= (byte) round;
      }
      proof = rc4(roundKey, proof);
    }
    return proof;
  }

  private byte[] hardened() throws GeneralSecurityException {
    byte[] key = digest("SHA-256", salt());
    int last = 0;
    for (int round = 0; round < 64 || last > round - 32; round++) {
      byte[] block = new byte[64 * key.length];
      for (int i = 0; i < 64; i++) {
        System.arraycopy(key, 0, block, i * key.length, key.length);
      }
      Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
      aes.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, 0, 16, "AES"),
          new IvParameterSpec(key, 16, 16));
      byte[] mixed = aes.doFinal(block);
      int sum = 0;
      for (int i = 0; i < 16; i++) {
        sum += mixed[i] & 0xFF;
      }
      key = digest(sum % 3 == 0 ? "SHA-256" : sum % 3 == 1 ? "SHA-384" : "SHA-512", mixed);
      last = mixed[mixed.length - 1] & 0xFF;
    }
    return key;
  }

  private byte[] salt() {
    return Arrays.copyOfRange(Arrays.copyOf(user, HASH + SALT), HASH, HASH + SALT);
  }

  private static byte[] digest(String algorithm, byte[]... parts) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance(algorithm);
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static byte[] rc4(byte[] key, byte[] data) throws GeneralSecurityException {
    Cipher rc4 = Cipher.getInstance("RC4");
    rc4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "RC4"));
    return rc4.doFinal(data);
  }
}
