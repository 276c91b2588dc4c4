package tw.portfolio.store.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.outcome.Status;
import tw.portfolio.domain.outcome.Transition;
import tw.portfolio.domain.selection.Selection;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.SubmissionStore;
import tw.portfolio.store.WriteResult;

/**
 * Pieces are handed in in DynamoDB: a student's in one transaction, with the lock on the choice.
 */
public final class DynamoSubmissionStore implements SubmissionStore {
  private static final Map<String, String> NAMES =
      Map.of("#chosen", SelectionItems.CHOSEN, "#submitted", SelectionItems.SUBMITTED_BY);
  private static final String UNCHANGED = "#chosen = :chosen AND attribute_not_exists(#submitted)";
  private static final String NEVER_CHOSEN = "attribute_not_exists(#chosen) OR (" + UNCHANGED + ")";

  private final Table table;
  private final Backoff backoff;

  /** Pieces in this table. */
  public DynamoSubmissionStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public WriteResult submit(Submission submission) {
    Transaction transaction = new Transaction(table, backoff);
    choice(transaction, submission);
    submission.pieces().forEach(piece -> mark(transaction, submission, piece));
    return transaction.run();
  }

  private static void choice(Transaction transaction, Submission submission) {
    Key key = Keys.selection(submission.school(), submission.student(), submission.year());
    AttributeValue chosen =
        AttributeValue.fromL(
            SelectionItems.texts(submission.chosen()).stream().map(AttributeValue::fromS).toList());
    if (submission.locks()) {
      transaction.update(
          Update.builder()
              .key(key.attributes())
              .updateExpression("SET #submitted = :export")
              .conditionExpression(UNCHANGED)
              .expressionAttributeNames(NAMES)
              .expressionAttributeValues(
                  Map.of(
                      ":chosen",
                      chosen,
                      ":export",
                      AttributeValue.fromS(submission.export().text()))),
          DynamoSubmissionStore::locked);
    } else {
      transaction.check(
          ConditionCheck.builder()
              .key(key.attributes())
              // An item that was never written is a choice of nothing.
              .conditionExpression(submission.chosen().isEmpty() ? NEVER_CHOSEN : UNCHANGED)
              .expressionAttributeNames(NAMES)
              .expressionAttributeValues(Map.of(":chosen", chosen)),
          DynamoSubmissionStore::locked);
    }
  }

  private static Rejection locked(Optional<Item> found) {
    return new Rejection.SelectionLocked(found.map(SelectionItems::read).orElse(Selection.NONE));
  }

  private static void mark(Transaction transaction, Submission submission, Piece piece) {
    if (!(piece.status() instanceof Status.Certified certified)) {
      throw new IllegalArgumentException("Only a certified piece is handed in");
    }
    Piece next =
        piece.with(new Status.Submitted(submission.at(), submission.export().text(), certified));
    transaction.put(
        Put.builder()
            .item(PieceItems.write(next, submission.at()).attributes())
            .conditionExpression("#version = :before AND #state = :certified")
            .expressionAttributeNames(
                Map.of("#version", PieceItems.VERSION, "#state", PieceItems.STATE))
            .expressionAttributeValues(
                Map.of(
                    ":before", AttributeValue.fromN(Integer.toString(piece.version())),
                    ":certified", AttributeValue.fromS(PieceState.CERTIFIED.code()))),
        found -> PieceConditions.differs(piece.id(), found));
    HistoryEntry line =
        new HistoryEntry(
            submission.at(),
            submission.by(),
            Transition.SUBMIT,
            Optional.of(PieceState.SELECTED),
            Optional.of(PieceState.SUBMITTED),
            submission.export().text());
    transaction.putAlong(
        HistoryItems.write(
            submission.school(), piece.id(), line, "%06d".formatted(next.version())));
  }
}
