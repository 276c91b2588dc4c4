package tw.portfolio.receipt.dynamo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.access.item.AccountCondition;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.receipt.FaultTable;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptRefusal;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.item.SettingsItems;

/** Receipts in DynamoDB. */
public final class DynamoReceiptStore implements ReceiptStore {
  private final Table table;
  private final Backoff backoff;

  /** Receipts in this table. */
  public DynamoReceiptStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public StudentReceipts of(SchoolCode school, PersonId student) {
    List<Item> items = table.query(ReceiptKeys.receipts(school, student), "");
    return new StudentReceipts(
        under(items, ReceiptKeys.RECEIPT).map(ReceiptItems::read).toList(),
        under(items, ReceiptKeys.CASE).map(CaseItems::read).toList());
  }

  private static Stream<Item> under(List<Item> items, String prefix) {
    return items.stream().filter(item -> item.text("sk").startsWith(prefix));
  }

  @Override
  public List<ReceiptMark> marks(SchoolCode school, ReceiptPeriod period) {
    return table.list(ReceiptKeys.marks(school, period)).stream()
        .map(ReceiptItems::readMark)
        .toList();
  }

  @Override
  public Map<PersonId, ReceiptMark> marks(
      SchoolCode school, ReceiptPeriod period, Collection<PersonId> students) {
    return table
        .getAll(
            students.stream().map(student -> ReceiptKeys.mark(school, period, student)).toList(),
            backoff)
        .stream()
        .map(ReceiptItems::readMark)
        .collect(Collectors.toUnmodifiableMap(ReceiptMark::student, Function.identity()));
  }

  @Override
  public List<ReceiptCase> cases(SchoolCode school, SchoolYear year) {
    return table.list(ReceiptKeys.cases(school, year)).stream().map(CaseItems::read).toList();
  }

  @Override
  public WriteResult<ReceiptRefusal> write(ReceiptWrite write) {
    StudentReceipt after = write.after();
    Transaction<ReceiptRefusal> transaction = new Transaction<>(table, backoff);
    write
        .settings()
        .ifPresent(
            settings -> {
              transaction.check(
                  AccountCondition.inUse(after.key().school(), after.key().student()),
                  found -> new ReceiptRefusal.AccountNotInUse(found.isPresent()));
              SettingsItems.demand(transaction, settings, ReceiptRefusal.Settings::new);
            });
    transaction.put(
        VersionedItems.put(ReceiptItems.write(after), write.before().map(StudentReceipt::revision)),
        _ -> new ReceiptRefusal.Differs());
    write.report().forEach(change -> put(transaction, change));
    transaction.updateAlong(
        set(
            ReceiptKeys.mark(after.key().school(), after.key().period(), after.key().student()),
            after.key().kind().code(),
            ReceiptItems.write(KindMark.of(after))));
    transaction.line(
        ChangeItems.line(
            table,
            after.key().school(),
            ReceiptKeys.receipt(after.key()),
            write.line(),
            ChangeItems.step(after.revision())));
    return transaction.run();
  }

  private static void put(Transaction<ReceiptRefusal> transaction, CaseChange change) {
    ReceiptCase after = change.after();
    Optional<Integer> before = change.before().map(ReceiptCase::version);
    for (Key at :
        List.of(
            ReceiptKeys.reported(after.key(), after.id()),
            ReceiptKeys.listedCase(after.key(), after.id()))) {
      transaction.put(
          VersionedItems.put(CaseItems.write(at, after), before),
          _ -> new ReceiptRefusal.Differs());
    }
  }

  private static Update.Builder set(Key key, String name, Item value) {
    return Update.builder()
        .key(key.attributes())
        .updateExpression("SET #name = :value")
        .expressionAttributeNames(Map.of("#name", name))
        .expressionAttributeValues(Map.of(":value", AttributeValue.fromM(value.attributes())));
  }

  @Override
  public void tick(
      SchoolCode school,
      PersonId student,
      ReceiptPeriod period,
      Optional<Returned> returned,
      Change line) {
    Key mark = ReceiptKeys.mark(school, period, student);
    Transaction<ReceiptRefusal> transaction = new Transaction<>(table, backoff);
    transaction.updateAlong(
        returned
            .map(one -> set(mark, ReceiptItems.RETURNED, ReceiptItems.write(one)))
            .orElseGet(
                () ->
                    Update.builder()
                        .key(mark.attributes())
                        .updateExpression("REMOVE #name")
                        .expressionAttributeNames(Map.of("#name", ReceiptItems.RETURNED))));
    transaction.line(ChangeItems.line(table, school, mark, line, returned.isPresent() ? "1" : "0"));
    transaction.run();
  }

  @Override
  public FaultTable faults(SchoolCode school) {
    return CaseItems.found(school, table.get(ReceiptKeys.faults(school)));
  }

  @Override
  public boolean keep(FaultTable after, Change line) {
    Transaction<ReceiptRefusal> transaction = new Transaction<>(table, backoff);
    transaction.put(
        VersionedItems.after(after.version() - 1, CaseItems.write(after)),
        _ -> new ReceiptRefusal.Differs());
    transaction.line(
        ChangeItems.line(
            table,
            after.school(),
            ReceiptKeys.faults(after.school()),
            line,
            ChangeItems.step(after.version())));
    return transaction.run() instanceof WriteResult.Written<ReceiptRefusal>;
  }
}
