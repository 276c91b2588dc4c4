package tw.portfolio.receipt;

import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Which receipt.
 *
 * @param school the school
 * @param student whose
 * @param period for when it was handed in
 * @param kind of what
 */
public record ReceiptKey(
    SchoolCode school, PersonId student, ReceiptPeriod period, ReceiptKind kind) {
  /** What the history calls it. */
  Subject subject() {
    return new Subject(SubjectKind.RECEIPT, student + "-" + period.code() + "-" + kind.code());
  }

  /** What people call it. */
  String chinese() {
    return period.chinese() + "「" + kind.chinese() + "」收訖明細";
  }
}
