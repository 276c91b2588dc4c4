package tw.portfolio.guidance.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationId;
import tw.portfolio.guidance.ConsultationRefusal;
import tw.portfolio.guidance.ConsultationStore;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Consultation records in DynamoDB. */
public final class DynamoConsultationStore implements ConsultationStore {
  private static final Pattern PLACE =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}#[0-9a-z]{26}");

  private static final Comparator<Consultation> LATEST_FIRST =
      Comparator.comparing((Consultation one) -> one.note().start())
          .thenComparing(one -> one.id().text())
          .reversed();

  private final Table table;
  private final Backoff backoff;

  /** Records in this table. */
  public DynamoConsultationStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<Consultation> find(SchoolCode school, ConsultationId id) {
    return table.get(GuidanceKeys.consultation(school, id)).map(GuidanceItems::readConsultation);
  }

  @Override
  public StoredPage<Consultation> page(PageRequest request) {
    String pk =
        request
            .counsellor()
            .map(one -> GuidanceKeys.ofCounsellor(request.school(), request.year(), one))
            .orElseGet(() -> GuidanceKeys.year(request.school(), request.year()));
    if (request.after().filter(place -> !PLACE.matcher(place).matches()).isPresent()) {
      throw new UnknownCursorException();
    }
    QueryResponse found =
        table
            .client()
            .query(
                query -> {
                  query
                      .tableName(table.name())
                      .keyConditionExpression("pk = :pk")
                      .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                      .scanIndexForward(false)
                      .consistentRead(true)
                      .limit(request.most());
                  request
                      .after()
                      .ifPresent(sk -> query.exclusiveStartKey(new Key(pk, sk).attributes()));
                });
    return new StoredPage<>(
        records(request.school(), found.items().stream().map(Item::of)).toList(),
        found.hasLastEvaluatedKey()
            ? Optional.of(found.lastEvaluatedKey().get("sk").s())
            : Optional.empty());
  }

  @Override
  public List<Consultation> about(SchoolCode school, PersonId student) {
    List<Item> pointers =
        table.query(GuidanceKeys.records(school, student), GuidanceKeys.CONSULTATION);
    return records(school, pointers.stream())
        .filter(consultation -> consultation.countsFor(student))
        .toList();
  }

  private Stream<Consultation> records(SchoolCode school, Stream<Item> pointers) {
    List<Key> keys =
        pointers
            .map(pointer -> new ConsultationId(pointer.text(GuidanceItems.ID)))
            .map(id -> GuidanceKeys.consultation(school, id))
            .toList();
    return table.getAll(keys, backoff).stream()
        .map(GuidanceItems::readConsultation)
        .sorted(LATEST_FIRST);
  }

  @Override
  public List<Change> history(SchoolCode school, ConsultationId id) {
    Subject subject = new Subject(SubjectKind.CONSULTATION, id.text());
    return ChangeItems.of(table, school, subject).stream().map(ChangeItems::read).toList();
  }

  @Override
  public WriteResult<ConsultationRefusal> write(ConsultationWrite write) {
    return new ConsultationTransaction(table, backoff, write).run();
  }
}
