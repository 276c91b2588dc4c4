package tw.portfolio.record.register;

/** Why a write about an enquiry did not happen. */
public sealed interface EnquiryRefusal {
  /**
   * The student is not on the roster, or the account is disabled.
   *
   * @param onRoster whether the roster has the student
   */
  record AccountNotInUse(boolean onRoster) implements EnquiryRefusal {}

  /** It is of another version by now. */
  record EnquiryDiffers() implements EnquiryRefusal {}
}
