package tw.portfolio.kernel.files.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * A document of one page as a writer makes it that encrypts by filters (version 4) with a key of 40
 * bits, written here by the algorithms of ISO 32000-1, 7.6.
 */
final class LockedPdf {
  private static final int KEY = 5;
  private static final int PERMISSIONS = -3904;
  private static final byte[] ID = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PADDING =
      HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

  private final String user;
  private final String stated;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> places = new ArrayList<>();

  /**
   * @param user what it takes to open it, often nothing
   * @param stated the length of the key as the writer states it beside the filters, or nothing
   */
  LockedPdf(String user, String stated) {
    this.user = user;
    this.stated = stated;
  }

  byte[] bytes() {
    byte[] owner = owner();
    byte[] key = key(owner);
    text("%PDF-1.5\n");
    object("<</Type/Catalog/Pages 2 0 R>>");
    object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>");
    stream(rc4(ofObject(key, 4), deflated("0 0 m 100 100 l S")));
    object(
        "<</Filter/Standard/V 4/R 4%s/P %d/O<%s>/U<%s>/StmF/StdCF/StrF/StdCF/CF<</StdCF<</CFM/V2/AuthEvent/DocOpen/Length 5>>>>>>"
            .formatted(stated, PERMISSIONS, hex(owner), hex(check(key))));
    int table = out.size();
    text("xref\n0 6\n0000000000 65535 f \n");
    places.forEach(place -> text("%010d 00000 n \n".formatted(place)));
    text(
        "trailer\n<</Size 6/Root 1 0 R/Encrypt 5 0 R/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(hex(ID), hex(ID), table));
    return out.toByteArray();
  }

  private void object(String content) {
    begin();
    text(content + "\nendobj\n");
  }

  private void stream(byte[] data) {
    begin();
    text("<</Filter/FlateDecode/Length %d>>\nstream\n".formatted(data.length));
    out.writeBytes(data);
    text("\nendstream\nendobj\n");
  }

  private void begin() {
    places.add(out.size());
    text(places.size() + " 0 obj\n");
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Algorithm 3. */
  private byte[] owner() {
    byte[] key = md5(padded("principal"));
    for (int round = 0; round < 50; round++) {
      key = md5(key);
    }
    return twentyTimes(Arrays.copyOf(key, KEY), padded(user));
  }

  /** Algorithm 2. */
  private byte[] key(byte[] owner) {
    byte[] permissions =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(PERMISSIONS).array();
    byte[] key = md5(padded(user), owner, permissions, ID);
    for (int round = 0; round < 50; round++) {
      key = md5(Arrays.copyOf(key, KEY));
    }
    return Arrays.copyOf(key, KEY);
  }

  /** Algorithm 5. */
  private static byte[] check(byte[] key) {
    return Arrays.copyOf(twentyTimes(key, md5(PADDING, ID)), 32);
  }

  /** Algorithm 1. */
  private static byte[] ofObject(byte[] key, int number) {
    byte[] digest = md5(key, new byte[] {(byte) number, 0, 0, 0, 0});
    return Arrays.copyOf(digest, KEY + 5);
  }

  private static byte[] twentyTimes(byte[] key, byte[] data) {
    byte[] encrypted = data;
    for (int round = 0; round < 20; round++) {
      byte[] other = key.clone();
      for (int at = 0; at < other.length; at++) {
        other[at] ^= (byte) round;
      }
      encrypted = rc4(other, encrypted);
    }
    return encrypted;
  }

  private static byte[] padded(String password) {
    byte[] given = password.getBytes(StandardCharsets.ISO_8859_1);
    byte[] padded = Arrays.copyOf(given, PADDING.length);
    System.arraycopy(PADDING, 0, padded, given.length, PADDING.length - given.length);
    return padded;
  }

  private static byte[] deflated(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] rc4(byte[] key, byte[] data) {
    try {
      Cipher cipher = Cipher.getInstance("ARCFOUR");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
      return cipher.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] md5(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
