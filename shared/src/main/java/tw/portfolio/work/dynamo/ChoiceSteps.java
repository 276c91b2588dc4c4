package tw.portfolio.work.dynamo;

import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChoiceLine;
import tw.portfolio.work.ChosenPiece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.item.ChoiceUpdate;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SelectionItems;

/** What changes in a student's choice, as steps of a transaction. */
final class ChoiceSteps {
  private final Table table;
  private final Transaction<WorkRefusal> transaction;
  private final ChoiceChange change;
  private final ChoiceId choice;

  ChoiceSteps(Table table, Transaction<WorkRefusal> transaction, ChoiceChange change) {
    this.table = table;
    this.transaction = transaction;
    this.change = change;
    this.choice = change.choice();
  }

  void add() {
    Key key = PieceKeys.selection(choice);
    switch (change) {
      case ChoiceChange.Choose choose -> {
        update(
            choose.declined()
                ? ChoiceUpdate.declining(key, choose.at())
                : ChoiceUpdate.replacing(key, choose.chosen(), choose.at()));
        choose.pieces().forEach(this::asSeen);
        line(choose.line(), choose.chosen(), ChangeItems.step(1));
      }
      case ChoiceChange.Leave leave -> {
        Set<PieceId> rest = leave.rest();
        update(ChoiceUpdate.leaving(key, leave.before().chosen(), rest, leave.at()));
        line(choice.made(leave.who(), leave.at(), rest.size()), rest, ChangeItems.step(1));
      }
      case ChoiceChange.Lock(ChoiceId _, Set<PieceId> chosen, String export) ->
          update(ChoiceUpdate.locking(key, chosen, export));
      case ChoiceChange.Unlock(ChoiceId _, Selection before, Change told) -> {
        update(ChoiceUpdate.unlocking(key, before.chosen(), before.submittedBy().orElseThrow()));
        line(told, before.chosen(), "unlocked");
      }
    }
  }

  private void update(Update.Builder update) {
    transaction.update(
        update, found -> new WorkRefusal.ChoiceDiffers(SelectionItems.read(choice.kind(), found)));
  }

  private void asSeen(ChosenPiece piece) {
    PieceConditions conditions =
        new PieceConditions(choice.kind().selectable(), piece.revision())
            .sealedAs(piece.seals())
            .notSubmittedElsewhere();
    transaction.check(
        PieceKeys.in(choice, piece.id())
            .check(conditions.expression())
            .expressionAttributeNames(conditions.names())
            .expressionAttributeValues(conditions.values()),
        found -> PieceTransaction.differs(piece.id(), found));
  }

  private void line(Change told, Set<PieceId> chosen, String step) {
    transaction.line(SelectionItems.line(table, choice, new ChoiceLine(told, chosen), step));
  }
}
