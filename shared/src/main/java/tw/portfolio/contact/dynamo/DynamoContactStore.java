package tw.portfolio.contact.dynamo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tw.portfolio.access.item.AccountCondition;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.contact.Contact;
import tw.portfolio.contact.ContactChange;
import tw.portfolio.contact.ContactRefusal;
import tw.portfolio.contact.ContactStore;
import tw.portfolio.contact.PendingCode;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Contacts in DynamoDB: an item for each person who has said something. */
public final class DynamoContactStore implements ContactStore {
  private final Table table;
  private final Backoff backoff;

  /** Contacts in this table. */
  public DynamoContactStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Contact of(SchoolCode school, PersonId person) {
    return table
        .get(ContactKeys.contact(school, person))
        .map(ContactItems::read)
        .orElse(Contact.NONE);
  }

  @Override
  public Map<PersonId, Contact> of(SchoolCode school, Collection<PersonId> people) {
    return ContactItems.byPerson(
        table.getAll(
            people.stream().map(person -> ContactKeys.contact(school, person)).toList(), backoff));
  }

  @Override
  public Map<PersonId, Contact> all(SchoolCode school) {
    return ContactItems.byPerson(table.list(ContactKeys.contacts(school)));
  }

  @Override
  public WriteResult<ContactRefusal> write(ContactChange change) {
    SchoolCode school = change.school();
    PersonId person = change.person();
    Key key = ContactKeys.contact(school, person);
    Transaction<ContactRefusal> transaction = new Transaction<>(table, backoff);
    change.line().ifPresent(line -> byThePerson(transaction, change, line));
    change
        .used()
        .ifPresent(
            code ->
                transaction.delete(
                    Delete.builder()
                        .key(ContactKeys.code(school, person).attributes())
                        .conditionExpression("#mark = :mark")
                        .expressionAttributeNames(Map.of("#mark", ContactItems.MARK))
                        .expressionAttributeValues(
                            Map.of(":mark", AttributeValue.fromS(code.mark()))),
                    _ -> new ContactRefusal.CodeUsed()));
    transaction.put(
        VersionedItems.after(
            change.after().version() - 1, ContactItems.write(key, person, change.after())),
        _ -> new ContactRefusal.Differs());
    return transaction.run();
  }

  private void byThePerson(
      Transaction<ContactRefusal> transaction, ContactChange change, Change line) {
    transaction.check(
        AccountCondition.inUse(change.school(), change.person()),
        found -> new ContactRefusal.NotInUse(found.isPresent()));
    transaction.line(
        ChangeItems.line(
            table,
            change.school(),
            PersonKeys.personItem(change.school(), change.person()),
            line,
            "contact-" + ChangeItems.step(change.after().version())));
  }

  @Override
  public Optional<PendingCode> pending(SchoolCode school, PersonId person) {
    return table.get(ContactKeys.code(school, person)).map(ContactItems::code);
  }

  @Override
  public boolean keep(
      SchoolCode school, PersonId person, Optional<PendingCode> before, PendingCode after) {
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(ContactItems.write(ContactKeys.code(school, person), after).attributes());
    before.ifPresentOrElse(
        code ->
            put.conditionExpression("#mark = :mark")
                .expressionAttributeNames(Map.of("#mark", ContactItems.MARK))
                .expressionAttributeValues(Map.of(":mark", AttributeValue.fromS(code.mark()))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    PutItemRequest request = put.build();
    return written(() -> SingleWrite.run(backoff, () -> table.client().putItem(request)));
  }

  @Override
  public boolean attempt(SchoolCode school, PersonId person, PendingCode code) {
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(ContactKeys.code(school, person).attributes())
            .updateExpression("ADD #tries :one")
            .conditionExpression(
                "#mark = :mark AND (attribute_not_exists(#tries) OR #tries < :most)")
            .expressionAttributeNames(
                Map.of("#mark", ContactItems.MARK, "#tries", ContactItems.TRIES))
            .expressionAttributeValues(
                Map.of(
                    ":one", AttributeValue.fromN("1"),
                    ":most", AttributeValue.fromN(Integer.toString(PendingCode.MOST_TRIES)),
                    ":mark", AttributeValue.fromS(code.mark())))
            .build();
    return written(() -> SingleWrite.run(backoff, () -> table.client().updateItem(request)));
  }

  private static boolean written(Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }
}
