package tw.portfolio.account;

/** Why an account of a provider was not linked to a person, or not taken away. */
public sealed interface SignInRefusal {
  /** Whoever asks may not do this any more. */
  record NoLongerPermitted() implements SignInRefusal {}

  /** The school has no such person, or not any more. */
  record NoSuchPerson() implements SignInRefusal {}

  /** The account is somebody's already, perhaps in another school. */
  record Taken() implements SignInRefusal {}

  /** Somebody has just sent the person an invitation, or is about to. */
  record JustInvited() implements SignInRefusal {}

  /** The person signs in with another account of the provider, or with none. */
  record Differs() implements SignInRefusal {}
}
