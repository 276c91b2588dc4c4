package tw.portfolio.work.outcome.dynamo;

import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.access.item.AccountCondition;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.course.item.EnrolmentCondition;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.outcome.CertificationStore.Sending;
import tw.portfolio.work.outcome.SeenPiece;
import tw.portfolio.work.outcome.SendingRefusal;
import tw.portfolio.work.outcome.SentPiece;
import tw.portfolio.work.summary.SummaryChange;
import tw.portfolio.work.summary.item.SummaryStep;

/**
 * A piece sent as one transaction: of whatever is written and was not read, the write demands that
 * it is so. Reasons are told in this order, the most general first.
 */
final class SendingTransaction {
  private final Table table;
  private final Backoff backoff;
  private final Sending sending;
  private final SchoolCode school;

  SendingTransaction(Table table, Backoff backoff, Sending sending) {
    this.table = table;
    this.backoff = backoff;
    this.sending = sending;
    this.school = sending.by().school();
  }

  WriteResult<SendingRefusal> run() {
    Transaction<SendingRefusal> transaction = new Transaction<>(table, backoff);
    SeenPiece seen = sending.seen();
    PersonId student = sending.by().person();
    transaction.check(
        AccountCondition.inUseAs(
            school, student, seen.studentName(), sending.today(), seen.place()),
        found -> new SendingRefusal.StudentDiffers(found.map(PersonItems::read)));
    SettingsItems.demand(transaction, sending.settings(), SendingRefusal.Settings::new);
    transaction.check(
        EnrolmentCondition.as(school, student, seen.enrolment()),
        found -> new SendingRefusal.CourseDiffers(found.map(CourseItems::readEnrolment)));
    transaction.update(
        update(), found -> new SendingRefusal.PieceDiffers(found.map(PieceItems::read)));
    transaction.line(
        PieceItems.line(table, school, sending.piece(), sending.entry(), seen.transition().code()));
    SummaryStep.add(
        transaction, SummaryChange.moved(school, sending.piece(), seen.state(), PieceState.SENT));
    return transaction.run();
  }

  private Update.Builder update() {
    SentPiece sent = sending.sent();
    PieceConditions conditions =
        new PieceConditions(sending.seen().state(), sending.revision())
            .of(sent.course())
            .sealedAs(sending.seals());
    return QueueUpdate.of(school, sent, conditions);
  }
}
