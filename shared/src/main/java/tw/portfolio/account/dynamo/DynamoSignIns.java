package tw.portfolio.account.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.access.item.RoleCondition;
import tw.portfolio.account.NewInvitation;
import tw.portfolio.account.SignIn;
import tw.portfolio.account.SignInChange;
import tw.portfolio.account.SignInRefusal;
import tw.portfolio.account.SignIns;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** How people sign in, in DynamoDB: an item by the account, and one by the person. */
public final class DynamoSignIns implements SignIns {
  private static final String AT = "at";

  private final Table table;
  private final Backoff backoff;

  /** Sign-ins in this table. */
  public DynamoSignIns(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<Person> whose(SignIn signIn) {
    return table
        .get(AccountKeys.signIn(signIn))
        .flatMap(
            link ->
                table.get(
                    PersonKeys.personItem(
                        new SchoolCode(link.text(SignInItems.SCHOOL)),
                        new PersonId(link.text(PersonItems.PERSON)))))
        .map(PersonItems::read);
  }

  @Override
  public boolean hasLeft(SchoolCode school, PersonId student) {
    return table
        .get(PersonKeys.personItem(school, student))
        .filter(item -> item.has(PersonItems.LEFT))
        .isPresent();
  }

  @Override
  public List<SignIn> of(SchoolCode school, PersonId person) {
    return table.query(PersonKeys.person(school, person), AccountKeys.SIGN_IN).stream()
        .map(SignInItems::read)
        .toList();
  }

  @Override
  public WriteResult<SignInRefusal> change(SignInChange change) {
    SchoolCode school = change.by().school();
    Transaction<SignInRefusal> transaction = new Transaction<>(table, backoff);
    transaction.check(
        new RoleCondition(Role.with(Permission.KEEP_ACCOUNTS)).check(school, change.by().person()),
        found -> new SignInRefusal.NoLongerPermitted());
    // The author's own item has been checked already, and a transaction takes each item once.
    if (!change.by().person().equals(change.person())) {
      transaction.check(
          PersonKeys.personItem(school, change.person()).check("attribute_exists(pk)"),
          found -> new SignInRefusal.NoSuchPerson());
    }
    switch (change.what()) {
      case LINK -> link(transaction, change);
      case UNLINK -> unlink(transaction, change);
    }
    transaction.line(
        ChangeItems.line(
            table,
            school,
            PersonKeys.personItem(school, change.person()),
            change.line(),
            change.step()));
    return transaction.run();
  }

  private static void link(Transaction<SignInRefusal> transaction, SignInChange change) {
    SchoolCode school = change.by().school();
    transaction.put(
        SignInItems.whose(school, change.person(), change.signIn()),
        found -> new SignInRefusal.Taken());
    transaction.put(
        SignInItems.back(school, change.person(), change.signIn()),
        found -> new SignInRefusal.Differs());
  }

  private static void unlink(Transaction<SignInRefusal> transaction, SignInChange change) {
    SchoolCode school = change.by().school();
    // An account is one person's, and the person's id is one school's only.
    delete(
        transaction,
        AccountKeys.signIn(change.signIn()),
        PersonItems.PERSON,
        change.person().text());
    delete(
        transaction,
        AccountKeys.signsIn(school, change.person(), change.signIn().provider()),
        SignInItems.SUBJECT,
        change.signIn().subject());
    if (change.signIn().provider() == SignIn.Provider.POOL) {
      transaction.delete(
          Delete.builder().key(AccountKeys.invitation(school, change.person()).attributes()),
          found -> new SignInRefusal.Differs());
    }
  }

  @Override
  public WriteResult<SignInRefusal> begin(NewInvitation invitation) {
    SchoolCode school = invitation.by().school();
    Transaction<SignInRefusal> transaction = new Transaction<>(table, backoff);
    transaction.check(
        new RoleCondition(Role.with(Permission.KEEP_ACCOUNTS))
            .check(school, invitation.by().person()),
        found -> new SignInRefusal.NoLongerPermitted());
    transaction.put(
        sent(invitation, invitation.at())
            .conditionExpression("attribute_not_exists(pk) OR #at <= :before")
            .expressionAttributeNames(Map.of("#at", AT))
            .expressionAttributeValues(
                Map.of(":before", moment(invitation.at().minus(NewInvitation.PAUSE)))),
        found -> new SignInRefusal.JustInvited());
    return transaction.run();
  }

  @Override
  public void giveUp(NewInvitation invitation) {
    Transaction<SignInRefusal> transaction = new Transaction<>(table, backoff);
    transaction.put(
        sent(invitation, invitation.at().minus(NewInvitation.PAUSE))
            .conditionExpression("#at = :at")
            .expressionAttributeNames(Map.of("#at", AT))
            .expressionAttributeValues(Map.of(":at", moment(invitation.at()))),
        found -> new SignInRefusal.Differs());
    transaction.run();
  }

  private static Put.Builder sent(NewInvitation invitation, Instant at) {
    return Put.builder()
        .item(
            Item.at(AccountKeys.invitation(invitation.by().school(), invitation.person()))
                .instant(AT, at)
                .number(Attributes.EXPIRES_AT, at.plus(NewInvitation.PAUSE).getEpochSecond())
                .attributes());
  }

  private static AttributeValue moment(Instant at) {
    return AttributeValue.fromS(Item.sortable(at));
  }

  private static void delete(
      Transaction<SignInRefusal> transaction, Key key, String name, String value) {
    transaction.delete(
        Delete.builder()
            .key(key.attributes())
            .conditionExpression("#known = :known")
            .expressionAttributeNames(Map.of("#known", name))
            .expressionAttributeValues(Map.of(":known", AttributeValue.fromS(value))),
        found -> new SignInRefusal.Differs());
  }
}
