package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.selection.Selection;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.SelectionStore;
import tw.portfolio.store.WriteResult;

/** Choices in DynamoDB. */
public final class DynamoSelectionStore implements SelectionStore {
  private final Table table;
  private final Backoff backoff;

  /** Choices in this table. */
  public DynamoSelectionStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public WriteResult select(Choice choice) {
    Transaction transaction = new Transaction(table, backoff);
    PieceTransaction.settings(transaction, choice.settings());
    replace(transaction, choice);
    choice.pieces().forEach(piece -> check(transaction, choice, piece));
    remember(transaction, choice);
    return transaction.run();
  }

  private static void replace(Transaction transaction, Choice choice) {
    SchoolCode school = choice.by().school();
    PersonId student = choice.by().person();
    transaction.update(
        Update.builder()
            .key(Keys.selection(school, student, choice.year()).attributes())
            .updateExpression("SET #chosen = :chosen, #at = :at")
            .conditionExpression("attribute_not_exists(#submitted)")
            .expressionAttributeNames(
                Map.of(
                    "#chosen", SelectionItems.CHOSEN,
                    "#at", SelectionItems.AT,
                    "#submitted", SelectionItems.SUBMITTED_BY))
            .expressionAttributeValues(
                Map.of(
                    ":chosen", chosen(choice),
                    ":at", AttributeValue.fromS(Item.sortable(choice.settings().now())))),
        found ->
            new Rejection.SelectionLocked(found.map(SelectionItems::read).orElse(Selection.NONE)));
  }

  private static AttributeValue chosen(Choice choice) {
    return AttributeValue.fromL(
        SelectionItems.texts(choice.pieces().stream().map(ChosenPiece::id).toList()).stream()
            .map(AttributeValue::fromS)
            .toList());
  }

  private static void check(Transaction transaction, Choice choice, ChosenPiece piece) {
    PieceConditions conditions =
        new PieceConditions(PieceState.CERTIFIED, piece.revision(), piece.seals());
    transaction.check(
        ConditionCheck.builder()
            .key(Keys.ownPiece(choice.by(), choice.year(), piece.id()).attributes())
            .conditionExpression(conditions.expression())
            .expressionAttributeNames(conditions.names())
            .expressionAttributeValues(conditions.values()),
        found -> PieceConditions.differs(piece.id(), found));
  }

  private static void remember(Transaction transaction, Choice choice) {
    Instant at = choice.settings().now();
    Key key =
        new Key(
            Keys.choices(choice.by().school(), choice.by().person(), choice.year()),
            Item.sortable(at));
    Item line =
        HistoryItems.write(
            Item.at(key)
                .instant(SelectionItems.AT, at)
                .texts(
                    SelectionItems.CHOSEN,
                    SelectionItems.texts(choice.pieces().stream().map(ChosenPiece::id).toList())),
            Author.of(choice.by()));
    transaction.put(
        Put.builder().item(line.attributes()).conditionExpression("attribute_not_exists(pk)"),
        found -> new Rejection.SelectionLocked(Selection.NONE));
  }
}
