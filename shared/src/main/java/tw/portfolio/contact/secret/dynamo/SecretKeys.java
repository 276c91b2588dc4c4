package tw.portfolio.contact.secret.dynamo;

import java.time.Instant;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Where secrets of links lie. Whoever follows a link has not said a school, so what is found by it
 * does not begin with one: the school that is written in it is the school.
 */
public final class SecretKeys {
  private SecretKeys() {}

  /** All there is of one secret. */
  public static String secret(String purpose, String mark) {
    return "LINK#" + purpose + "#" + mark;
  }

  static Key secret(SecretPurpose purpose, String mark) {
    return new Key(secret(purpose.code(), mark), "LINK");
  }

  /** How often a link was used in an hour. */
  static Key used(SecretPurpose purpose, String mark, Instant hour) {
    return new Key(secret(purpose.code(), mark), "USED#" + hour);
  }

  /** The way back: which secrets somebody has. */
  public static String links(SchoolCode school, PersonId person) {
    return school + "#LINKS#" + person;
  }

  /** Since when those of a purpose are good. */
  static Key since(SchoolCode school, PersonId person, SecretPurpose purpose) {
    return new Key(links(school, person), purpose.code());
  }

  static Key listed(SchoolCode school, PersonId person, SecretPurpose purpose, String mark) {
    return new Key(links(school, person), purpose.code() + "#" + mark);
  }

  /** The secret that an entry of the way back leads to. */
  public static String listedSecret(Item listed) {
    return "LINK#" + listed.text("sk");
  }
}
