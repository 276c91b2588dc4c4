package tw.portfolio.account.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.DeputyItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.access.item.RoleCondition;
import tw.portfolio.account.DeputyChange;
import tw.portfolio.account.DeputyRefusal;
import tw.portfolio.account.DeputyStore;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** Deputies in DynamoDB. */
public final class DynamoDeputyStore implements DeputyStore {
  private static final String GONE = "attribute_not_exists(pk)";
  private static final String AS_SEEN = "#from = :from AND #until = :until";

  private final Table table;
  private final Backoff backoff;

  /** Deputies in this table. */
  public DynamoDeputyStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<Deputy> deputies(SchoolCode school) {
    return table.query(PersonKeys.deputies(school), "").stream()
        .map(DeputyItems::read)
        .sorted(Comparator.comparing(Deputy::from).thenComparing(Deputy::toString))
        .toList();
  }

  @Override
  public WriteResult<DeputyRefusal> change(DeputyChange change) {
    SchoolCode school = change.by().school();
    Transaction<DeputyRefusal> transaction = new Transaction<>(table, backoff);
    if (change.after().isPresent()) {
      change.teaching().forEach(person -> teaches(transaction, person));
    }
    for (Key key : DeputyItems.keys(school, change.teacher().id(), change.deputy().id())) {
      write(transaction, change, key);
    }
    transaction.line(
        ChangeItems.line(
            table,
            school,
            DeputyItems.keys(school, change.teacher().id(), change.deputy().id()).getFirst(),
            change.line(),
            change.deputy().id().text()));
    return transaction.run();
  }

  private static void teaches(Transaction<DeputyRefusal> transaction, Person person) {
    transaction.check(
        new RoleCondition(Role.TEACHING).check(person.school(), person.id()),
        found -> new DeputyRefusal.NotTeaching(person.id()));
  }

  private static void write(Transaction<DeputyRefusal> transaction, DeputyChange change, Key key) {
    Optional<Deputy> after = change.after();
    if (after.isPresent()) {
      Put.Builder put = Put.builder().item(DeputyItems.write(after.get(), key).attributes());
      if (change.before().isPresent()) {
        put.conditionExpression(AS_SEEN)
            .expressionAttributeNames(NAMES)
            .expressionAttributeValues(values(change.before().get()));
      } else {
        put.conditionExpression(GONE);
      }
      transaction.put(put, found -> new DeputyRefusal.Differs());
    } else {
      transaction.delete(
          Delete.builder()
              .key(key.attributes())
              .conditionExpression(AS_SEEN)
              .expressionAttributeNames(NAMES)
              .expressionAttributeValues(values(change.before().orElseThrow())),
          found -> new DeputyRefusal.Differs());
    }
  }

  private static final Map<String, String> NAMES = Map.of("#from", "from", "#until", "until");

  private static Map<String, AttributeValue> values(Deputy seen) {
    return Map.of(
        ":from", AttributeValue.fromS(seen.from().toString()),
        ":until", AttributeValue.fromS(seen.until().toString()));
  }
}
