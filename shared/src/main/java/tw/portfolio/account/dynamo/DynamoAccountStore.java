package tw.portfolio.account.dynamo;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import tw.portfolio.access.Person;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.access.item.RoleCondition;
import tw.portfolio.account.AccountChange;
import tw.portfolio.account.AccountRefusal;
import tw.portfolio.account.AccountStore;
import tw.portfolio.history.Author;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ExpectedItem;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.record.item.RecordWrite;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Accounts in DynamoDB. */
public final class DynamoAccountStore implements AccountStore {
  private final Table table;
  private final Backoff backoff;

  /** Accounts in this table. */
  public DynamoAccountStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<Person> staff(SchoolCode school) {
    List<PersonId> staff =
        table.list(PersonKeys.people(school)).stream()
            .map(item -> new PersonId(item.text(PersonItems.PERSON)))
            .toList();
    return people(school, staff).stream()
        .sorted(Comparator.comparing(Person::name).thenComparing(person -> person.id().text()))
        .toList();
  }

  @Override
  public List<Person> people(SchoolCode school, Collection<PersonId> ids) {
    return table
        .getAll(ids.stream().map(person -> PersonKeys.personItem(school, person)).toList(), backoff)
        .stream()
        .map(PersonItems::read)
        .toList();
  }

  @Override
  public WriteResult<AccountRefusal> change(AccountChange change) {
    SchoolCode school = change.by().school();
    Transaction<AccountRefusal> transaction = new Transaction<>(table, backoff);
    AccountUpdate person = AccountUpdate.of(change.what());
    if (change.own() && change.keepers().isEmpty()) {
      return new WriteResult.Rejected<>(List.of(new AccountRefusal.NoLongerPermitted()));
    }
    if (change.own()) {
      person.holding(change.keepers());
    } else {
      mayKeepAccounts(transaction, change);
    }
    transaction.update(
        person.at(PersonKeys.personItem(school, change.person())),
        found -> new AccountRefusal.AccountDiffers(found.map(PersonItems::read)));
    transaction.line(
        ChangeItems.line(
            table,
            school,
            PersonKeys.personItem(school, change.person()),
            change.line(),
            change.step()));
    change.led().ifPresent(led -> write(transaction, change, led));
    return transaction.run();
  }

  /** The class itself: who leads it is written by the account's change. */
  private void write(
      Transaction<AccountRefusal> transaction, AccountChange change, RecordChange led) {
    SchoolCode school = change.by().school();
    RecordWrite write =
        new RecordWrite(
            school,
            Author.of(change.by()),
            change.why(),
            change.at(),
            RetentionItems.of(table, school, change.at()));
    transaction.put(
        ExpectedItem.replace(
            led.before().map(before -> RecordItems.write(school, before)),
            RecordItems.write(school, led.after())),
        _ -> new AccountRefusal.ClassDiffers());
    transaction.line(write.line(led));
  }

  private static void mayKeepAccounts(
      Transaction<AccountRefusal> transaction, AccountChange change) {
    transaction.check(
        new RoleCondition(change.keepers()).check(change.by().school(), change.by().person()),
        found -> new AccountRefusal.NoLongerPermitted());
  }
}
