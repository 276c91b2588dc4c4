package tw.portfolio.account;

import tw.portfolio.school.PersonId;

/**
 * The name of an account in the user pool. Nothing personal is in it.
 *
 * @param text the person's id for an invited account, else the provider and its subject, as the
 *     pool itself names those that come through a provider
 */
public record PoolName(String text) {
  /** The account with which somebody is invited. */
  public static PoolName of(PersonId person) {
    return new PoolName(person.text());
  }

  /** The account behind a way to sign in. */
  public static PoolName of(PersonId person, SignIn signIn) {
    return switch (signIn.provider()) {
      case POOL -> of(person);
      case EDUCATION_CLOUD -> new PoolName(signIn.provider().code() + "_" + signIn.subject());
    };
  }
}
