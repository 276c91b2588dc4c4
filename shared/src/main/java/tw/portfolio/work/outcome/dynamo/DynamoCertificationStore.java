package tw.portfolio.work.outcome.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
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
  private static final String INVALID = "ValidationException";

  /** A piece's id, and since when it waits, as {@link Item#sortable} writes it. */
  private static final Pattern CURSOR = Pattern.compile("([^|]+)\\|([-0-9T:.]{19,40}Z)");

  private final Table table;
  private final Backoff backoff;

  /** Queues and decisions in this table. */
  public DynamoCertificationStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public StoredPage<Piece> waiting(QueueRequest request) {
    return page(request, waitingFor(request), table::query);
  }

  @Override
  public StoredPage<Piece> decided(QueueRequest request) {
    return page(request, decidedFor(request), table::queryBackwards);
  }

  @Override
  public int count(QueueRequest request, boolean decided, QueuePart part) {
    Place place = decided ? decidedFor(request) : waitingFor(request);
    return new QueueCount(table, place.index(), place.attribute(), place.partition()).of(part);
  }

  private static Place waitingFor(QueueRequest request) {
    return request
        .course()
        .map(course -> PieceKeys.waitingForCourse(request.school(), request.teacher(), course))
        .map(DynamoCertificationStore::byCourse)
        .orElseGet(
            () ->
                new Place(
                    Indexes.WAITING,
                    Indexes.WAITING_FOR,
                    PieceKeys.waitingFor(request.school(), request.teacher())));
  }

  private static Place decidedFor(QueueRequest request) {
    return byCourse(PieceKeys.decidedFor(request.school(), request.teacher()));
  }

  /** Where a list is: a partition of an index. */
  private record Place(String index, String attribute, String partition) {}

  private static Place byCourse(String partition) {
    return new Place(Indexes.WAITING_BY_COURSE, Indexes.WAITING_FOR_COURSE, partition);
  }

  /** Reads a page from one end or the other. */
  @FunctionalInterface
  private interface Reading {
    Table.IndexPage page(
        String index,
        QueryConditional conditional,
        Optional<Map<String, AttributeValue>> after,
        int most);
  }

  private StoredPage<Piece> page(QueueRequest request, Place place, Reading reading) {
    Table.IndexPage page = read(request, place, reading);
    List<Piece> pieces = page.items().stream().map(PieceItems::read).toList();
    return new StoredPage<>(
        pieces, page.more() ? Optional.of(cursor(pieces.getLast())) : Optional.empty());
  }

  private static Table.IndexPage read(QueueRequest request, Place place, Reading reading) {
    Optional<Map<String, AttributeValue>> after =
        request.after().map(cursor -> startKey(request, place, cursor));
    QueryConditional list =
        QueryConditional.keyEqualTo(key -> key.partitionValue(place.partition()));
    try {
      return reading.page(place.index(), list, after, request.most());
    } catch (DynamoDbException refused) {
      // Of all that goes into this query, only the start key comes from outside.
      Optional<String> code =
          Optional.ofNullable(refused.awsErrorDetails()).map(AwsErrorDetails::errorCode);
      if (after.isPresent() && code.filter(INVALID::equals).isPresent()) {
        throw new UnknownCursorException(refused);
      }
      throw refused;
    }
  }

  /**
   * A cursor names the last piece and since when it waits, or when it was decided; the rest of the
   * start key follows from the request.
   */
  private static String cursor(Piece piece) {
    Instant at =
        switch (piece.status()) {
          case Status.Sent sent -> sent.at();
          case Status.Certified certified -> certified.at();
          case Status.Returned returned -> returned.at();
          case Status.Submitted submitted -> submitted.certified().at();
          case Status.Reserved _, Status.Refused _, Status.Uploaded _ ->
              throw new IllegalStateException("Only what was sent is in a teacher's lists");
        };
    return piece.id() + "|" + Item.sortable(at);
  }

  private static Map<String, AttributeValue> startKey(
      QueueRequest request, Place place, String cursor) {
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw new UnknownCursorException();
    }
    PieceId piece =
        PieceId.parse(WorkKind.OUTCOME, parts.group(1)).orElseThrow(UnknownCursorException::new);
    String since = parts.group(2) + "#" + piece.secret();
    Map<String, AttributeValue> key =
        new HashMap<>(PieceKeys.piece(request.school(), piece).attributes());
    key.put(place.attribute(), AttributeValue.fromS(place.partition()));
    key.put(Indexes.WAITING_SINCE, AttributeValue.fromS(since));
    return key;
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
