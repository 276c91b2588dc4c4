package tw.portfolio.account;

/**
 * The user pool, which signs people in. An account that it does not know has never been signed in
 * with; then there is nothing to end.
 */
public interface UserPool {
  /**
   * Makes an account and sends a first password to an address, or sends one again to whoever has
   * not used it.
   */
  Invitation invite(PoolName name, String email);

  /** Ends what the account was signed in for, on every device: no token is renewed any more. */
  void signOut(PoolName name);

  /** The account signs in no more. */
  void disable(PoolName name);

  /** The account signs in again. */
  void enable(PoolName name);

  /** The account is gone, with its password and second factor. */
  void remove(PoolName name);

  /** What became of an invitation. */
  sealed interface Invitation {
    /**
     * It is on its way.
     *
     * @param subject the account's {@code sub}
     */
    record Sent(String subject) implements Invitation {}

    /** The account has been signed in with, so it needs no first password. */
    record InUse() implements Invitation {}

    /** The mail could not be sent now; it may be tried again later. */
    record NotSent() implements Invitation {}
  }
}
