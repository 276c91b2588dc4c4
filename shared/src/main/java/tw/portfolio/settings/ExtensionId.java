package tw.portfolio.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolYear;

/**
 * An extension's id. It says where the extension lies, so that no step has to search for it: {@code
 * 115-1795176000-secret}.
 *
 * @param year the school year whose window is extended
 * @param second when it was given, in seconds since 1970: the newest are listed first
 * @param secret 128 random bits
 */
public record ExtensionId(SchoolYear year, long second, String secret) {
  private static final Pattern FORM = Pattern.compile("(1[0-9]{2})-([1-9][0-9]{9})-([0-9a-z]{26})");

  /**
   * @throws IllegalArgumentException if the second has not ten digits or the secret is no pseudonym
   */
  public ExtensionId {
    if (second < 1_000_000_000L || second > 9_999_999_999L || !Pseudonym.matches(secret)) {
      throw new IllegalArgumentException("An extension has a second and a secret");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<ExtensionId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() && Pseudonym.matches(matcher.group(3))
        ? Optional.of(
            new ExtensionId(
                new SchoolYear(Integer.parseInt(matcher.group(1))),
                Long.parseLong(matcher.group(2)),
                matcher.group(3)))
        : Optional.empty();
  }

  /** Where it stands among the extensions of its year. */
  public String place() {
    return second + "-" + secret;
  }

  @Override
  public String toString() {
    return year + "-" + place();
  }
}
