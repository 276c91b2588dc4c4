package tw.portfolio.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How somebody signs in: an account of a provider, known by the provider's own name for it ({@code
 * sub}). Who has it is never concluded from a name or an address.
 *
 * @param provider who vouches for the account
 * @param subject its {@code sub}: exactly so, capitals and all
 */
public record SignIn(Provider provider, String subject) {
  /** As many characters as the user pool has for a name, the provider's name included. */
  public static final int LONGEST_SUBJECT = 100;

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST_SUBJECT + "}");

  /**
   * @throws IllegalArgumentException if no provider names an account so
   */
  public SignIn {
    if (!isSubject(subject)) {
      throw new IllegalArgumentException("A subject has 1 to 100 visible characters of ASCII");
    }
  }

  /** Whether a provider may name an account so. */
  public static boolean isSubject(String text) {
    return FORM.matcher(text).matches();
  }

  /** Who vouches for an account. */
  public enum Provider {
    /** The platform's own user pool, for those whom an office has invited. */
    POOL("pool", "平臺帳號", "the platform's own account"),
    /** 教育雲端帳號, by OpenID Connect. */
    EDUCATION_CLOUD("EducationCloud", "教育雲端帳號", "the education cloud account");

    private final String code;
    private final String chinese;
    private final String english;

    Provider(String code, String chinese, String english) {
      this.code = code;
      this.chinese = chinese;
      this.english = english;
    }

    /** Its name in storage, in requests, and for one that is federated in the user pool. */
    public String code() {
      return code;
    }

    /** What messages to people call an account of it, in Chinese. */
    public String chinese() {
      return chinese;
    }

    /** The same in English, within a sentence. */
    public String english() {
      return english;
    }

    /** The provider with exactly this code. */
    public static Optional<Provider> ofCode(String code) {
      return Arrays.stream(values()).filter(provider -> provider.code.equals(code)).findFirst();
    }
  }
}
