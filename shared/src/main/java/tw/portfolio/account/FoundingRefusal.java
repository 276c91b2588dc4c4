package tw.portfolio.account;

/** Why the first person of a school was not written. */
public sealed interface FoundingRefusal {
  /** The school has staff already. */
  record AlreadyFounded() implements FoundingRefusal {}
}
