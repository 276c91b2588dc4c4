package tw.portfolio.receipt.dynamo;

import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.receipt.CaseId;
import tw.portfolio.receipt.ReceiptKey;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Where receipts lie. */
public final class ReceiptKeys {
  static final String RECEIPT = "RECEIPT#";
  static final String CASE = "CASE#";

  private ReceiptKeys() {}

  /** All receipts and reports of a student. */
  public static String receipts(SchoolCode school, PersonId student) {
    return school + "#RECEIPTS#" + student;
  }

  static Key receipt(ReceiptKey key) {
    return new Key(
        receipts(key.school(), key.student()),
        RECEIPT + key.period().code() + "#" + key.kind().code());
  }

  static Key reported(ReceiptKey key, CaseId id) {
    return new Key(receipts(key.school(), key.student()), CASE + id);
  }

  /** How far each student of a period is, a list. */
  public static String marks(SchoolCode school, ReceiptPeriod period) {
    return school + "#RECEIPTMARKS#" + period.code();
  }

  static Key mark(SchoolCode school, ReceiptPeriod period, PersonId student) {
    return Shards.listed(marks(school, period), student.text());
  }

  /** What was reported in a school year, a list. */
  public static String cases(SchoolCode school, SchoolYear year) {
    return school + "#RECEIPTCASES#" + year;
  }

  static Key listedCase(ReceiptKey key, CaseId id) {
    return Shards.listed(cases(key.school(), key.period().year()), id.text());
  }

  static Key faults(SchoolCode school) {
    return new Key(school + "#RECEIPTFAULTS", "FAULTS");
  }
}
