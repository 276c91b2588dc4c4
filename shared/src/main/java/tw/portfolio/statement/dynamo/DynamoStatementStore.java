package tw.portfolio.statement.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import tw.portfolio.access.item.AccountCondition;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.Statement.Edition;
import tw.portfolio.statement.StatementRefusal;
import tw.portfolio.statement.StatementStore;

/** Statements in DynamoDB. */
public final class DynamoStatementStore implements StatementStore {
  private static final Map<String, String> VERSION = Map.of("#version", StatementItems.VERSION);

  private final Table table;
  private final Backoff backoff;

  /** Statements in this table. */
  public DynamoStatementStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<Statement> find(StatementKey key) {
    return StatementItems.found(table.get(StatementItems.key(key)));
  }

  @Override
  public Optional<Edition> edition(StatementKey key, int number) {
    return table.get(StatementItems.edition(key, number)).map(StatementItems::readEdition);
  }

  @Override
  public EditionPage editions(StatementKey key, Optional<Integer> after, int most) {
    String pk = StatementKeys.statements(key.school(), key.student());
    QueryResponse found =
        table
            .client()
            .query(
                request -> {
                  request
                      .tableName(table.name())
                      .keyConditionExpression("pk = :pk AND begins_with(sk, :editions)")
                      .expressionAttributeValues(
                          Map.of(
                              ":pk", AttributeValue.fromS(pk),
                              ":editions", AttributeValue.fromS(StatementItems.editions(key))))
                      .projectionExpression("#number, #at, #length")
                      .expressionAttributeNames(
                          Map.of(
                              "#number", StatementItems.NUMBER,
                              "#at", StatementItems.AT,
                              "#length", StatementItems.LENGTH))
                      .scanIndexForward(false)
                      .consistentRead(true)
                      .limit(most);
                  after.ifPresent(
                      number ->
                          request.exclusiveStartKey(
                              StatementItems.edition(key, number).attributes()));
                });
    List<Saved> page = found.items().stream().map(Item::of).map(StatementItems::readSaved).toList();
    return new EditionPage(
        page,
        found.hasLastEvaluatedKey()
            ? Optional.of(page.getLast().number()).filter(last -> last > 1)
            : Optional.empty());
  }

  @Override
  public List<Comment> comments(StatementKey key) {
    return table
        .query(StatementKeys.statements(key.school(), key.student()), StatementItems.comments(key))
        .stream()
        .map(StatementItems::readComment)
        .toList();
  }

  @Override
  public Map<PersonId, Mark> marks(SchoolCode school, SchoolYear year) {
    return table.query(StatementKeys.statementMarks(school, year), "").stream()
        .collect(
            Collectors.toUnmodifiableMap(StatementItems::readMarked, StatementItems::readMark));
  }

  @Override
  public WriteResult<StatementRefusal> write(StatementWrite write) {
    Statement after = write.after();
    Transaction<StatementRefusal> transaction = new Transaction<>(table, backoff);
    write
        .settings()
        .ifPresent(
            settings -> {
              transaction.check(
                  AccountCondition.inUse(after.school(), after.student()),
                  found -> new StatementRefusal.AccountNotInUse(found.isPresent()));
              SettingsItems.demand(transaction, settings, StatementRefusal.Settings::new);
            });
    transaction.put(record(write), DynamoStatementStore::differs);
    if (write.saves()) {
      transaction.putAlong(StatementItems.write(StatementKey.of(after), after.newest()));
    }
    transaction.put(
        Put.builder().item(StatementItems.mark(after).attributes()), DynamoStatementStore::differs);
    transaction.line(
        ChangeItems.line(
            table,
            after.school(),
            StatementItems.key(StatementKey.of(after)),
            write.line(),
            ChangeItems.step(after.version())));
    return transaction.run();
  }

  private static Put.Builder record(StatementWrite write) {
    Put.Builder put = Put.builder().item(StatementItems.write(write.after()).attributes());
    return write
        .before()
        .map(
            before ->
                put.conditionExpression("#version = :before")
                    .expressionAttributeNames(VERSION)
                    .expressionAttributeValues(Map.of(":before", version(before))))
        .orElseGet(() -> put.conditionExpression("attribute_not_exists(pk)"));
  }

  @Override
  public WriteResult<StatementRefusal> comment(Statement seen, Comment comment, Change line) {
    Transaction<StatementRefusal> transaction = new Transaction<>(table, backoff);
    transaction.check(
        StatementItems.key(StatementKey.of(seen))
            .check("#version = :seen")
            .expressionAttributeNames(VERSION)
            .expressionAttributeValues(Map.of(":seen", version(seen))),
        DynamoStatementStore::differs);
    transaction.putAlong(StatementItems.write(StatementKey.of(seen), comment));
    transaction.line(
        ChangeItems.line(
            table, seen.school(), StatementItems.key(StatementKey.of(seen)), line, comment.id()));
    return transaction.run();
  }

  private static AttributeValue version(Statement statement) {
    return AttributeValue.fromN(Integer.toString(statement.version()));
  }

  private static StatementRefusal differs(Optional<Item> found) {
    return new StatementRefusal.StatementDiffers(StatementItems.found(found));
  }
}
