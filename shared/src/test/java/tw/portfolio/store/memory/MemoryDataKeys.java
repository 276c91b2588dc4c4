package tw.portfolio.store.memory;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.DataKeys;
import tw.portfolio.store.IdentityKey;

/** Keys that are wrapped by nothing but the name of the school. */
public final class MemoryDataKeys implements DataKeys {
  private final RandomGenerator random = new SecureRandom();

  @Override
  public Fresh fresh(SchoolCode school) {
    byte[] bytes = new byte[IdentityKey.BYTES];
    random.nextBytes(bytes);
    return new Fresh(
        new IdentityKey(bytes), school + ":" + Base64.getEncoder().encodeToString(bytes));
  }

  @Override
  public IdentityKey unwrap(SchoolCode school, String wrapped) {
    String owner = school + ":";
    if (!wrapped.startsWith(owner)) {
      throw new IllegalArgumentException("That key is another school's");
    }
    return new IdentityKey(Base64.getDecoder().decode(wrapped.substring(owner.length())));
  }
}
