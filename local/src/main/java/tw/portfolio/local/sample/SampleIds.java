package tw.portfolio.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Random;

/**
 * Pseudonyms, addresses and chances that follow from the seed, the kind of thing and its key,
 * whatever else is in the school. No personal content goes in. Two schools of one seed differ in
 * pseudonyms and addresses, and in nothing else.
 */
final class SampleIds {
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int LENGTH = 26;

  private static final String DOMAIN = "nanning.example";

  private final long seed;
  private final String school;
  private final MessageDigest sha256;

  SampleIds(long seed, String school) {
    this.seed = seed;
    this.school = school;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** 26 characters of five bits each. */
  String id(String kind, String key) {
    byte[] hash = hash(isUsual() ? kind : school + "/" + kind, key);
    char[] id = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * 5;
      int pair = (hash[bit / 8] & 0xFF) << 8 | (hash[bit / 8 + 1] & 0xFF);
      id[i] = ALPHABET[pair >> (11 - bit % 8) & 31];
    }
    return new String(id);
  }

  /** The school's code. */
  String school() {
    return school;
  }

  private boolean isUsual() {
    return school.equals(SampleSchool.SCHOOL_CODE);
  }

  /** Where somebody of the school gets mail. */
  String address(String name) {
    return name + "@" + (isUsual() ? DOMAIN : school.toLowerCase(Locale.ROOT) + "." + DOMAIN);
  }

  /**
   * Chances of its own for one thing: {@link Random}, because its sequence is the same on every
   * platform.
   */
  Random random(String kind, String key) {
    return new Random(ByteBuffer.wrap(hash(kind, key)).getLong());
  }

  private byte[] hash(String kind, String key) {
    return sha256.digest((seed + "/" + kind + "/" + key).getBytes(UTF_8));
  }
}
