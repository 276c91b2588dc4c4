package tw.portfolio.work.outcome.dynamo;

import java.util.Set;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.item.ChoiceCondition;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SelectionItems;
import tw.portfolio.work.outcome.CertificationStore.Undoing;
import tw.portfolio.work.outcome.DecisionRefusal;
import tw.portfolio.work.outcome.SentPiece;
import tw.portfolio.work.summary.SummaryChange;
import tw.portfolio.work.summary.item.SummaryStep;

/** A decision undone as one transaction. Reasons are told in this order, the most general first. */
final class UndoingTransaction {
  private final Table table;
  private final Backoff backoff;
  private final Undoing undoing;
  private final SchoolCode school;

  UndoingTransaction(Table table, Backoff backoff, Undoing undoing) {
    this.table = table;
    this.backoff = backoff;
    this.undoing = undoing;
    this.school = undoing.by().school();
  }

  WriteResult<DecisionRefusal> run() {
    Transaction<DecisionRefusal> transaction = new Transaction<>(table, backoff);
    Piece before = undoing.before();
    SentPiece sent = undoing.sent();
    SettingsItems.demand(transaction, undoing.settings(), DecisionRefusal.Settings::new);
    new DeciderSteps(transaction, undoing.by(), undoing.teacher())
        .add(sent.section(), undoing.settings().now());
    undoing
        .taken()
        .ifPresent(
            seen ->
                transaction.check(
                    CourseItems.taughtAs(seen), _ -> new DecisionRefusal.CourseDiffers()));
    transaction.check(
        ChoiceCondition.without(school, before.id()),
        found -> new DecisionRefusal.Chosen(SelectionItems.read(WorkKind.OUTCOME, found)));
    PieceConditions asDecided =
        new PieceConditions(before.state(), before.revision()).decidedBy(undoing.by().person());
    transaction.update(
        QueueUpdate.of(school, sent, asDecided),
        found -> new DecisionRefusal.PieceDiffers(found.map(PieceItems::read)));
    transaction.line(
        PieceItems.line(table, school, before.id(), undoing.entry(), Transition.UNDO.code())
            .behind(Set.of(PieceKeys.selection(ChoiceId.of(school, before.id())))));
    SummaryStep.add(
        transaction, SummaryChange.moved(school, before.id(), before.state(), PieceState.SENT));
    return transaction.run();
  }
}
