package tw.portfolio.imports.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportJob;
import tw.portfolio.imports.ImportState;
import tw.portfolio.imports.ImportStore;
import tw.portfolio.imports.Preview;
import tw.portfolio.imports.Progress;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.KeyedRequests;
import tw.portfolio.kernel.dynamo.KeyedRequests.Asking;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.FileRefusal;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Imports in DynamoDB. */
public final class DynamoImportStore implements ImportStore {
  private static final String VERSION = "version";
  private static final String IMPORT = "import";
  private static final String LISTED = "JOB#";

  /** Where the index of what waits for something has the imports that wait for a worker. */
  private static final String WORKING = "OPEN-IMPORTS";

  private static final String WRITTEN = "written";
  private static final String LEFT = "left";
  private static final String REFUSAL = "refusal";
  private static final String PREVIEW = "preview";

  /** What some states have and others have not. */
  private static final Set<String> PASSING =
      Set.of(WRITTEN, LEFT, REFUSAL, PREVIEW, Indexes.OPEN_UPLOAD, Indexes.OPEN_SINCE);

  private final Table table;
  private final Backoff backoff;
  private final KeyedRequests<ImportId> requests;

  /** Imports in this table. */
  public DynamoImportStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
    this.requests = new KeyedRequests<>(table, backoff, IMPORT, ImportId::new);
  }

  @Override
  public AskedOnce<ImportId> announce(
      ImportJob job, Change line, Optional<IdempotencyKey> request) {
    return requests.ask(
        new Asking(job.school(), request, job.created()),
        job.id(),
        transaction -> {
          transaction.put(
              Put.builder()
                  .item(write(job).attributes())
                  .conditionExpression("attribute_not_exists(pk)"));
          transaction.putAlong(listed(job));
          transaction.line(line(job, line));
        });
  }

  @Override
  public Optional<ImportJob> find(SchoolCode school, ImportId id) {
    return table.get(key(school, id)).map(DynamoImportStore::read);
  }

  @Override
  public StoredPage<ImportJob> page(SchoolCode school, Optional<String> after, int most) {
    return table
        .latestNamed(
            list(school),
            LISTED,
            after,
            most,
            listed -> key(school, new ImportId(listed.text(IMPORT))),
            backoff)
        .map(DynamoImportStore::read);
  }

  /** {@inheritDoc} The index has the whole item, so that the one trip is enough. */
  @Override
  public List<ImportJob> silent(Instant since, Instant until) {
    return table.silent(WORKING, since, until).stream().map(DynamoImportStore::read).toList();
  }

  @Override
  public boolean advance(ImportJob job, Optional<Change> line) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    transaction.update(VersionedItems.update(write(job), PASSING));
    line.ifPresent(one -> transaction.line(line(job, one)));
    return transaction.run() instanceof WriteResult.Written;
  }

  private HistoryLine line(ImportJob job, Change line) {
    return ChangeItems.line(
        table, job.school(), key(job.school(), job.id()), line, ChangeItems.step(job.version()));
  }

  private static Key key(SchoolCode school, ImportId id) {
    return new Key(school + "#IMPORT#" + id, "JOB");
  }

  /** Every import of a school, by time. */
  private static String list(SchoolCode school) {
    return school + "#IMPORTS";
  }

  private static Item listed(ImportJob job) {
    String place = LISTED + Item.sortable(job.created()) + "#" + job.id();
    return Item.at(new Key(list(job.school()), place)).text(IMPORT, job.id().text());
  }

  private static Item write(ImportJob job) {
    Item item =
        Item.at(key(job.school(), job.id()))
            .text("school", job.school().text())
            .text("id", job.id().text())
            .text("kind", job.kind().code())
            .text("term", job.term().toString())
            .map("file", write(job.file()))
            .text("by", job.by().person().text())
            .text("byName", job.by().name())
            .instant("created", job.created())
            .instant("updated", job.updated())
            .number(VERSION, job.version())
            .text("state", job.state().code());
    job.state()
        .working()
        .ifPresent(
            _ ->
                item.text(Indexes.OPEN_UPLOAD, WORKING).instant(Indexes.OPEN_SINCE, job.updated()));
    job.preview().ifPresent(preview -> item.map(PREVIEW, write(preview)));
    switch (job.state()) {
      case ImportState.Refused(FileRefusal refusal) -> item.map(REFUSAL, write(refusal));
      case ImportState.Committing(Preview _, Progress(int written, Optional<Integer> left)) -> {
        item.number(WRITTEN, written);
        left.ifPresent(count -> item.number(LEFT, count));
      }
      case ImportState.Interrupted interrupted -> {
        item.number(WRITTEN, interrupted.written());
        interrupted.refusal().ifPresent(refusal -> item.map(REFUSAL, write(refusal)));
      }
      case ImportState.Committed(Preview _, int written) -> item.number(WRITTEN, written);
      case ImportState.AwaitingFile(),
          ImportState.Checking(),
          ImportState.Checked(Preview _),
          ImportState.Wrong(Preview _) -> {
        // The state's name and the preview are all.
      }
    }
    return item;
  }

  private static ImportJob read(Item item) {
    return new ImportJob(
        new SchoolCode(item.text("school")),
        new ImportId(item.text("id")),
        Books.ofCode(item.text("kind"))
            .map(Book::kind)
            .orElseThrow(() -> new IllegalStateException("No kind: " + item.text("kind"))),
        Term.parse(item.text("term")),
        readFile(item.map("file")),
        new Author.Someone(new PersonId(item.text("by")), item.text("byName")),
        item.instant("created"),
        item.instant("updated"),
        item.integer(VERSION),
        readState(item));
  }

  private static ImportState readState(Item item) {
    return switch (item.text("state")) {
      case "awaitingFile" -> new ImportState.AwaitingFile();
      case "checking" -> new ImportState.Checking();
      case "checked" -> new ImportState.Checked(readPreview(item));
      case "wrong" -> new ImportState.Wrong(readPreview(item));
      case "refused" -> new ImportState.Refused(readRefusal(item.map(REFUSAL)));
      case "committing" -> new ImportState.Committing(readPreview(item), readProgress(item));
      case "interrupted" ->
          new ImportState.Interrupted(
              readPreview(item),
              item.integer(WRITTEN),
              Optional.of(item)
                  .filter(one -> one.has(REFUSAL))
                  .map(one -> readRefusal(one.map(REFUSAL))));
      case "committed" -> new ImportState.Committed(readPreview(item), item.integer(WRITTEN));
      default -> throw new IllegalStateException("No state: " + item.text("state"));
    };
  }

  private static Progress readProgress(Item item) {
    return new Progress(
        item.integer(WRITTEN),
        Optional.of(item).filter(one -> one.has(LEFT)).map(one -> one.integer(LEFT)));
  }

  private static Item write(FileRefusal refusal) {
    return Item.empty()
        .text("code", refusal.code())
        .text("chinese", refusal.chinese())
        .text("english", refusal.english());
  }

  private static FileRefusal readRefusal(Item item) {
    return new FileRefusal(item.text("code"), item.text("chinese"), item.text("english"));
  }

  private static Item write(DeclaredSheet file) {
    return Item.empty()
        .text("name", file.name().text())
        .text("type", file.type().mediaType())
        .number("bytes", file.bytes())
        .text("sha256", file.sha256().hex());
  }

  private static DeclaredSheet readFile(Item item) {
    return new DeclaredSheet(
        new FileName(item.text("name")),
        SheetType.ofMediaType(item.text("type"))
            .orElseThrow(() -> new IllegalStateException("No type: " + item.text("type"))),
        item.number("bytes"),
        new Sha256(item.text("sha256")));
  }

  private static Item write(Preview preview) {
    Preview.Tally tally = preview.tally();
    return Item.empty()
        .text("attempt", preview.attempt())
        .number("rows", tally.rows())
        .number("fresh", tally.fresh())
        .number("changed", tally.changed())
        .number("unchanged", tally.unchanged())
        .number("wrongRows", tally.wrongRows())
        .number("wrongCells", tally.wrongCells())
        .number("missing", tally.missing())
        .number("warnings", tally.warnings());
  }

  private static Preview readPreview(Item job) {
    Item item = job.map(PREVIEW);
    return new Preview(
        new Preview.Tally(
            item.integer("rows"),
            item.integer("fresh"),
            item.integer("changed"),
            item.integer("unchanged"),
            item.integer("wrongRows"),
            item.integer("wrongCells"),
            item.integer("missing"),
            item.integer("warnings")),
        item.text("attempt"));
  }
}
