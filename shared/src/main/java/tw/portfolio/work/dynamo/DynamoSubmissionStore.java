package tw.portfolio.work.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceRefusal;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Selection;
import tw.portfolio.work.SubmissionStore;
import tw.portfolio.work.SubmissionStore.Submission;
import tw.portfolio.work.item.ChoiceUpdate;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceHistoryItems;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SelectionItems;

/** Pieces are handed in: a student's in one transaction, with the lock on the choice. */
public final class DynamoSubmissionStore implements SubmissionStore {
  private final Table table;
  private final Backoff backoff;

  /** Pieces in this table. */
  public DynamoSubmissionStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public WriteResult<Rejection> submit(Submission submission) {
    Transaction<Rejection> transaction = new Transaction<>(table, backoff);
    lock(transaction, submission);
    submission.pieces().forEach(piece -> mark(transaction, submission, piece));
    return transaction.run();
  }

  private static void lock(Transaction<Rejection> transaction, Submission submission) {
    Key key = PieceKeys.selection(submission.school(), submission.student(), submission.year());
    AttributeValue chosen =
        AttributeValue.fromL(
            SelectionItems.texts(submission.chosen()).stream().map(AttributeValue::fromS).toList());
    transaction.update(
        Update.builder()
            .key(key.attributes())
            .updateExpression("SET #submitted = if_not_exists(#submitted, :export)")
            .conditionExpression("#chosen = :chosen")
            .expressionAttributeNames(
                Map.of("#chosen", ChoiceUpdate.CHOSEN, "#submitted", ChoiceUpdate.SUBMITTED_BY))
            .expressionAttributeValues(
                Map.of(":chosen", chosen, ":export", AttributeValue.fromS(submission.export()))),
        found ->
            new PieceRefusal.SelectionDiffers(
                found.map(SelectionItems::read).orElse(Selection.NONE)));
  }

  private void mark(Transaction<Rejection> transaction, Submission submission, Piece piece) {
    Piece next = submission.submitted(piece);
    transaction.put(
        Put.builder()
            .item(PieceItems.write(next, submission.at()).attributes())
            .conditionExpression("#version = :before AND #state = :certified")
            .expressionAttributeNames(
                Map.of("#version", Attributes.VERSION, "#state", Attributes.STATE))
            .expressionAttributeValues(
                Map.of(
                    ":before", AttributeValue.fromN(Integer.toString(piece.version())),
                    ":certified", AttributeValue.fromS(PieceState.CERTIFIED.code()))),
        found -> PieceConditions.differs(piece.id(), found));
    transaction.putAlong(
        PieceHistoryItems.write(
            table,
            submission.school(),
            piece.id(),
            submission.entry(),
            ChangeItems.step(next.version())));
  }
}
