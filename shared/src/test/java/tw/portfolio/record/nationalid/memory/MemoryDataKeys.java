package tw.portfolio.record.nationalid.memory;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.school.SchoolCode;

/** Keys that are wrapped by nothing but the name of the school. */
public final class MemoryDataKeys implements DataKeys {
  private final RandomGenerator random = new SecureRandom();

  @Override
  public Fresh fresh(SchoolCode school) {
    byte[] bytes = new byte[NationalIdKey.BYTES];
    random.nextBytes(bytes);
    return new Fresh(
        new NationalIdKey(bytes), school + ":" + Base64.getEncoder().encodeToString(bytes));
  }

  @Override
  public NationalIdKey unwrap(SchoolCode school, String wrapped) {
    String owner = school + ":";
    if (!wrapped.startsWith(owner)) {
      throw new IllegalArgumentException("That key is another school's");
    }
    return new NationalIdKey(Base64.getDecoder().decode(wrapped.substring(owner.length())));
  }
}
