package tw.portfolio.kernel.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Domains that are likely to be mistyped: one letter away from those that many people have, such as
 * gmial.com. Nobody is refused for it, for it may be a domain of its own; they are asked to look.
 */
public final class MistypedDomains {
  /** The most usual first. */
  private static final List<String> USUAL =
      List.of(
          "gmail.com",
          "yahoo.com.tw",
          "yahoo.com",
          "hotmail.com",
          "hotmail.com.tw",
          "outlook.com",
          "icloud.com",
          "live.com",
          "msn.com",
          "mail.edu.tw",
          "go.edu.tw");

  /** Those that are only as near to a usual one, and have many users too. */
  private static final Set<String> OTHERS =
      Set.of("mail.com", "email.com", "ymail.com", "gmx.com", "me.com", "pchome.com.tw");

  private MistypedDomains() {}

  /** The address that was probably meant, if not this one. */
  public static Optional<MailAddress> meant(MailAddress address) {
    String domain = address.domain();
    if (USUAL.contains(domain) || OTHERS.contains(domain)) {
      return Optional.empty();
    }
    String local = address.text().substring(0, address.text().indexOf('@') + 1);
    return USUAL.stream()
        .filter(usual -> isOneStepAway(domain, usual))
        .findFirst()
        .map(usual -> new MailAddress(local + usual));
  }

  /** One letter more, less or another, or two neighbours in the wrong order. */
  private static boolean isOneStepAway(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int from = 0;
    if (longer.equals(shorter)) {
      return false;
    }
    while (from < shorter.length() && longer.charAt(from) == shorter.charAt(from)) {
      from++;
    }
    if (longer.length() > shorter.length()) {
      return longer.substring(from + 1).equals(shorter.substring(from));
    }
    return longer.substring(from + 1).equals(shorter.substring(from + 1))
        || swapped(longer, shorter, from);
  }

  private static boolean swapped(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
