package tw.portfolio.work.outcome.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.ReturnItems;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.CertificationStore.Decision;
import tw.portfolio.work.outcome.CertificationStore.QueuePart;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;
import tw.portfolio.work.outcome.CertificationStore.Sending;
import tw.portfolio.work.outcome.CertificationStore.TakingBack;
import tw.portfolio.work.outcome.CertificationStore.Undoing;
import tw.portfolio.work.outcome.DecisionRefusal;
import tw.portfolio.work.outcome.SendingRefusal;
import tw.portfolio.work.outcome.Verdict;
import tw.portfolio.work.summary.SummaryChange;
import tw.portfolio.work.summary.item.SummaryStep;

/** Teachers' queues and decisions in DynamoDB. */
public final class DynamoCertificationStore implements CertificationStore {
  private final Table table;
  private final Backoff backoff;

  /** Queues and decisions in this table. */
  public DynamoCertificationStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public StoredPage<Piece> waiting(QueueRequest request) {
    return pages(request).oldestFirst(waitingFor(request));
  }

  @Override
  public StoredPage<Piece> decided(QueueRequest request) {
    return pages(request).latestFirst(decidedFor(request));
  }

  @Override
  public int count(QueueRequest request, boolean decided, QueuePart part) {
    QueuePages.Place place = decided ? decidedFor(request) : waitingFor(request);
    return new QueueCount(table, place.index(), place.attribute(), place.partition()).of(part);
  }

  private QueuePages pages(QueueRequest request) {
    return new QueuePages(table, request.school(), request.after(), request.most());
  }

  private static QueuePages.Place waitingFor(QueueRequest request) {
    return request
        .course()
        .map(course -> PieceKeys.waitingForCourse(request.school(), request.teacher(), course))
        .map(DynamoCertificationStore::byCourse)
        .orElseGet(
            () ->
                new QueuePages.Place(
                    Indexes.WAITING,
                    Indexes.WAITING_FOR,
                    PieceKeys.waitingFor(request.school(), request.teacher())));
  }

  private static QueuePages.Place decidedFor(QueueRequest request) {
    return byCourse(PieceKeys.decidedFor(request.school(), request.teacher()));
  }

  private static QueuePages.Place byCourse(String partition) {
    return new QueuePages.Place(Indexes.WAITING_BY_COURSE, Indexes.WAITING_FOR_COURSE, partition);
  }

  @Override
  public WriteResult<SendingRefusal> send(Sending sending) {
    return new SendingTransaction(table, backoff, sending).run();
  }

  @Override
  public WriteResult<SendingRefusal> takeBack(TakingBack takingBack) {
    return new TakingBackTransaction(table, backoff, takingBack).run();
  }

  @Override
  public WriteResult<DecisionRefusal> decide(Decision decision) {
    Transaction<DecisionRefusal> transaction = new Transaction<>(table, backoff);
    SettingsItems.demand(transaction, decision.settings(), DecisionRefusal.Settings::new);
    new DeciderSteps(transaction, decision.by(), decision.teacher())
        .add(decision.section(), decision.settings().now());
    SchoolCode school = decision.by().school();
    transaction.update(
        update(decision), found -> new DecisionRefusal.PieceDiffers(found.map(PieceItems::read)));
    transaction.line(PieceItems.line(table, school, decision.piece(), entry(decision), "decision"));
    SummaryStep.add(
        transaction,
        SummaryChange.moved(
            school,
            decision.piece(),
            PieceState.SENT,
            decision.verdict().transition().to().orElseThrow()));
    if (decision.verdict() instanceof Verdict.Return) {
      transaction.updateAlong(
          ReturnItems.returned(school, decision.piece(), decision.settings().now()));
    }
    return transaction.run();
  }

  @Override
  public WriteResult<DecisionRefusal> undo(Undoing undoing) {
    return new UndoingTransaction(table, backoff, undoing).run();
  }

  private static Update.Builder update(Decision decision) {
    PieceConditions conditions = new PieceConditions(PieceState.SENT, decision.revision());
    decision
        .section()
        .ifPresentOrElse(
            conditions::waitingFor, () -> conditions.waitingFor(decision.teacher().id()));
    if (decision.verdict().vouchesForTheBytes()) {
      conditions.sealedAs(decision.seals());
    }
    Map<String, String> names = conditions.names();
    names.putAll(
        Map.of(
            "#at", Attributes.AT,
            "#by", Attributes.BY,
            "#byName", Attributes.BY_NAME,
            "#version", Attributes.VERSION));
    names.put("#list", Indexes.WAITING_FOR_COURSE);
    names.put("#since", Indexes.WAITING_SINCE);
    Map<String, AttributeValue> values = conditions.values();
    values.put(
        ":list",
        AttributeValue.fromS(
            PieceKeys.decidedFor(decision.by().school(), decision.teacher().id())));
    values.put(
        ":since",
        AttributeValue.fromS(PieceKeys.waitingSince(decision.settings().now(), decision.piece())));
    values.put(
        ":next", AttributeValue.fromS(decision.verdict().transition().to().orElseThrow().code()));
    values.put(":at", AttributeValue.fromS(Item.sortable(decision.settings().now())));
    values.put(":by", AttributeValue.fromS(decision.by().person().text()));
    values.put(":byName", AttributeValue.fromS(decision.by().name()));
    values.put(":teacher", AttributeValue.fromS(decision.teacher().id().text()));
    values.put(":teacherName", AttributeValue.fromS(decision.teacher().name()));
    values.put(":one", AttributeValue.fromN("1"));
    String set =
        "SET #state = :next, #at = :at, #by = :by, #byName = :byName, #version = #version + :one,"
            + " #label.teacher = :teacher, #label.teacherName = :teacherName,"
            + " #list = :list, #since = :since";
    if (decision.verdict() instanceof Verdict.Return(String reason)) {
      names.put("#reason", Attributes.REASON);
      values.put(":reason", AttributeValue.fromS(reason));
      set += ", #reason = :reason";
    }
    return Update.builder()
        .key(PieceKeys.piece(decision.by().school(), decision.piece()).attributes())
        .updateExpression(set + " REMOVE " + Indexes.WAITING_FOR)
        .conditionExpression(conditions.expression())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  private static HistoryEntry entry(Decision decision) {
    String why = decision.verdict() instanceof Verdict.Return(String reason) ? reason : "";
    return new HistoryEntry(
        decision.settings().now(),
        Author.of(decision.by()),
        decision.verdict().transition(),
        Optional.of(PieceState.SENT),
        decision.verdict().transition().to(),
        why);
  }
}
