package tw.portfolio.work.dynamo;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.SettingsStep;
import tw.portfolio.work.PieceRefusal;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Selection;
import tw.portfolio.work.SelectionStore;
import tw.portfolio.work.SelectionStore.Choice;
import tw.portfolio.work.SelectionStore.ChosenPiece;
import tw.portfolio.work.item.ChoiceUpdate;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SelectionItems;

/** Choices in DynamoDB. */
public final class DynamoSelectionStore implements SelectionStore {
  private final Table table;
  private final Backoff backoff;

  /** Choices in this table. */
  public DynamoSelectionStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /**
   * A choice is always later than the one before it, so that the history has them in the order in
   * which they took effect, whichever clock was ahead: one that is not is moved just behind it.
   */
  @Override
  public WriteResult<Rejection> select(Choice choice) {
    return ChoiceUpdate.inOrder(
        backoff,
        choice.settings().now(),
        at -> select(choice, at),
        DynamoSelectionStore::laterChoice);
  }

  private static Optional<Instant> laterChoice(WriteResult<Rejection> result) {
    return switch (result) {
      case WriteResult.Written() -> Optional.empty();
      case WriteResult.Rejected<Rejection> rejected ->
          rejected
              .reason(PieceRefusal.SelectionLocked.class)
              .map(PieceRefusal.SelectionLocked::current)
              .filter(current -> current.submittedBy().isEmpty())
              .flatMap(Selection::at);
    };
  }

  private WriteResult<Rejection> select(Choice choice, Instant at) {
    Transaction<Rejection> transaction = new Transaction<>(table, backoff);
    SettingsStep.add(transaction, choice.settings(), why -> why);
    replace(transaction, choice, at);
    choice.pieces().forEach(piece -> check(transaction, choice, piece));
    transaction.putAlong(line(choice, at));
    return transaction.run();
  }

  private static void replace(Transaction<Rejection> transaction, Choice choice, Instant at) {
    SchoolCode school = choice.by().school();
    PersonId student = choice.by().person();
    transaction.update(
        ChoiceUpdate.replacing(
            PieceKeys.selection(school, student, choice.year()),
            SelectionItems.texts(choice.pieces().stream().map(ChosenPiece::id).toList()),
            at),
        found ->
            new PieceRefusal.SelectionLocked(
                found.map(SelectionItems::read).orElse(Selection.NONE)));
  }

  private static void check(Transaction<Rejection> transaction, Choice choice, ChosenPiece piece) {
    PieceConditions conditions =
        new PieceConditions(PieceState.CERTIFIED, piece.revision()).sealedAs(piece.seals());
    transaction.check(
        ConditionCheck.builder()
            .key(PieceKeys.ownPiece(choice.by(), choice.year(), piece.id()).attributes())
            .conditionExpression(conditions.expression())
            .expressionAttributeNames(conditions.names())
            .expressionAttributeValues(conditions.values()),
        found -> PieceConditions.differs(piece.id(), found));
  }

  private Item line(Choice choice, Instant at) {
    return SelectionItems.writeLine(
        table,
        choice.by().school(),
        choice.made(at),
        choice.pieces().stream().map(ChosenPiece::id).toList());
  }
}
