package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.domain.record.StaffMember;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.FoundingStore;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.WriteResult;

/** The first person of a school in DynamoDB. */
public final class DynamoFoundingStore implements FoundingStore {
  private static final WriteResult FOUNDED =
      new WriteResult.Rejected(List.of(new Rejection.AlreadyFounded()));

  private final Table table;
  private final Backoff backoff;

  /** First people in this table. */
  public DynamoFoundingStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<PersonId> founder(SchoolCode school) {
    return table.get(Keys.founder(school)).map(item -> new PersonId(item.text(PersonItems.PERSON)));
  }

  @Override
  public WriteResult found(SchoolCode school, StaffMember first, Instant at) {
    if (!table.query(Keys.people(school), "").isEmpty()) {
      return FOUNDED;
    }
    Role role = Role.ACADEMIC_DIRECTOR;
    Person person =
        new Person(
            school, first.person(), first.name(), Set.of(role), first.email(), Optional.empty());
    Transaction transaction = new Transaction(table, backoff);
    Stream.of(
            Item.at(Keys.founder(school)).text(PersonItems.PERSON, first.person().text()),
            PersonItems.write(person, Keys.personItem(school, first.person())),
            PersonItems.listed(school, first.person()),
            RecordItems.write(school, first))
        .forEach(item -> put(transaction, item));
    RecordWrite write = new RecordWrite(school, new Author.Platform(), "開通學校", at);
    transaction.putAlong(write.line(new RecordChange(Optional.empty(), first)));
    transaction.putAlong(write.line(first.person(), Deed.GRANT, role.title()));
    return transaction.run();
  }

  private static void put(Transaction transaction, Item item) {
    transaction.put(
        Put.builder().item(item.attributes()).conditionExpression("attribute_not_exists(pk)"),
        found -> new Rejection.AlreadyFounded());
  }
}
