package tw.portfolio.work.outcome.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.access.item.AccountCondition;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.outcome.CertificationStore.TakingBack;
import tw.portfolio.work.outcome.SendingRefusal;
import tw.portfolio.work.summary.SummaryChange;
import tw.portfolio.work.summary.item.SummaryStep;

/**
 * A piece taken back as one transaction: it is what it was before it was sent, and nothing of it is
 * left in the queue. Reasons are told in this order, the most general first.
 */
final class TakingBackTransaction {
  private final Table table;
  private final Backoff backoff;
  private final TakingBack takingBack;
  private final SchoolCode school;

  TakingBackTransaction(Table table, Backoff backoff, TakingBack takingBack) {
    this.table = table;
    this.backoff = backoff;
    this.takingBack = takingBack;
    this.school = takingBack.by().school();
  }

  WriteResult<SendingRefusal> run() {
    Transaction<SendingRefusal> transaction = new Transaction<>(table, backoff);
    transaction.check(
        AccountCondition.inUse(school, takingBack.by().person()),
        found -> new SendingRefusal.StudentDiffers(found.map(PersonItems::read)));
    SettingsItems.demand(transaction, takingBack.settings(), SendingRefusal.Settings::new);
    transaction.update(
        update(), found -> new SendingRefusal.PieceDiffers(found.map(PieceItems::read)));
    transaction.line(
        PieceItems.line(
            table, school, takingBack.piece(), takingBack.entry(), Transition.TAKE_BACK.code()));
    SummaryStep.add(
        transaction,
        SummaryChange.moved(school, takingBack.piece(), PieceState.SENT, PieceState.UPLOADED));
    return transaction.run();
  }

  private Update.Builder update() {
    PieceConditions conditions = new PieceConditions(PieceState.SENT, takingBack.revision());
    Map<String, String> names = conditions.names();
    names.putAll(Map.of("#at", Attributes.AT, "#version", Attributes.VERSION, "#label", "label"));
    Map<String, AttributeValue> values = conditions.values();
    values.put(":next", AttributeValue.fromS(PieceState.UPLOADED.code()));
    values.put(":at", AttributeValue.fromS(Item.sortable(takingBack.settings().now())));
    values.put(":one", AttributeValue.fromN("1"));
    return Update.builder()
        .key(PieceKeys.piece(school, takingBack.piece()).attributes())
        .updateExpression(
            "SET #state = :next, #at = :at, #version = #version + :one REMOVE #label, "
                + String.join(
                    ", ", Indexes.WAITING_FOR, Indexes.WAITING_FOR_COURSE, Indexes.WAITING_SINCE))
        .conditionExpression(conditions.expression())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }
}
