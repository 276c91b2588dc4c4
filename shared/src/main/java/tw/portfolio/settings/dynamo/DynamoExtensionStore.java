package tw.portfolio.settings.dynamo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Extension;
import tw.portfolio.settings.ExtensionId;
import tw.portfolio.settings.ExtensionRefusal;
import tw.portfolio.settings.ExtensionStore;
import tw.portfolio.settings.item.SettingsKeys;
import tw.portfolio.settings.item.WindowBasisItems;

/** Extensions in DynamoDB. */
public final class DynamoExtensionStore implements ExtensionStore {
  private final Table table;
  private final Backoff backoff;

  /** Extensions in this table. */
  public DynamoExtensionStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public void give(SchoolCode school, Extension extension, Change line) {
    Transaction<ExtensionRefusal> transaction = new Transaction<>(table, backoff);
    transaction.putAlong(write(school, extension));
    extension
        .students()
        .forEach(
            student ->
                transaction.putAlong(
                    WindowBasisItems.write(school, student, extension.extraTime())));
    ExtensionStore.lines(extension, line)
        .forEach(one -> transaction.line(line(school, extension, one, "given")));
    transaction.run();
  }

  @Override
  public Optional<Extension> find(SchoolCode school, ExtensionId id) {
    return table.get(SettingsKeys.extension(school, id)).map(DynamoExtensionStore::read);
  }

  @Override
  public StoredPage<Extension> page(
      SchoolCode school, SchoolYear year, Optional<String> after, int most) {
    String pk = SettingsKeys.extensions(school, year);
    QueryResponse found =
        table
            .client()
            .query(
                request -> {
                  request
                      .tableName(table.name())
                      .keyConditionExpression("pk = :pk")
                      .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                      .scanIndexForward(false)
                      .consistentRead(true)
                      .limit(most);
                  after.ifPresent(sk -> request.exclusiveStartKey(new Key(pk, sk).attributes()));
                });
    return new StoredPage<>(
        found.items().stream().map(Item::of).map(DynamoExtensionStore::read).toList(),
        found.hasLastEvaluatedKey()
            ? Optional.of(found.lastEvaluatedKey().get("sk").s())
            : Optional.empty());
  }

  @Override
  public WriteResult<ExtensionRefusal> withdraw(
      SchoolCode school, Extension extension, Change line) {
    Transaction<ExtensionRefusal> transaction = new Transaction<>(table, backoff);
    transaction.delete(
        Delete.builder()
            .key(SettingsKeys.extension(school, extension.id()).attributes())
            .conditionExpression("attribute_exists(pk)"),
        _ -> new ExtensionRefusal.AlreadyWithdrawn());
    extension
        .students()
        .forEach(
            student ->
                transaction.delete(
                    Delete.builder()
                        .key(SettingsKeys.extraTime(school, student, extension.id()).attributes()),
                    _ -> new ExtensionRefusal.AlreadyWithdrawn()));
    ExtensionStore.lines(extension, line)
        .forEach(one -> transaction.line(line(school, extension, one, "withdrawn")));
    return transaction.run();
  }

  private HistoryLine line(SchoolCode school, Extension extension, Change line, String step) {
    return ChangeItems.line(
        table, school, SettingsKeys.extension(school, extension.id()), line, step);
  }

  private static Item write(SchoolCode school, Extension extension) {
    return Item.at(SettingsKeys.extension(school, extension.id()))
        .text("extension", extension.id().toString())
        .text("window", extension.window().code())
        .text("className", extension.className())
        .texts("students", extension.students().stream().map(PersonId::text).toList())
        .text("until", extension.until().toString())
        .text("reason", extension.reason())
        .text("by", extension.by().text())
        .text("byName", extension.byName())
        .instant("at", extension.at());
  }

  private static Extension read(Item item) {
    List<PersonId> students = item.texts("students").stream().map(PersonId::new).toList();
    return new Extension(
        WindowBasisItems.extensionId(item.text("extension")),
        WindowBasisItems.window(item.text("window")),
        item.optionalText("className"),
        students,
        LocalDate.parse(item.text("until")),
        item.text("reason"),
        new PersonId(item.text("by")),
        item.text("byName"),
        item.instant("at"));
  }
}
