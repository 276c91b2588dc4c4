package tw.portfolio.account.dynamo;

import java.time.Instant;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.account.SignIn;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where accounts lie. */
public final class AccountKeys {
  public static final String SIGN_IN = "SIGNIN#";

  private AccountKeys() {}

  /** Whose an account is. The school in it is the school. */
  public static Key signIn(SignIn signIn) {
    return new Key(SIGN_IN + signIn.provider().code() + "#" + signIn.subject(), "SIGNIN");
  }

  /** With which account of a provider a person signs in: the way back. */
  public static Key signsIn(SchoolCode school, PersonId person, SignIn.Provider provider) {
    return new Key(PersonKeys.person(school, person), SIGN_IN + provider.code());
  }

  /** When somebody was invited last. */
  public static Key invitation(SchoolCode school, PersonId person) {
    return new Key(PersonKeys.person(school, person), "INVITATION");
  }

  /** A code by which an account is linked, by its mark. */
  public static Key activationCode(SchoolCode school, String mark) {
    return new Key(school + "#ACTIVATION#" + mark, "CODE");
  }

  /** The mark of the one code that a student can use. */
  public static Key activation(SchoolCode school, PersonId person) {
    return new Key(PersonKeys.person(school, person), "ACTIVATION");
  }

  /** How many codes an account has tried in an hour. */
  public static Key attempts(SignIn signIn, Instant hour) {
    return new Key(signIn(signIn).pk(), "ATTEMPTS#" + hour);
  }

  /** How many wrong codes of a school were tried in an hour. */
  public static Key attempts(SchoolCode school, Instant hour) {
    return new Key(school + "#ACTIVATIONS", "ATTEMPTS#" + hour);
  }

  /** Who was written as the first, so that nobody is a second time. */
  public static Key founder(SchoolCode school) {
    return new Key(school + "#FOUNDED", "FOUNDER");
  }
}
