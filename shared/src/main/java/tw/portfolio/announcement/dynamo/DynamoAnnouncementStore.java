package tw.portfolio.announcement.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.AnnouncementId;
import tw.portfolio.announcement.AnnouncementRefusal;
import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.upload.item.FileOwnerItems;

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
    return table.get(AnnouncementKeys.announcement(school, id)).map(AnnouncementItems::read);
  }

  @Override
  public List<Announcement> all(SchoolCode school) {
    return table.query(AnnouncementKeys.announcements(school), "").stream()
        .map(AnnouncementItems::read)
        .sorted(
            Comparator.comparing(Announcement::created)
                .thenComparing(one -> one.id().text())
                .reversed())
        .toList();
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
  public WriteResult<AnnouncementRefusal> write(AnnouncementWrite write) {
    Announcement after = write.after();
    Transaction<AnnouncementRefusal> transaction = new Transaction<>(table, backoff);
    write
        .settings()
        .ifPresent(
            settings ->
                SettingsItems.demand(transaction, settings, AnnouncementRefusal.Settings::new));
    transaction.put(
        record(write),
        found -> new AnnouncementRefusal.AnnouncementDiffers(found.map(AnnouncementItems::read)));
    write
        .announced()
        .forEach(key -> transaction.putAlong(FileOwnerItems.write(key, after.id().owner())));
    transaction.line(
        ChangeItems.line(
            table,
            after.school(),
            AnnouncementKeys.announcement(after.school(), after.id()),
            write.line(),
            ChangeItems.step(after.version())));
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
