package tw.portfolio.contact.notice.dynamo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tw.portfolio.contact.item.NoticeItems;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.contact.notice.Notice;
import tw.portfolio.contact.notice.NoticeId;
import tw.portfolio.contact.notice.NoticeStore;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Notices in DynamoDB: an item each, and one for the moment up to which all were read. */
public final class DynamoNoticeStore implements NoticeStore {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(16);
  private static final String UNTIL = "until";

  private final Table table;
  private final Backoff backoff;

  /** Notices in this table. */
  public DynamoNoticeStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public void write(SchoolCode school, Collection<NewNotice> notices) {
    if (!notices.isEmpty()) {
      List<Boolean> unused =
          SIDE_BY_SIDE.each(List.copyOf(notices), notice -> add(NoticeItems.write(school, notice)));
    }
  }

  private boolean add(Item item) {
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    return written(() -> SingleWrite.run(backoff, () -> table.client().putItem(put)));
  }

  @Override
  public StoredPage<Notice> page(
      SchoolCode school, PersonId person, Optional<NoticeId> after, int most, Instant now) {
    String partition = NoticeItems.notices(school, person);
    Optional<String> place = after.map(id -> NoticeItems.key(school, person, id).sk());
    return BoundedParallel.both(
        () -> table.get(allRead(school, person)).map(item -> item.instant(UNTIL)),
        () -> table.latest(partition, NoticeItems.places(), place, most),
        (until, page) ->
            new StoredPage<>(
                page.entries().stream()
                    .map(item -> NoticeItems.read(item, isRead(item, until)))
                    // What has ended lingers until the table's time-to-live has taken it away.
                    .filter(notice -> now.isBefore(notice.at().plus(Notice.KEPT)))
                    .toList(),
                page.next().map(last -> NoticeItems.id(last).text())));
  }

  private static boolean isRead(Item item, Optional<Instant> until) {
    return item.has(NoticeItems.READ_AT)
        || until.filter(moment -> !item.instant(Attributes.AT).isAfter(moment)).isPresent();
  }

  @Override
  public boolean read(SchoolCode school, PersonId person, NoticeId notice, Instant now) {
    UpdateItemRequest update =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(NoticeItems.key(school, person, notice).attributes())
            .updateExpression("SET #readAt = if_not_exists(#readAt, :now)")
            .conditionExpression("attribute_exists(pk)")
            .expressionAttributeNames(Map.of("#readAt", NoticeItems.READ_AT))
            .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(Item.sortable(now))))
            .build();
    return written(() -> SingleWrite.run(backoff, () -> table.client().updateItem(update)));
  }

  @Override
  public void readAll(SchoolCode school, PersonId person, Instant until) {
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(
                Item.at(allRead(school, person))
                    .instant(UNTIL, until)
                    .number(Attributes.EXPIRES_AT, until.plus(Notice.KEPT).getEpochSecond())
                    .attributes())
            .conditionExpression("attribute_not_exists(pk) OR #until < :until")
            .expressionAttributeNames(Map.of("#until", UNTIL))
            .expressionAttributeValues(Map.of(":until", AttributeValue.fromS(Item.sortable(until))))
            .build();
    boolean unused = written(() -> SingleWrite.run(backoff, () -> table.client().putItem(put)));
  }

  private static boolean written(Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private static Key allRead(SchoolCode school, PersonId person) {
    return new Key(NoticeItems.notices(school, person), "READ");
  }
}
