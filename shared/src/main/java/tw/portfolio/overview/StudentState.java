package tw.portfolio.overview;

import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptState;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.statement.StatementState;
import tw.portfolio.work.summary.StudentSummary;

/**
 * How far a student is at this moment, as overviews add up and reminders look at.
 *
 * @param student the student
 * @param place class and seat in the school year that it is about
 * @param cohort whose windows count
 * @param work what the student's work of that year comes to
 * @param receipts what came back, of the periods that were asked for
 * @param statement how far 自傳與學習計畫 of that year is; none while nothing was written
 * @param extraTime the more time (個別延長) that was given for that year, also what is over
 */
public record StudentState(
    Person student,
    ClassPlace place,
    Cohort cohort,
    StudentSummary work,
    List<Receipt> receipts,
    Optional<StatementState> statement,
    List<ExtraTime> extraTime) {
  /** Copies the lists. */
  public StudentState {
    receipts = List.copyOf(receipts);
    extraTime = List.copyOf(extraTime);
  }

  /** How far the student is with a receipt of that kind, if there is one. */
  public Optional<ReceiptState> receipt(ReceiptKind kind) {
    return receipts.stream()
        .filter(one -> one.kind() == kind)
        .map(Receipt::state)
        .min(ReceiptState::compareTo);
  }
}
