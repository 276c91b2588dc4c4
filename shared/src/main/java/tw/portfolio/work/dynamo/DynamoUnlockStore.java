package tw.portfolio.work.dynamo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.work.ChoiceMade;
import tw.portfolio.work.HistoryEntry;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceRefusal;
import tw.portfolio.work.Selection;
import tw.portfolio.work.UnlockStore;
import tw.portfolio.work.UnlockStore.AchievementUnlock;
import tw.portfolio.work.UnlockStore.ChoiceUnlock;
import tw.portfolio.work.UnlockStore.Reopening;
import tw.portfolio.work.achievement.AchievementRefusal;
import tw.portfolio.work.achievement.item.AchievementChanges;
import tw.portfolio.work.achievement.item.AchievementItems;
import tw.portfolio.work.achievement.item.AchievementKeys;
import tw.portfolio.work.item.ChoiceUpdate;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceHistoryItems;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SelectionItems;

/** Unlocks in DynamoDB. */
public final class DynamoUnlockStore implements UnlockStore {
  private final Table table;
  private final Backoff backoff;

  /** Unlocks in this table. */
  public DynamoUnlockStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public WriteResult<Rejection> unlock(ChoiceUnlock unlock) {
    Transaction<Rejection> transaction = new Transaction<>(table, backoff);
    Selection choice = unlock.choice();
    transaction.update(
        ChoiceUpdate.unlocking(
            PieceKeys.selection(unlock.school(), unlock.student(), unlock.year()),
            SelectionItems.texts(choice.chosen()),
            choice.submittedBy().orElseThrow()),
        found ->
            new PieceRefusal.SelectionDiffers(
                found.map(SelectionItems::read).orElse(Selection.NONE)));
    for (Piece piece : unlock.pieces()) {
      unlock
          .unlocked(piece)
          .ifPresentOrElse(
              unlocked -> write(transaction, piece, unlocked, unlock.entry()),
              () -> unchanged(transaction, piece));
    }
    transaction.putAlong(ChangeItems.write(table, unlock.school(), unlock.line(), "unlocked"));
    return transaction.run();
  }

  @Override
  public WriteResult<Rejection> unlock(AchievementUnlock unlock) {
    Transaction<Rejection> transaction = new Transaction<>(table, backoff);
    List<String> chosen = AchievementItems.texts(unlock.choice().chosen());
    transaction.update(
        ChoiceUpdate.unlocking(
            AchievementKeys.achievementSelection(unlock.school(), unlock.student(), unlock.year()),
            chosen,
            unlock.choice().submittedBy().orElseThrow()),
        found ->
            new AchievementRefusal.AchievementSelectionDiffers(
                AchievementItems.readSelection(found)));
    transaction.putAlong(
        AchievementChanges.unlocked(table, unlock.school(), unlock.line(), chosen));
    return transaction.run();
  }

  /** A piece that an export hands in at this moment would stay behind, locked. */
  private static void unchanged(Transaction<Rejection> transaction, Piece piece) {
    transaction.check(
        ConditionCheck.builder()
            .key(PieceKeys.piece(piece.school(), piece.id()).attributes())
            .conditionExpression("#version = :before")
            .expressionAttributeNames(Map.of("#version", Attributes.VERSION))
            .expressionAttributeValues(version(piece)),
        found -> PieceConditions.differs(piece.id(), found));
  }

  private void write(
      Transaction<Rejection> transaction, Piece before, Piece after, HistoryEntry entry) {
    transaction.put(
        Put.builder()
            .item(PieceItems.write(after, entry.at()).attributes())
            .conditionExpression("#version = :before")
            .expressionAttributeNames(Map.of("#version", Attributes.VERSION))
            .expressionAttributeValues(version(before)),
        found -> PieceConditions.differs(before.id(), found));
    transaction.putAlong(
        PieceHistoryItems.write(
            table, before.school(), before.id(), entry, ChangeItems.step(after.version())));
  }

  private static Map<String, AttributeValue> version(Piece piece) {
    return Map.of(":before", AttributeValue.fromN(Integer.toString(piece.version())));
  }

  private static AttributeValue texts(Collection<PieceId> pieces) {
    return ChoiceUpdate.texts(SelectionItems.texts(pieces));
  }

  @Override
  public WriteResult<Rejection> reopen(Reopening reopening) {
    Piece piece = reopening.piece();
    Transaction<Rejection> transaction = new Transaction<>(table, backoff);
    if (reopening.leavesChoice()) {
      leaveChoice(transaction, reopening);
    } else {
      transaction.check(
          ConditionCheck.builder()
              .key(choiceOf(piece).attributes())
              .conditionExpression("NOT contains(#chosen, :piece)")
              .expressionAttributeNames(Map.of("#chosen", ChoiceUpdate.CHOSEN))
              .expressionAttributeValues(
                  Map.of(":piece", AttributeValue.fromS(piece.id().toString()))),
          found ->
              new PieceRefusal.SelectionDiffers(
                  found.map(SelectionItems::read).orElse(Selection.NONE)));
    }
    write(transaction, piece, reopening.returned(), reopening.entry());
    return transaction.run();
  }

  private void leaveChoice(Transaction<Rejection> transaction, Reopening reopening) {
    Piece piece = reopening.piece();
    Set<PieceId> rest =
        reopening.choice().chosen().stream()
            .filter(chosen -> !chosen.equals(piece.id()))
            .collect(Collectors.toSet());
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":rest", texts(rest));
    values.put(":at", AttributeValue.fromS(Item.sortable(reopening.at())));
    values.put(":chosen", texts(reopening.choice().chosen()));
    transaction.update(
        Update.builder()
            .key(choiceOf(piece).attributes())
            .updateExpression("SET #chosen = :rest, #at = :at")
            .conditionExpression(
                "#chosen = :chosen AND #at < :at AND attribute_not_exists(#submitted)")
            .expressionAttributeNames(
                Map.of(
                    "#chosen", ChoiceUpdate.CHOSEN,
                    "#at", Attributes.AT,
                    "#submitted", ChoiceUpdate.SUBMITTED_BY))
            .expressionAttributeValues(values),
        found ->
            new PieceRefusal.SelectionDiffers(
                found.map(SelectionItems::read).orElse(Selection.NONE)));
    transaction.putAlong(
        SelectionItems.writeLine(
            table,
            piece.school(),
            new ChoiceMade(
                piece.id().student(),
                piece.id().term().year(),
                reopening.by(),
                reopening.at(),
                rest.size()),
            rest));
  }

  private static Key choiceOf(Piece piece) {
    return PieceKeys.selection(piece.school(), piece.id().student(), piece.id().term().year());
  }
}
