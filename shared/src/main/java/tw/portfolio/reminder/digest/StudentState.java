package tw.portfolio.reminder.digest;

import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptStore.ReceiptMark;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.statement.StatementState;
import tw.portfolio.work.summary.StudentSummary;

/**
 * How far a student is.
 *
 * @param student the student
 * @param work by school year
 * @param receipts by period, where something came back
 * @param statement how far 自傳與學習計畫 of this year is, if there is one
 */
public record StudentState(
    Person student,
    Map<SchoolYear, StudentSummary> work,
    Map<ReceiptPeriod, ReceiptMark> receipts,
    Optional<StatementState> statement) {
  /** Copies the maps. */
  public StudentState {
    work = Map.copyOf(work);
    receipts = Map.copyOf(receipts);
  }
}
