package tw.portfolio.account;

/** Why a code was not made, or an account not linked by one. */
public sealed interface ActivationRefusal {
  /** Whoever makes the code may not do this any more. */
  record NoLongerPermitted() implements ActivationRefusal {}

  /** No such student in that class, or the account is disabled. */
  record NotInUse() implements ActivationRefusal {}

  /** The student has an account of that provider already. */
  record HasAccount() implements ActivationRefusal {}

  /** The account is somebody's already, perhaps in another school. */
  record Taken() implements ActivationRefusal {}

  /** The code was used, is over, or another one was made since. */
  record NotGood() implements ActivationRefusal {}
}
