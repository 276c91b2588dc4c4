package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.domain.announcement.Announcement;
import tw.portfolio.domain.announcement.AnnouncementId;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.AnnouncementStore;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.WriteResult;

/** Announcements in DynamoDB. */
public final class DynamoAnnouncementStore implements AnnouncementStore {
  private final Table table;
  private final Backoff backoff;

  /** Announcements in this table. */
  public DynamoAnnouncementStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<Announcement> find(SchoolCode school, AnnouncementId id) {
    return table.get(Keys.announcement(school, id)).map(AnnouncementItems::read);
  }

  @Override
  public List<Announcement> all(SchoolCode school) {
    return table.query(Keys.announcements(school), "").stream()
        .map(AnnouncementItems::read)
        .sorted(
            Comparator.comparing(Announcement::created)
                .thenComparing(one -> one.id().text())
                .reversed())
        .toList();
  }

  @Override
  public Optional<AnnouncementId> announcementOf(ObjectKey key) {
    return table
        .get(Keys.file(key))
        .flatMap(item -> item.optionalText(AnnouncementItems.ANNOUNCEMENT))
        .map(AnnouncementId::new);
  }

  @Override
  public List<Announcement> awaitingFilesSince(Instant before) {
    return table
        .queryAll(
            "openUploads",
            QueryConditional.sortLessThan(
                key -> key.partitionValue(AnnouncementItems.OPEN).sortValue(Item.sortable(before))))
        .stream()
        .map(AnnouncementItems::read)
        .toList();
  }

  @Override
  public WriteResult write(AnnouncementWrite write) {
    Announcement after = write.after();
    Transaction transaction = new Transaction(table, backoff);
    write.settings().ifPresent(settings -> PieceTransaction.settings(transaction, settings));
    transaction.put(
        record(write),
        found -> new Rejection.AnnouncementDiffers(found.map(AnnouncementItems::read)));
    write
        .announced()
        .forEach(
            key ->
                transaction.putAlong(
                    Item.at(Keys.file(key))
                        .text(AnnouncementItems.ANNOUNCEMENT, after.id().text())));
    transaction.putAlong(
        ChangeItems.write(after.school(), write.line(), HistoryItems.step(after.version())));
    return transaction.run();
  }

  private static Put.Builder record(AnnouncementWrite write) {
    Put.Builder put =
        Put.builder().item(AnnouncementItems.write(write.after(), write.line().at()).attributes());
    return write
        .before()
        .map(
            before ->
                put.conditionExpression("#version = :before")
                    .expressionAttributeNames(Map.of("#version", AnnouncementItems.VERSION))
                    .expressionAttributeValues(
                        Map.of(
                            ":before", AttributeValue.fromN(Integer.toString(before.version())))))
        .orElseGet(() -> put.conditionExpression("attribute_not_exists(pk)"));
  }
}
