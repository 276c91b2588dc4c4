package tw.portfolio.store.dynamo;

import java.util.Comparator;
import java.util.List;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.AccountChange;
import tw.portfolio.store.AccountStore;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.WriteResult;

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
    List<Key> people =
        table.query(Keys.people(school), "").stream()
            .map(item -> new PersonId(item.text(PersonItems.PERSON)))
            .map(person -> Keys.personItem(school, person))
            .toList();
    return table.getAll(people, backoff).stream()
        .map(PersonItems::read)
        .sorted(Comparator.comparing(Person::name).thenComparing(person -> person.id().text()))
        .toList();
  }

  @Override
  public WriteResult change(AccountChange change) {
    SchoolCode school = change.by().school();
    Transaction transaction = new Transaction(table, backoff);
    AccountUpdate person = AccountUpdate.of(change.what());
    if (change.own() && change.keepers().isEmpty()) {
      return new WriteResult.Rejected(List.of(new Rejection.NoLongerPermitted()));
    }
    if (change.own()) {
      person.holding(change.keepers());
    } else {
      mayKeepAccounts(transaction, change);
    }
    transaction.update(
        person.at(Keys.personItem(school, change.person())),
        found -> new Rejection.AccountDiffers(found.map(PersonItems::read)));
    transaction.putAlong(ChangeItems.write(school, change.line(), change.step()));
    change.led().ifPresent(led -> write(transaction, change, led));
    return transaction.run();
  }

  /** The class itself: who leads it is written by the account's change. */
  private static void write(Transaction transaction, AccountChange change, RecordChange led) {
    RecordWrite write =
        new RecordWrite(change.by().school(), Author.of(change.by()), change.why(), change.at());
    new RecordSteps(write).of(led).steps().forEach(step -> step.accept(transaction));
  }

  private static void mayKeepAccounts(Transaction transaction, AccountChange change) {
    transaction.check(
        new RoleCondition(change.keepers()).check(change.by().school(), change.by().person()),
        found -> new Rejection.NoLongerPermitted());
  }
}
