package tw.portfolio.account.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.account.FirstSettings;
import tw.portfolio.account.FoundingRefusal;
import tw.portfolio.account.FoundingStore;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Retention;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.record.item.RecordWrite;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.KeepingSchoolName;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.item.LeaverRetentionItems;
import tw.portfolio.settings.item.SchoolNameItems;

/** The first person of a school in DynamoDB. */
public final class DynamoFoundingStore implements FoundingStore {
  private static final WriteResult<FoundingRefusal> FOUNDED =
      new WriteResult.Rejected<>(List.of(new FoundingRefusal.AlreadyFounded()));

  private static final String WHY = "開通學校";

  private final Table table;
  private final Backoff backoff;

  /** First people in this table. */
  public DynamoFoundingStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<PersonId> founder(SchoolCode school) {
    return table
        .get(AccountKeys.founder(school))
        .map(item -> new PersonId(item.text(PersonItems.PERSON)));
  }

  @Override
  public WriteResult<FoundingRefusal> found(
      SchoolCode school, StaffMember first, FirstSettings set, Instant at) {
    Retention retention = set.retention();
    LeaverRetention leavers = set.leavers();
    if (!table.list(PersonKeys.people(school)).isEmpty()) {
      return FOUNDED;
    }
    Role role = Role.ACADEMIC_DIRECTOR;
    Person person =
        new Person(
            school, first.person(), first.name(), Set.of(role), first.email(), Optional.empty());
    Transaction<FoundingRefusal> transaction = new Transaction<>(table, backoff);
    Stream.of(
            Item.at(AccountKeys.founder(school)).text(PersonItems.PERSON, first.person().text()),
            PersonItems.write(person, PersonKeys.personItem(school, first.person())),
            PersonItems.listed(school, first.person()),
            RecordItems.write(school, first),
            RetentionItems.write(school, retention),
            LeaverRetentionItems.write(school, leavers),
            LeaverRetentionItems.look(school, at))
        .forEach(item -> put(transaction, item));
    set.name().ifPresent(name -> put(transaction, SchoolNameItems.write(school, name)));
    RecordWrite write = new RecordWrite(school, new Author.Platform(), WHY, at, retention);
    transaction.line(write.line(new RecordChange(Optional.empty(), first)));
    transaction.line(write.line(first.person(), ChangeAction.GRANT, role.title()));
    transaction.line(
        ChangeItems.line(
            retention,
            school,
            RetentionItems.key(school),
            KeepingRetention.founded(retention, WHY, at),
            ChangeItems.step(retention.version())));
    transaction.line(
        ChangeItems.line(
            retention,
            school,
            LeaverRetentionItems.key(school),
            KeepingLeaverRetention.founded(leavers, WHY, at),
            ChangeItems.step(leavers.version())));
    set.name()
        .ifPresent(
            name ->
                transaction.line(
                    ChangeItems.line(
                        retention,
                        school,
                        SchoolNameItems.key(school),
                        KeepingSchoolName.founded(name, WHY, at),
                        ChangeItems.step(name.version()))));
    return transaction.run();
  }

  private static void put(Transaction<FoundingRefusal> transaction, Item item) {
    transaction.put(
        Put.builder().item(item.attributes()).conditionExpression("attribute_not_exists(pk)"),
        found -> new FoundingRefusal.AlreadyFounded());
  }
}
