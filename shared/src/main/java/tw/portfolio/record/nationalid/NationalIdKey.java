package tw.portfolio.record.nationalid;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * A school's key of national ids: seals them (AES-256-GCM) and tells equal ones by a keyed hash
 * (HMAC-SHA-256). What is sealed opens for the same person of the same school only, so that nobody
 * can pass one person's id for another's by moving it. The key itself is told to nobody.
 */
public final class NationalIdKey {
  /** Half of it seals, the other half hashes. */
  public static final int BYTES = 64;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec sealing;
  private final SecretKeySpec hashing;

  /**
   * A key of these bytes.
   *
   * @throws IllegalArgumentException if they are not {@link #BYTES}
   */
  public NationalIdKey(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A key has " + BYTES + " bytes");
    }
    this.sealing = new SecretKeySpec(Arrays.copyOf(bytes, BYTES / 2), "AES");
    this.hashing = new SecretKeySpec(Arrays.copyOfRange(bytes, BYTES / 2, BYTES), "HmacSHA256");
  }

  /** Seals a person's id; another text each time. Base64. */
  public String seal(SchoolCode school, PersonId person, NationalId identity) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      // The cipher draws a nonce of its own.
      cipher.init(Cipher.ENCRYPT_MODE, sealing);
      cipher.updateAAD(owner(school, person));
      byte[] sealed = cipher.doFinal(identity.number().getBytes(StandardCharsets.US_ASCII));
      byte[] nonce = cipher.getIV();
      byte[] both =
          ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES-GCM", e);
    }
  }

  /**
   * Opens what {@link #seal} has sealed.
   *
   * @throws IllegalStateException if it was sealed for somebody else, with another key, or altered
   */
  public NationalId open(SchoolCode school, PersonId person, String sealed) {
    byte[] both = Base64.getDecoder().decode(sealed);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, both, 0, NONCE_BYTES));
      cipher.updateAAD(owner(school, person));
      byte[] clear = cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
      return NationalId.of(new String(clear, StandardCharsets.US_ASCII))
          .orElseThrow(() -> new IllegalStateException("Not a national id"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This is not that person's national id", e);
    }
  }

  private static byte[] owner(SchoolCode school, PersonId person) {
    return (school + "#" + person).getBytes(StandardCharsets.UTF_8);
  }

  /** The same for the same id, and nothing that can be guessed back without the key. */
  public String mark(NationalId identity) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(hashing);
      return HexFormat.of()
          .formatHex(mac.doFinal(identity.number().getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
    }
  }
}
