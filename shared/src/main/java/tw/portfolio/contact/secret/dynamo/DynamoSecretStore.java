package tw.portfolio.contact.secret.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tw.portfolio.access.Person;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.contact.secret.NewSecret;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.contact.secret.SecretStore;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Secrets of links in DynamoDB: an item by the mark, which says whose it is; an entry with the
 * person, by which it is found again; and an item with the person that says since when those of a
 * purpose count, and which one where there is one only.
 */
public final class DynamoSecretStore implements SecretStore {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(16);
  private static final Duration REMEMBERED = Duration.ofHours(2);
  private static final String SCHOOL = "school";
  private static final String SINCE = "since";
  private static final String ONLY = "only";
  private static final String USED = "used";

  private final Table table;
  private final Backoff backoff;

  /** Secrets in this table. */
  public DynamoSecretStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /** What can be wrong: nothing that a person could be told. */
  private record Unwritten() {}

  @Override
  public void add(List<NewSecret> secrets) {
    if (!secrets.isEmpty()) {
      List<PutItemResponse> unused =
          SIDE_BY_SIDE.each(
              // The way back first: what is found by a link can always be taken away.
              secrets.stream().flatMap(one -> Stream.of(listed(one), secret(one))).toList(),
              this::put);
    }
  }

  private PutItemResponse put(Item item) {
    return SingleWrite.run(
        backoff,
        () ->
            table
                .client()
                .putItem(request -> request.tableName(table.name()).item(item.attributes())));
  }

  private static Item secret(NewSecret secret) {
    return ending(
        Item.at(SecretKeys.secret(secret.purpose(), secret.mark()))
            .text(SCHOOL, secret.school().text())
            .text(PersonItems.PERSON, secret.person().text())
            .instant(Attributes.AT, secret.at()),
        secret);
  }

  private static Item listed(NewSecret secret) {
    return ending(
        Item.at(
            SecretKeys.listed(secret.school(), secret.person(), secret.purpose(), secret.mark())),
        secret);
  }

  private static Item ending(Item item, NewSecret secret) {
    return secret
        .until()
        .map(until -> item.number(Attributes.EXPIRES_AT, until.getEpochSecond()))
        .orElse(item);
  }

  @Override
  public void replace(NewSecret secret) {
    replace(secret.school(), secret.person(), secret.purpose(), secret.at(), Optional.of(secret));
  }

  @Override
  public void revoke(SchoolCode school, PersonId person, SecretPurpose purpose, Instant at) {
    replace(school, person, purpose, at, Optional.empty());
  }

  private void replace(
      SchoolCode school,
      PersonId person,
      SecretPurpose purpose,
      Instant at,
      Optional<NewSecret> next) {
    Key key = SecretKeys.since(school, person, purpose);
    Optional<String> before = table.get(key).flatMap(item -> item.optionalText(ONLY));
    Transaction<Unwritten> transaction = new Transaction<>(table, backoff);
    transaction.put(
        unconditional(Item.at(key).instant(SINCE, at).text(ONLY, next.map(NewSecret::mark))),
        _ -> new Unwritten());
    next.ifPresent(
        secret ->
            Stream.of(secret(secret), listed(secret))
                .forEach(item -> transaction.put(unconditional(item), _ -> new Unwritten())));
    before.ifPresent(
        mark ->
            Stream.of(
                    SecretKeys.secret(purpose, mark),
                    SecretKeys.listed(school, person, purpose, mark))
                .forEach(
                    old ->
                        transaction.delete(
                            Delete.builder().key(old.attributes()), _ -> new Unwritten())));
    if (transaction.run() instanceof WriteResult.Rejected<Unwritten>) {
      throw new IllegalStateException("A write without conditions was refused");
    }
  }

  private static Put.Builder unconditional(Item item) {
    return Put.builder().item(item.attributes());
  }

  @Override
  public Optional<Instant> since(SchoolCode school, PersonId person, SecretPurpose purpose) {
    return table
        .get(SecretKeys.since(school, person, purpose))
        .filter(item -> item.has(ONLY))
        .map(item -> item.instant(SINCE));
  }

  @Override
  public Opened open(SecretPurpose purpose, String mark, Instant now) {
    Optional<Item> secret =
        table.get(SecretKeys.secret(purpose, mark)).filter(item -> !isOver(item, now));
    if (secret.isEmpty()) {
      return new Opened.Nobody();
    }
    if (!counted(purpose, mark, now)) {
      return new Opened.TooOften();
    }
    return owner(secret.get(), purpose, mark)
        .filter(Person::belongs)
        .<Opened>map(Opened.Owner::new)
        .orElseGet(Opened.Nobody::new);
  }

  private static boolean isOver(Item item, Instant now) {
    // What is over lingers until the table's time-to-live has taken it away.
    return item.has(Attributes.EXPIRES_AT)
        && now.getEpochSecond() >= item.number(Attributes.EXPIRES_AT);
  }

  private boolean counted(SecretPurpose purpose, String mark, Instant now) {
    UpdateItemRequest count =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(SecretKeys.used(purpose, mark, now.truncatedTo(ChronoUnit.HOURS)).attributes())
            .updateExpression("ADD #used :one SET #expires = :expires")
            .conditionExpression("attribute_not_exists(pk) OR #used < :most")
            .expressionAttributeNames(Map.of("#used", USED, "#expires", Attributes.EXPIRES_AT))
            .expressionAttributeValues(
                Map.of(
                    ":one", number(1),
                    ":most", number(MOST_USES_AN_HOUR),
                    ":expires", number(now.plus(REMEMBERED).getEpochSecond())))
            .build();
    try {
      table.client().updateItem(count);
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private Optional<Person> owner(Item secret, SecretPurpose purpose, String mark) {
    SchoolCode school = new SchoolCode(secret.text(SCHOOL));
    PersonId person = new PersonId(secret.text(PersonItems.PERSON));
    Key since = SecretKeys.since(school, person, purpose);
    List<Item> found = table.getAll(List.of(since, PersonKeys.personItem(school, person)), backoff);
    Optional<Item> rule =
        found.stream().filter(item -> item.text("pk").equals(since.pk())).findFirst();
    return found.stream()
        .filter(item -> !item.text("pk").equals(since.pk()))
        .findFirst()
        .filter(_ -> counts(rule, secret.instant(Attributes.AT), mark))
        .map(PersonItems::read);
  }

  private static boolean counts(Optional<Item> rule, Instant made, String mark) {
    return rule.map(
            item ->
                item.optionalText(ONLY)
                    .map(mark::equals)
                    .orElseGet(() -> made.isAfter(item.instant(SINCE))))
        .orElse(true);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
