package tw.portfolio.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Pseudonyms: 130 bits of a hash over the seed, the kind of thing and its number. No personal
 * content goes in.
 */
final class SampleIds {
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int LENGTH = 26;

  private final long seed;
  private final MessageDigest sha256;

  SampleIds(long seed) {
    this.seed = seed;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  String id(String kind, String key) {
    byte[] hash = sha256.digest((seed + "/" + kind + "/" + key).getBytes(UTF_8));
    BigInteger rest = new BigInteger(1, hash);
    char[] id = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      id[i] = ALPHABET[rest.intValue() & 31];
      rest = rest.shiftRight(5);
    }
    return new String(id);
  }
}
