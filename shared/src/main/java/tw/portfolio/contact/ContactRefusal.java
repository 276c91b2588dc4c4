package tw.portfolio.contact;

/** Why a change was not written. */
public sealed interface ContactRefusal {
  /**
   * The account is not in use.
   *
   * @param onRoster whether the roster has the person
   */
  record NotInUse(boolean onRoster) implements ContactRefusal {}

  /** The code is not the last one any more. */
  record CodeUsed() implements ContactRefusal {}

  /** There is a later version. */
  record Differs() implements ContactRefusal {}
}
