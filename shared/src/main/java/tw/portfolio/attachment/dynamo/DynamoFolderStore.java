package tw.portfolio.attachment.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import tw.portfolio.attachment.Folder;
import tw.portfolio.attachment.FolderId;
import tw.portfolio.attachment.FolderStore;
import tw.portfolio.attachment.item.AttachmentItems;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.upload.item.FileOwnerItems;

/** Folders in DynamoDB: a shelf is a partition. */
public final class DynamoFolderStore implements FolderStore {
  /** Folders of all schools that wait for files; those who attach are few, so they lie together. */
  private static final String OPEN = "OPEN-FOLDERS";

  private final Table table;
  private final Backoff backoff;

  /** Folders in this table. */
  public DynamoFolderStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<Folder> find(SchoolCode school, FolderId id) {
    return table.get(key(school, id)).map(DynamoFolderStore::read);
  }

  @Override
  public List<Folder> shelf(SchoolCode school, String shelf) {
    return table.query(partition(school, shelf), "").stream().map(DynamoFolderStore::read).toList();
  }

  @Override
  public List<Folder> awaitingFilesSince(Instant before) {
    return table
        .queryAll(
            "openUploads",
            QueryConditional.sortLessThan(
                key -> key.partitionValue(OPEN).sortValue(Item.sortable(before))))
        .stream()
        .map(DynamoFolderStore::read)
        .toList();
  }

  @Override
  public WriteResult<SettingsRefusal> write(FolderWrite write) {
    Folder after = write.after();
    Key at = key(after.school(), after.id());
    Transaction<SettingsRefusal> transaction = new Transaction<>(table, backoff);
    write.settings().ifPresent(settings -> SettingsItems.demand(transaction, settings, why -> why));
    transaction.put(VersionedItems.after(after.version() - 1, item(at, after, write.line().at())));
    write
        .announced()
        .forEach(key -> transaction.putAlong(FileOwnerItems.write(key, after.id().owner())));
    transaction.line(
        ChangeItems.line(
            table,
            after.school(),
            at,
            write.line(),
            "files#" + after.id().owner().id() + "#" + ChangeItems.step(after.version())));
    return transaction.run();
  }

  private static String partition(SchoolCode school, String shelf) {
    return school + "#ATTACHED#" + shelf;
  }

  private static Key key(SchoolCode school, FolderId id) {
    return new Key(partition(school, id.shelf()), id.name());
  }

  private static Item item(Key at, Folder folder, Instant changed) {
    Item item =
        Item.at(at)
            .text("school", folder.school().text())
            .text("shelf", folder.id().shelf())
            .text("subjectKind", folder.about().kind().code())
            .text("subject", folder.about().id())
            .text("title", folder.title())
            .number(Attributes.VERSION, folder.version());
    return AttachmentItems.write(item, folder.attachments(), OPEN, changed);
  }

  private static Folder read(Item item) {
    return new Folder(
        new SchoolCode(item.text("school")),
        new FolderId(item.text("shelf"), item.text("sk")),
        new Subject(
            SubjectKind.ofCode(item.text("subjectKind"))
                .orElseThrow(
                    () -> new IllegalStateException("No kind: " + item.text("subjectKind"))),
            item.text("subject")),
        item.text("title"),
        item.integer(Attributes.VERSION),
        AttachmentItems.read(item));
  }
}
