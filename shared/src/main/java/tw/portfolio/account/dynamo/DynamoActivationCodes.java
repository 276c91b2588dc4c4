package tw.portfolio.account.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.access.item.RoleCondition;
import tw.portfolio.account.Activation;
import tw.portfolio.account.ActivationCodes;
import tw.portfolio.account.ActivationRefusal;
import tw.portfolio.account.NewActivationCode;
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

/**
 * Activation codes in DynamoDB: an item by the mark says whose a code is, one with the student
 * which mark counts. So a code made again voids the earlier one without anybody knowing that.
 */
public final class DynamoActivationCodes implements ActivationCodes {
  private static final String MARK = "mark";
  private static final String UNTIL = "until";

  /** As much of a mark tells apart codes made at the same moment. */
  private static final int STEP = 8;

  /** For so long a code that is over can be told from one that never was. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Table table;
  private final Backoff backoff;

  /** Codes in this table. */
  public DynamoActivationCodes(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Map<PersonId, Progress> progress(SchoolCode school, Collection<PersonId> students) {
    Map<Key, Item> found =
        table
            .getAll(
                students.stream()
                    .flatMap(
                        student ->
                            Stream.of(
                                AccountKeys.signsIn(school, student, PROVIDER),
                                AccountKeys.activation(school, student)))
                    .toList(),
                backoff)
            .stream()
            .collect(
                Collectors.toMap(
                    item -> new Key(item.text("pk"), item.text("sk")), Function.identity()));
    Map<PersonId, Progress> progress = new HashMap<>();
    for (PersonId student : students) {
      progress.put(
          student,
          new Progress(
              found.containsKey(AccountKeys.signsIn(school, student, PROVIDER)),
              Optional.ofNullable(found.get(AccountKeys.activation(school, student)))
                  .map(item -> item.instant(UNTIL))));
    }
    return progress;
  }

  @Override
  public WriteResult<ActivationRefusal> make(NewActivationCode code) {
    SchoolCode school = code.by().school();
    PersonId student = code.student().id();
    Transaction<ActivationRefusal> transaction = new Transaction<>(table, backoff);
    transaction.check(maker(code), found -> new ActivationRefusal.NoLongerPermitted());
    transaction.check(
        new RoleCondition(Set.of(Role.STUDENT)).check(school, student, code.place()),
        found -> new ActivationRefusal.NotInUse());
    transaction.check(
        AccountKeys.signsIn(school, student, PROVIDER).check("attribute_not_exists(pk)"),
        found -> new ActivationRefusal.HasAccount());
    transaction.put(
        Put.builder()
            .item(
                passing(Item.at(AccountKeys.activation(school, student)), code.until())
                    .text(MARK, code.mark())
                    .instant(UNTIL, code.until())
                    .attributes()));
    transaction.put(
        Put.builder()
            .item(
                passing(Item.at(AccountKeys.activationCode(school, code.mark())), code.until())
                    .text(PersonItems.PERSON, student.text())
                    .attributes())
            .conditionExpression("attribute_not_exists(pk)"));
    transaction.line(
        ChangeItems.line(
            table,
            school,
            PersonKeys.personItem(school, student),
            code.line(),
            "activation code " + code.mark().substring(0, STEP)));
    return transaction.run();
  }

  private static ConditionCheck.Builder maker(NewActivationCode code) {
    SchoolCode school = code.by().school();
    PersonId person = code.by().person();
    return code.asLeader()
        ? new RoleCondition(Role.with(Permission.ACTIVATE_CLASS))
            .check(school, person, code.place())
        : new RoleCondition(Role.with(Permission.KEEP_ACCOUNTS)).check(school, person);
  }

  private static Item passing(Item item, Instant until) {
    return item.number(Attributes.EXPIRES_AT, until.plus(REMEMBERED).getEpochSecond());
  }

  @Override
  public Optional<Made> find(SchoolCode school, String mark) {
    return table
        .get(AccountKeys.activationCode(school, mark))
        .map(item -> new PersonId(item.text(PersonItems.PERSON)))
        .flatMap(
            student ->
                table
                    .get(AccountKeys.activation(school, student))
                    .filter(item -> item.text(MARK).equals(mark))
                    .map(item -> new Made(student, item.instant(UNTIL))));
  }

  @Override
  public WriteResult<ActivationRefusal> activate(Activation activation) {
    SchoolCode school = activation.student().school();
    PersonId student = activation.student().id();
    Transaction<ActivationRefusal> transaction = new Transaction<>(table, backoff);
    transaction.put(
        SignInItems.whose(school, student, activation.signIn()),
        found -> new ActivationRefusal.Taken());
    transaction.put(
        SignInItems.back(school, student, activation.signIn()),
        found -> new ActivationRefusal.HasAccount());
    transaction.check(
        new RoleCondition(Set.of(Role.STUDENT)).check(school, student),
        found -> new ActivationRefusal.NotInUse());
    transaction.delete(
        Delete.builder()
            .key(AccountKeys.activation(school, student).attributes())
            .conditionExpression("#mark = :mark AND #until > :now")
            .expressionAttributeNames(Map.of("#mark", MARK, "#until", UNTIL))
            .expressionAttributeValues(
                Map.of(
                    ":mark", AttributeValue.fromS(activation.mark()),
                    ":now", AttributeValue.fromS(Item.sortable(activation.at())))),
        found -> new ActivationRefusal.NotGood());
    transaction.delete(
        Delete.builder()
            .key(AccountKeys.activationCode(school, activation.mark()).attributes())
            .conditionExpression("attribute_exists(pk)"),
        found -> new ActivationRefusal.NotGood());
    transaction.line(
        ChangeItems.line(
            table,
            school,
            PersonKeys.personItem(school, student),
            activation.line(),
            "activate " + activation.signIn().provider()));
    return transaction.run();
  }
}
